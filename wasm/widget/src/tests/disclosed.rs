//! What a disclosure leads to: going home and children are asked about before there is a result, whatever it is.

use alloc::string::String;

use super::{answer_all, go, heading, professional, result, say};
use crate::{Session, act, answers::Fact, screens::Screen};

const OF_THE_RESULT: [Screen; 6] =
    [Screen::Result, Screen::Papers, Screen::Summary, Screen::Sharing, Screen::Draft, Screen::File];

/// Where somebody is sent who passed a question over.
fn is_sent_back(program: &str, missing: &[&str]) {
    assert_eq!(heading(program), "*What else is known", "{program}");
    assert!(program.ends_with("^wrong\n"), "{program}");
    for line in [":203 ", ":204 "] {
        assert_eq!(
            program.lines().any(|found| found.starts_with(line)),
            missing.contains(&line),
            "{line}\n{program}"
        );
    }
}

#[test]
fn no_way_leads_to_a_result_past_children_and_home() {
    for screen in OF_THE_RESULT {
        let mut session = professional();
        answer_all(&mut session, 14);
        is_sent_back(&go(&mut session, screen), &[":203 ", ":204 "]);
        say(&mut session, Fact::SafeHome, 1);
        is_sent_back(&go(&mut session, screen), &[":204 "]);
        say(&mut session, Fact::Children, act::NOT_ASKED);
        assert_ne!(heading(&go(&mut session, screen)), "*What else is known");
        say(&mut session, Fact::SafeHome, act::EMPTY);
        is_sent_back(&go(&mut session, screen), &[":203 "]);
    }
}

#[test]
fn whatever_else_is_pressed_there_is_no_result_without_them() {
    let mut session = professional();
    let mut seen = String::new();
    // Every control that there could be, twice over, and the main button after each.
    for number in (act::ON..act::CLOCK).chain(act::ON..act::CLOCK) {
        if [act::FACT + Fact::SafeHome as u32, act::FACT + Fact::Children as u32].contains(&number) {
            continue;
        }
        for act in [number, act::ON] {
            let program = session.act(act, 1);
            assert!(!heading(program).starts_with("*Result"), "{number}");
            assert!(!heading(program).starts_with("*Papers"), "{number}");
            assert!(!program.contains("-h3|Find out first") && !program.contains("-h3|The rule"), "{number}");
            seen.push_str(heading(program));
        }
    }
    assert!(seen.contains("*Check the answers") || seen.contains("*What else is known"), "{seen}");
}

#[test]
fn not_asked_is_an_answer_that_is_seen_and_comes_first() {
    let mut session = professional();
    answer_all(&mut session, 14);
    let program = result(&mut session);
    let at = |text: &str| program.find(text).unwrap_or(usize::MAX);
    assert!(at("-h3|High risk") < at("-h3|Find out first"), "{program}");
    assert!(at("-h3|Find out first") < at("-h3|What to do"), "{program}");
    let first =
        program.split("-h3|Find out first\n").nth(1).and_then(|rest| rest.split("-h3|").next()).unwrap();
    assert_eq!(first.matches("-span mark|Not asked\n").count(), 2, "{first}");
    assert!(first.contains("!303 link|Answer it|") && first.contains("!304 link|Answer it|"), "{first}");
    let review = go(&mut session, Screen::Review);
    let known = review.split("-h3|What else is known").nth(1).unwrap();
    assert_eq!(known.matches("-span mark|Not asked\n").count(), 2, "{known}");
    // It is no answer to the duty.
    assert!(program.contains("To check: "), "{program}");

    say(&mut session, Fact::Children, 3);
    say(&mut session, Fact::SafeHome, 2);
    let program = result(&mut session);
    assert!(program.contains("' Not known: find out from other sources.\n"), "{program}");
    assert!(!program.contains("-span mark|Not asked"), "{program}");
    say(&mut session, Fact::Children, 1);
    assert!(!result(&mut session).contains("Find out first"));
}

#[test]
fn an_answer_on_the_screen_of_the_disclosure_is_asked_once() {
    let mut session: Session = professional();
    session.act(act::HARK + 1, 1);
    let program = go(&mut session, Screen::Disclosed);
    for question in ["?203 ", "?204 "] {
        let line = program.lines().find(|line| line.starts_with(question)).unwrap();
        assert!(line.ends_with("|5 Not asked"), "{line}");
    }
    say(&mut session, Fact::Children, 2);
    say(&mut session, Fact::SafeHome, 1);
    go(&mut session, Screen::Facts);
    assert_eq!(heading(session.act(act::ON, 0)), "*Check the answers");
    assert_eq!(heading(session.act(act::ON, 0)), "*Result");
}
