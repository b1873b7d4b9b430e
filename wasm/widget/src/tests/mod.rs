//! Every screen, read as the program that draws it.

#![expect(clippy::arithmetic_side_effects, reason = "acts are small numbers")]

extern crate std;

mod handover;
mod own;
mod plan;
mod services;

use alloc::{format, string::String, vec::Vec};

use crate::{
    Session, act,
    answers::{Fact, Field},
    screens::{ALL, Screen},
};

mod asked;
mod disclosed;
mod sources;
mod strip;
mod urgent;

const TODAY: u32 = 20_261_121;

fn professional() -> Session {
    Session::new("city-of-london", false, TODAY)
}

fn go(session: &mut Session, screen: Screen) -> String {
    String::from(session.act(act::GO + screen as u32, act::EMPTY))
}

fn say(session: &mut Session, fact: Fact, value: u32) {
    session.act(act::FACT + fact as u32, value);
}

fn put(session: &mut Session, field: Field, value: u32) {
    session.act(act::FIELD + field as u32, value);
}

/// The result, of which "not asked" is an answer where the test has none: without one there is no result.
fn result(session: &mut Session) -> String {
    for fact in [Fact::SafeHome, Fact::Children] {
        if session.answers.told(fact as u32) == act::EMPTY {
            say(session, fact, act::NOT_ASKED);
        }
    }
    go(session, Screen::Result)
}

/// The first line, which is the heading.
fn heading(program: &str) -> &str {
    program.lines().next().unwrap_or("")
}

fn answer_all(session: &mut Session, yes: u32) {
    for item in 1..=24 {
        session.act(act::ITEM + item, if item <= yes { 1 } else { 2 });
    }
}

#[test]
fn every_line_of_every_screen_is_one_that_the_paper_draws() {
    for area in ["city-of-london", "slough", "plymouth", "kingston", "", "atlantis"] {
        for own in [false, true] {
            for screen in ALL {
                let mut session = Session::new(area, own, TODAY);
                answer_all(&mut session, 12);
                let program = go(&mut session, screen);
                let mut open = 0_i32;
                for line in program.lines() {
                    let kind = line.chars().next().unwrap_or(' ');
                    assert!("*<>-'+@!?%=&#^~:\"".contains(kind), "{area} {line}");
                    open += i32::from(kind == '<') - i32::from(kind == '>');
                    assert!(open >= 0, "{area} {line}");
                }
                assert_eq!(open, 0, "{area}: an element is left open");
            }
        }
    }
}

#[test]
fn the_texts_name_the_acts_that_the_code_means() {
    let fact = |fact: Fact, text: &str| (act::FACT + fact as u32, String::from(text));
    let field = |field: Field, text: &str| (act::FIELD + field as u32, String::from(text));
    let texts = [
        include_str!("../screens/en/safety.txt"),
        include_str!("../screens/en/disclosed.txt"),
        include_str!("../screens/en/facts.txt"),
        include_str!("../screens/en/filters.txt"),
        include_str!("../screens/en/filters-professional.txt"),
        include_str!("../screens/en/sharing.txt"),
    ]
    .concat();
    for (act, text) in [
        fact(Fact::Danger, "Is anybody in danger"),
        fact(Fact::Safe, "Is it safe to talk"),
        fact(Fact::Interpreter, "Is an interpreter"),
        fact(Fact::SafeHome, "Is it safe to go home"),
        fact(Fact::Children, "Are there children"),
        fact(Fact::Rising, "Is the abuse more frequent"),
        fact(Fact::Honour, "Is so-called 'honour'"),
        fact(Fact::ForcedMarriage, "Is a marriage"),
        fact(Fact::FgmKnown, "Is female genital"),
        fact(Fact::FgmRisk, "Is there a risk of FGM"),
        fact(Fact::CareNeeds, "Does the patient have care"),
        fact(Fact::Unable, "Because of those needs"),
        fact(Fact::NoRecourse, "No recourse"),
        fact(Fact::SignLanguage, "British Sign"),
        field(Field::Present, "Who else can hear"),
        field(Field::Gender, "Gender"),
        field(Field::Judgement, "I judge"),
        field(Field::Reason, "Why"),
        field(Field::Age, "Age"),
        field(Field::Events, "Events"),
        field(Field::Crimes, "How many"),
        field(Field::Latest, "Day of the most recent"),
        field(Field::Referred, "Last referral"),
        field(Field::Met, "Last MARAC meeting"),
        field(Field::Afterwards, "The checklist is filled in afterwards"),
        fact(Fact::Consent, "Does the patient agree"),
        fact(Fact::Aware, "Does the patient know"),
        fact(Fact::Discussed, "Discussed with"),
        fact(Fact::Attached, "Will the checklist"),
    ] {
        let found = texts.lines().any(|line| {
            line.get(1..4) == Some(&format!("{act}"))
                && line.split('|').nth(1).is_some_and(|asked| asked.starts_with(&text))
        });
        assert!(found, "{act} {text}");
    }
}

#[test]
fn no_question_before_all_four_are_answered_and_none_when_it_is_not_safe() {
    let safe = [(Fact::Danger, 2), (Fact::Safe, 1), (Fact::Interpreter, 2)];
    let mut session = professional();
    session.act(act::AGAIN, 0);
    assert!(session.act(act::ON, 0).contains("^wrong"), "nothing is answered");
    for (fact, value) in safe {
        say(&mut session, fact, value);
    }
    assert!(session.act(act::ON, 0).contains("^wrong"), "who can hear is missing");
    put(&mut session, Field::Present, 1);
    assert_eq!(heading(session.act(act::ON, 0)), "*Four questions (HARK): 1 of 4");

    for (fact, value, expected) in [
        (Fact::Danger, 1, "*Call 999 now"),
        (Fact::Safe, 2, "*Do not ask now"),
        (Fact::Interpreter, 1, "*Use a professional interpreter"),
    ] {
        let mut session = professional();
        for (fact, value) in safe {
            say(&mut session, fact, value);
        }
        put(&mut session, Field::Present, 1);
        say(&mut session, fact, value);
        assert_eq!(heading(session.act(act::ON, 0)), expected);
    }
}

#[test]
fn a_yes_opens_safety_and_children_and_four_noes_are_not_no_abuse() {
    let mut session = professional();
    let program = go(&mut session, Screen::Disclosed);
    assert_eq!(heading(&program), "*Not settled");
    for question in 1..=4 {
        session.act(act::HARK + question, 2);
    }
    let program = go(&mut session, Screen::Disclosed);
    assert!(
        program.contains("does not mean that there is no abuse") && program.contains("miss about 1 in 5"),
        "{program}"
    );
    assert!(!program.contains("?204"), "children are asked about only after a disclosure");
    session.act(act::HARK + 3, 1);
    assert!(go(&mut session, Screen::Disclosed).contains("?204"));
}

#[test]
fn the_range_moves_with_every_answer_and_nothing_else_does() {
    let mut session = professional();
    go(&mut session, Screen::Checklist);
    assert_eq!(
        session.act(act::ITEM + 1, 1),
        ";range 1 to 24 of 24 yes\n;many 1 answered\n~1 to 24 of 24 yes\n"
    );
    assert_eq!(
        session.act(act::ITEM + 2, 3),
        ";range 1 to 24 of 24 yes\n;many 2 answered\n~1 to 24 of 24 yes\n"
    );
    session.act(act::ITEM + 1, act::EMPTY);
    assert_eq!(
        session.act(act::ITEM + 2, 2),
        ";range 0 to 23 of 24 yes\n;many 1 answered\n~0 to 23 of 24 yes\n"
    );
    assert_eq!(session.act(act::ITEM + 25, 1), "", "there is no item 25");
}

#[test]
fn the_result_says_level_open_questions_duties_rule_and_limits() {
    let mut session = professional();
    answer_all(&mut session, 13);
    session.act(act::ITEM + 24, 3);
    let program = result(&mut session);
    for expected in [
        "-h3|Not high by count",
        "13 of 24 answered yes, 1 not known, so between 13 and 14",
        "it could be High risk",
        "it does not mean safe",
        "-h3|Duties, whatever the level",
        "-p|The law of England is meant.",
        "own rule is not established",
        "not a prediction",
    ] {
        assert!(program.contains(expected), "{expected}\n{program}");
    }
    assert!(!program.contains('%'), "no percentage");
    session.act(act::ITEM + 24, 1);
    assert!(result(&mut session).contains("-h3|High risk"));
}

#[test]
fn judgement_raises_and_needs_its_reason() {
    let mut session = professional();
    answer_all(&mut session, 0);
    assert!(result(&mut session).contains("-h3|No indicators recorded"));
    go(&mut session, Screen::Facts);
    put(&mut session, Field::Judgement, 1);
    assert!(session.act(act::ON, 0).contains("Say why"));
    put(&mut session, Field::Reason, 1);
    assert_eq!(heading(session.act(act::ON, 0)), "*Check the answers");
    assert!(result(&mut session).contains("-h3|High risk"));
}

#[test]
fn events_and_an_earlier_marac_reach_the_rule() {
    let mut session = professional();
    answer_all(&mut session, 1);
    put(&mut session, Field::Events, 3);
    assert!(result(&mut session).contains("Potential escalation: 3 events"));
    put(&mut session, Field::Events, act::EMPTY);
    put(&mut session, Field::Referred, 20_260_301);
    put(&mut session, Field::Latest, 20_261_101);
    let program = result(&mut session);
    assert!(
        program.contains("Repeat: abuse on 2026-11-01 after the MARAC referral of 2026-03-01"),
        "{program}"
    );
    put(&mut session, Field::Latest, 20_261_201);
    go(&mut session, Screen::Facts);
    assert!(session.act(act::ON, 0).contains("not in the future"));
}

#[test]
fn a_count_of_the_last_12_months_counts_whatever_the_latest_day() {
    let mut session = professional();
    answer_all(&mut session, 1);
    put(&mut session, Field::Events, 3);
    for latest in [act::EMPTY, 20_261_101, 20_251_121, 20_251_120, 20_200_101] {
        put(&mut session, Field::Latest, latest);
        let program = result(&mut session);
        assert!(program.contains("Potential escalation: 3 events"), "{latest}\n{program}");
    }
    put(&mut session, Field::Events, 2);
    assert!(!result(&mut session).contains("escalation"), "an older day is not among the two");
}

#[test]
fn what_is_not_on_record_is_asked_about() {
    let mut session = professional();
    answer_all(&mut session, 1);
    assert!(result(&mut session).contains("Ask about earlier events"));
}

#[test]
fn a_result_that_could_be_high_keeps_services_for_high_risk() {
    let idva = |session: &mut Session| go(session, Screen::Services).contains("-h4|The Dash Charity: IDVA");
    let mut session = Session::new("plymouth", false, TODAY);
    session.directory = fingerpost_pathways::directory_for("slough");
    answer_all(&mut session, 11);
    assert!(!idva(&mut session), "medium for certain");
    for item in 20..=24 {
        session.act(act::ITEM + item, 3);
    }
    assert!(idva(&mut session), "medium, and perhaps high");
}

#[test]
fn local_bands_show_by_their_names() {
    let mut session = Session::new("plymouth", false, TODAY);
    answer_all(&mut session, 11);
    assert!(result(&mut session).contains("-h3|Medium"));
}

#[test]
fn an_unknown_area_is_said_and_never_empty() {
    let mut session = Session::new("atlantis", false, TODAY);
    assert!(session.act(act::AGAIN, 0).contains("not known here"));
    let program = go(&mut session, Screen::Services);
    assert!(program.contains("+0808 2000 247") && program.contains("no list of local services"), "{program}");
}

#[test]
fn services_come_with_reasons_and_marks() {
    let mut session = professional();
    answer_all(&mut session, 14);
    let program = go(&mut session, Screen::Services);
    for expected in [
        "'Fits: \n'takes this level of risk",
        "-b mark|Ask\n' \n'",
        "check before use",
        "Services that do not fit, and why",
        "National helplines",
    ] {
        assert!(program.contains(expected), "{expected}\n{program}");
    }
    assert!(!program.contains("DVIP"), "a service for people who use abuse on a victim's route");
    let changed = String::from(session.act(act::FIELD + Field::Gender as u32, 2));
    assert!(changed.starts_with("#list\n") && changed.contains("Men's Advice Line"), "{changed}");
}

/// Self mode: no score, no checklist, no word of risk, and no way to the professional's screens.
#[test]
fn self_mode_never_speaks_of_a_level() {
    // The directories' own words: a girl at risk, and a charity that has the name of a checklist.
    let known = ["risk of FGM", "not the checklist of that name"];
    for area in ["city-of-london", "slough", "atlantis"] {
        let mut session = Session::new(area, true, TODAY);
        let mut seen = String::from(session.act(act::AGAIN, 0));
        for number in 0..300 {
            if number != act::EXIT {
                seen.push_str(session.act(number, 1));
            }
        }
        assert!(seen.contains("You can get help"));
        for word in ["risk", "score", "DASH", "checklist", "HARK", "perpetrator", "of 24"] {
            let found: Vec<&str> = seen
                .lines()
                .filter(|line| line.contains(word) && !known.iter().any(|known| line.contains(known)))
                .collect();
            assert!(found.is_empty(), "{area}: {word}: {found:?}");
        }
    }
}

#[test]
fn starting_again_forgets_everything() {
    let mut session = professional();
    answer_all(&mut session, 24);
    put(&mut session, Field::Age, 87);
    let fresh = String::from(professional().act(act::AGAIN, 0));
    assert_eq!(session.act(act::AGAIN, 0), fresh);
    assert_eq!(go(&mut session, Screen::Review), go(&mut professional(), Screen::Review));
    assert!(session.act(act::IDLE, 0).contains("not used for a while"));
}

/// No act, however strange, panics or shows a screen that is not there.
#[test]
fn any_act_in_any_order() {
    for own in [false, true] {
        let mut session = Session::new("slough", own, TODAY);
        let mut seed = 7_u32;
        for _ in 0..20_000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let value = [1, 2, 3, 0, 40, 20_260_230, act::EMPTY][(seed >> 20) as usize % 7];
            session.act((seed >> 8) % 260, value);
        }
    }
}
