//! The plan for safe contact.

use alloc::string::String;

use super::{TODAY, go, professional};
use crate::{Session, act, screens::Screen};

fn own() -> Session {
    Session::new("slough", true, TODAY)
}

#[test]
fn every_question_of_the_plan_is_in_the_plan_that_is_shown() {
    for mut session in [own(), professional()] {
        let asked = go(&mut session, Screen::Plan);
        let shown = go(&mut session, Screen::Shown);
        let questions: alloc::vec::Vec<&str> =
            asked.lines().filter(|line| line.starts_with('?') || line.starts_with('%')).collect();
        assert_eq!(questions.len(), 13);
        for line in questions {
            let question = line.split('|').nth(1).unwrap();
            assert!(shown.contains(&alloc::format!("-dt|{question}\n")), "{question}\n{shown}");
        }
        assert_eq!(shown.matches("Not said\n").count(), 13, "nothing is said for anybody");
    }
}

#[test]
fn an_answer_shows_in_its_own_words_and_silence_stays_silence() {
    let mut session = own();
    for (act, value) in [(246, 1), (247, 2), (248, 3)] {
        session.act(act, value);
    }
    let shown = go(&mut session, Screen::Shown);
    for expected in [
        "-dt|Is it safe to leave a voicemail?\n-dd v|Yes\n",
        "-dt|Is a text message safe?\n-dd v|No\n",
        "-dt|Is an app message safe?\n-dd v|Don't know\n",
        "-dt|Is an e-mail safe?\n-dd v|Not said\n",
    ] {
        assert!(shown.contains(expected), "{expected}\n{shown}");
    }
}

/// What is typed is drawn by the page: the program has only the place for it.
#[test]
fn a_typed_text_has_its_place_and_no_text() {
    let mut session = own();
    session.act(260, 1);
    let shown = go(&mut session, Screen::Shown);
    for act in [260, 261, 262, 263] {
        assert!(shown.contains(&alloc::format!("\"{act} dd v|Not said\n")), "{shown}");
    }
}

#[test]
fn self_mode_copies_only_when_the_device_is_said_to_be_safe() {
    let copy = |program: &str| program.contains("!9|Copy the plan");
    let mut session = own();
    let shown = go(&mut session, Screen::Shown);
    assert!(!copy(&shown) && shown.contains("%245 tick"));
    let ticked = String::from(session.act(245, 1));
    assert!(ticked.starts_with("#allowed\n") && copy(&ticked), "{ticked}");
    assert_eq!(session.act(245, 0), "#allowed\n");
    session.act(245, 1);
    session.act(act::AGAIN, 0);
    assert!(!copy(&go(&mut session, Screen::Shown)), "forgotten with everything else");
}

#[test]
fn a_professional_copies_for_the_hidden_part_of_the_record() {
    let shown = go(&mut professional(), Screen::Shown);
    let plan = shown.split("@id plan\n").nth(1).unwrap();
    assert!(plan.starts_with(
        "-p|Safe contact. Keep this in the part of the record that is hidden from online access"
    ));
    assert!(shown.contains("!9|Copy the plan"));
    let asked = go(&mut professional(), Screen::Plan);
    assert!(asked.contains("Is the alleged perpetrator a patient at this practice?"));
    assert!(!go(&mut own(), Screen::Plan).contains("perpetrator"));
}
