//! Self mode and the page for everybody.

extern crate std;

use alloc::{string::String, vec::Vec};

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

#[test]
fn self_mode_and_the_page_for_everybody_never_speak_of_a_level_or_blame() {
    // The directories' own words: a girl at risk, and a charity that has the name of a checklist.
    let known = ["risk of FGM", "not the checklist of that name"];
    let words = [
        "risk",
        "score",
        "DASH",
        "MARAC",
        "Marac",
        "checklist",
        "HARK",
        "perpetrator",
        "of 24",
        "incident",
        "victim",
        "you should",
        "you must",
        "why did you",
        "level",
    ];
    for area in ["city-of-london", "slough", "atlantis"] {
        let mut seen = String::new();
        for screen in SCREENS {
            seen.push_str(&go(&mut Session::new(area, true, TODAY), screen));
        }
        let mut session = everybody(area);
        seen.push_str(session.act(act::AGAIN, 0));
        for number in 1..900 {
            seen.push_str(session.act(number, 1));
        }
        for word in words {
            let found: Vec<&str> = seen
                .lines()
                .filter(|line| line.contains(word) && !known.iter().any(|known| line.contains(known)))
                .collect();
            let ours =
                found.iter().filter(|line| word != "victim" && word != "MARAC" || !line.starts_with("-p|"));
            assert_eq!(ours.count(), 0, "{area}: {word}: {found:?}");
        }
    }
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
