//! Self mode and the page for everybody.

extern crate std;

use alloc::{boxed::Box, collections::BTreeSet, format, string::String, vec::Vec};

use fingerpost_pathways::{Directory, directory_for};

use super::{TODAY, go, heading, put, say};
use crate::{
    Session, act,
    answers::{Fact, Field},
    screens::Screen,
};

fn own() -> Session {
    Session::new("city-of-london", true, TODAY)
}

fn everybody(area: &str) -> Session {
    let mut session = Session::new(area, false, TODAY);
    assert_eq!(session.act(act::EVERYBODY, act::EMPTY), "");
    session
}

/// The screens of self mode.
const SCREENS: [Screen; 9] = [
    Screen::Gate,
    Screen::Own,
    Screen::Talk,
    Screen::Devices,
    Screen::Leaving,
    Screen::Worried,
    Screen::Limits,
    Screen::Plan,
    Screen::Shown,
];

#[test]
fn every_screen_of_self_mode_has_a_way_out_and_nothing_chosen() {
    for screen in SCREENS {
        let program = go(&mut own(), screen);
        assert!(program.starts_with('*'), "it is there");
        assert!(program.lines().any(|line| line.starts_with("!0 ")), "{program}");
        assert!(!program.lines().any(|line| line.starts_with('=') && line != "=4 1"), "{program}");
    }
}

#[test]
fn what_to_do_in_danger_comes_first_with_every_way_to_call() {
    let program = go(&mut own(), Screen::Own);
    let danger = program.find("In danger now").unwrap();
    assert!(danger < program.find("National helplines").unwrap());
    for way in ["-b|999\n", "55 works on mobiles only", "18000", "-b|999 BSL\n", "REGISTER"] {
        assert!(program.contains(way), "{way}");
    }
    let bsl = program.split("-b|999 BSL").nth(1).unwrap();
    assert!(bsl.split('>').next().unwrap().contains("Not verified"), "{bsl}");
}

/// Every line of self mode and of the page for everybody, of an area, under every choice that the list has.
fn all_that_is_said(area: &str) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut take = |program: &str| {
        for line in program.lines() {
            if !seen.contains(line) {
                seen.insert(String::from(line));
            }
        }
    };
    for screen in SCREENS {
        take(&go(&mut Session::new(area, true, TODAY), screen));
    }
    let mut list = Session::new(area, true, TODAY);
    go(&mut list, Screen::Own);
    for mut session in [list, everybody(area)] {
        for number in act::FACT..act::FIELD + 60 {
            // More than the longest list of choices that is no list of languages.
            for value in 1..=10 {
                take(session.act(number, value));
            }
            session.act(act::CLEAR + number, act::EMPTY);
        }
    }
    let mut session = everybody(area);
    take(session.act(act::AGAIN, 0));
    for number in 1..900 {
        take(session.act(number, 1));
    }
    seen
}

#[test]
fn self_mode_and_the_page_for_everybody_never_speak_of_a_level_or_blame() {
    // What is left out is names: a charity's that is also a checklist's, an organisation's, and a post's.
    let words = [
        "risk",
        "risks",
        "score",
        "dash",
        "marac",
        "ric",
        "checklist",
        "hark",
        "perpetrator",
        "threshold",
        "thresholds",
        "incident",
        "victim",
        "victims",
        "level",
        "levels",
        "medium",
        "standard",
    ];
    let phrases = ["of 24", "you should", "you must", "why did you", "referral criteria", "refers to"];
    for area in ["city-of-london", "slough", "atlantis"] {
        for line in all_that_is_said(area) {
            let said = line.replace("The Dash Charity", "").replace("Victim Support", "");
            let said = said.replace("Vulnerable Victims Advocate (VVA)", "").to_lowercase();
            let word = said
                .split(|letter: char| !letter.is_alphanumeric())
                .find(|word| words.contains(word))
                .or_else(|| phrases.iter().copied().find(|phrase| said.contains(phrase)));
            assert_eq!(word, None, "{area}: {line}");
        }
    }
}

#[test]
fn whoever_looks_for_herself_or_himself_reads_what_was_written_for_the_person() {
    for area in ["city-of-london", "slough"] {
        let seen = all_that_is_said(area);
        let directory = directory_for(area).unwrap();
        for service in directory.services.iter() {
            let theirs = format!("-p|{}", service.description());
            assert!(
                service.for_you() == service.description() || !seen.contains(&theirs),
                "{}",
                service.id()
            );
        }
        let shown = directory.services.iter().filter(|service| {
            !service.for_you().is_empty() && seen.contains(&format!("-p|{}", service.for_you()))
        });
        assert!(shown.count() > 12, "{area}");
        for gap in directory.gaps.iter() {
            assert!(!seen.contains(&format!("-p|{}", gap.instead())), "{}", gap.id());
        }
    }
}

#[test]
fn a_service_with_no_text_for_the_person_is_shown_by_name_and_is_to_be_asked() {
    let json = r#"{"id": "x", "edition": "1", "area": {"slug": "x", "gss": "E06000039", "name": "X"},
        "organizations": [{"id": "o", "name": "Org"}],
        "services": [{"id": "s", "organization_id": "o", "name": "Adviser", "description": "For high risk, by MARAC.",
          "status": "active", "phones": [{"number": "01632 960001"}],
          "attributes": [{"taxonomy_term_id": "route:victim"}],
          "source": "its page", "assured_date": "2026-01-01", "confidence": "verified", "expires": "2027-01-01"}],
        "gaps": [{"id": "g", "attributes": [{"taxonomy_term_id": "route:victim"}], "missing": "Nothing at high risk.",
          "instead": "Ask the MARAC.", "source": "a review", "assured_date": "2026-01-01", "confidence": "verified"}]}"#;
    let directory: &Directory = Box::leak(Box::new(Directory::from_json(json).unwrap()));
    let mut session = own();
    session.directory = Some(directory);
    let program = go(&mut session, Screen::Own);
    let card = program.split("-h4|Adviser\n").nth(1).unwrap();
    assert!(card.contains("-p|Ask them what they do and whether it fits you.\n"), "{card}");
    assert!(card.contains("+01632 960001\n"), "{card}");
    assert!(!program.contains("MARAC") && !program.contains("Not available here"), "{program}");
    let mut session = super::professional();
    session.directory = Some(directory);
    let program = go(&mut session, Screen::Services);
    assert!(program.contains("-p|For high risk, by MARAC.\n") && program.contains("-p|Ask the MARAC.\n"));
}

#[test]
fn the_page_for_everybody_is_the_directory_and_nothing_else() {
    let mut session = everybody("city-of-london");
    assert_eq!(heading(session.act(act::AGAIN, 0)), "*Find help");
    for number in 0..90 {
        let program = String::from(session.act(act::GO + number, 1));
        assert!(program.is_empty() || heading(&program) == "*Find help", "{program}");
    }
    assert_eq!(session.act(act::ITEM + 1, 1), "", "no checklist");
    assert!(everybody("atlantis").act(act::AGAIN, 0).contains("not known here"));
}

#[test]
fn no_other_mode_has_the_page_for_everybody() {
    for own in [false, true] {
        let mut session = Session::new("slough", own, TODAY);
        assert_eq!(go(&mut session, Screen::Signpost), "");
    }
}

#[test]
fn lines_for_whoever_asks_come_to_the_front() {
    let first = |session: &mut Session, count: usize| -> Vec<String> {
        let program = go(session, Screen::Own);
        let lines = program.split("-h3|National helplines").nth(1).unwrap();
        lines.lines().filter_map(|line| line.strip_prefix("-b|")).take(count).map(String::from).collect()
    };
    let front = |set: &dyn Fn(&mut Session), name: &str| {
        let mut session = own();
        set(&mut session);
        let names = first(&mut session, 4);
        assert!(names.iter().any(|found| found.starts_with(name)), "{name}: {names:?}");
    };
    front(&|session| put(session, Field::Age, 12), "Childline");
    front(&|session| put(session, Field::Age, 71), "Hourglass");
    front(&|session| put(session, Field::Gender, 2), "Men's Advice Line");
    front(&|session| put(session, Field::Community, 2), "Galop");
    front(&|session| put(session, Field::Community, 1), "Southall Black Sisters");
    front(&|session| say(session, Fact::SignLanguage, 1), "SignHealth");
    for (tick, name) in [
        (1, "National Stalking Helpline"),
        (2, "24/7 Rape"),
        (3, "Karma Nirvana"),
        (4, "Forced Marriage Unit"),
        (5, "NSPCC FGM"),
        (6, "Revenge Porn Helpline"),
        (8, "Modern Slavery"),
        (9, "NAPAC"),
    ] {
        let set = |session: &mut Session| {
            put(session, Field::Age, 30);
            session.act(act::FIELD + Field::FirstForm as u32 + tick, 1);
        };
        front(&set, name);
    }
}

#[test]
fn a_man_is_not_sent_to_a_line_for_women_only() {
    let mut session = own();
    put(&mut session, Field::Gender, 2);
    assert!(!go(&mut session, Screen::Own).contains("+0808 2000 247"));
}

#[test]
fn who_harms_is_not_listed_with_those_who_are_harmed() {
    for mut session in [own(), everybody("city-of-london"), everybody("slough"), everybody("")] {
        let mut seen = String::from(session.act(act::AGAIN, 0));
        seen.push_str(&go(&mut session, Screen::Own));
        assert!(!seen.contains("Respect Phoneline") && !seen.contains("DVIP"), "{seen}");
    }
}

#[test]
fn easy_read_shows_fewer_services_at_once_and_all_that_helps_at_once() {
    for area in ["city-of-london", "slough"] {
        let plain = go(&mut Session::new(area, true, TODAY), Screen::Own);
        let mut session = Session::new(area, true, TODAY);
        session.act(act::EASY, 1);
        let easy = go(&mut session, Screen::Own);
        let cards = |program: &str| {
            let local = program.split("-h3|Local services: ").nth(1).unwrap();
            let shown = local.split("-summary|More local services").next().unwrap();
            [shown, local].map(|part| part.matches("<div card").count())
        };
        let ([few, all], [six, same]) = (cards(&easy), cards(&plain));
        assert_eq!((few, six, all), (3, 6, same), "{area}");

        // What to do in danger, then one control for the questions, then every helpline, then services.
        let at = |text| easy.find(text).unwrap();
        assert!(at("In danger now") < at("<details filters"));
        assert!(at("<details filters") < at("-h3|National helplines"));
        assert!(at("-h3|National helplines") < at("-h3|Local services: "));
        assert!(plain.contains("More helplines") && !easy.contains("More helplines"), "none is folded away");
        let lines = |program: &str| -> BTreeSet<String> { program.lines().map(String::from).collect() };
        let lost: Vec<_> = lines(&plain).difference(&lines(&easy)).cloned().collect();
        assert_eq!(lost, ["-summary|More helplines"], "nothing else is gone");
        // Every question is behind the one control.
        let questions = easy.split("<details filters").nth(1).unwrap().split("@id list").next().unwrap();
        let outside = easy.lines().filter(|line| line.starts_with(['?', '%'])).count();
        assert_eq!(questions.lines().filter(|line| line.starts_with(['?', '%'])).count(), outside);
    }
}
