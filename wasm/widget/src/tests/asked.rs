//! HARK one question at a time, the checklist by groups, and the way back from a change.

use alloc::{format, string::String, vec::Vec};

use super::{answer_all, go, heading, professional, result};
use crate::{act, screens::Screen};

#[test]
fn hark_is_asked_one_question_at_a_time_and_after_why() {
    let mut session = professional();
    let mut program = go(&mut session, Screen::Hark);
    for number in 1..=4 {
        assert_eq!(heading(&program), format!("*Four questions (HARK): {number} of 4"));
        assert_eq!(program.matches(" item 4|").count(), 1, "{program}");
        assert!(program.find("Say first why you ask") < program.find(" item 4|"), "{program}");
        session.act(act::HARK + number, 2);
        program = String::from(session.act(act::ON, 0));
    }
    assert_eq!(heading(&program), "*Nothing was disclosed");
}

#[test]
fn not_asked_and_declined_are_kept_apart_from_each_other_and_from_no() {
    let mut session = professional();
    for (question, value) in [(1, 2), (2, act::DECLINED), (3, act::NOT_ASKED)] {
        session.act(act::HARK + question, value);
    }
    assert_eq!(heading(&go(&mut session, Screen::Disclosed)), "*Not settled", "a missing answer is no no");
    let program = go(&mut session, Screen::Review);
    let said: Vec<&str> = program
        .lines()
        .skip_while(|line| !line.contains("(HARK)"))
        .filter_map(|line| line.strip_prefix("-dd v|").or_else(|| line.strip_prefix("-span mark|")))
        .take(4)
        .collect();
    assert_eq!(said, ["No", "Did not want to say", "Not asked", "Not answered"]);
    // Answered after all: why there was none is gone.
    session.act(act::HARK + 2, 1);
    session.act(act::HARK + 2, act::EMPTY);
    assert!(!go(&mut session, Screen::Review).contains("Did not want to say"));
}

#[test]
fn a_way_out_of_asking_and_one_past_it_stand_on_every_question() {
    let mut session = professional();
    for step in 1..=4 {
        let program = String::from(session.act(act::STEP + step, act::EMPTY));
        assert!(program.contains("!13 second|") && program.contains("!14 second|"), "{program}");
    }
}

#[test]
fn the_checklist_goes_by_groups_and_every_item_is_in_one() {
    let mut session = professional();
    go(&mut session, Screen::Checklist);
    let mut program = String::from(session.act(act::GROUP + 1, act::EMPTY));
    let mut items = 0;
    for group in 1..=4 {
        assert_eq!(heading(&program), format!("*Checklist: part {group} of 4"));
        items += program.matches(" item 24|").count();
        assert!(program.contains("@id range"), "the range is of all 24");
        program = String::from(session.act(act::ON, 0));
    }
    assert_eq!(items, 24);
    assert_eq!(heading(&program), "*What else is known");
    session.act(act::GROUP, act::EMPTY);
    assert_eq!(go(&mut session, Screen::Checklist).matches(" item 24|").count(), 24);
}

#[test]
fn a_change_leads_back_to_the_review() {
    let mut session = professional();
    answer_all(&mut session, 3);
    result(&mut session);
    for (act, at, focus) in [
        (act::CHANGE + 24, "*Checklist", "^r124\n"),
        (act::STEP + 2, "*Four questions (HARK): 2", ""),
        (act::EDIT + 4, "*What else", "^r204\n"),
        (act::EDIT + 31, "*What else", "^f231\n"),
    ] {
        go(&mut session, Screen::Review);
        let program = String::from(session.act(act, act::EMPTY));
        assert!(program.starts_with(at) && program.ends_with(focus), "{program}");
        assert_eq!(heading(session.act(act::ON, 0)), "*Check the answers");
    }
    // And the next time, on as ever.
    go(&mut session, Screen::Checklist);
    assert_eq!(heading(session.act(act::ON, 0)), "*What else is known");
}

#[test]
fn a_change_of_an_item_shows_its_group() {
    let mut session = professional();
    session.act(act::GROUP + 1, act::EMPTY);
    go(&mut session, Screen::Review);
    let program = String::from(session.act(act::CHANGE + 24, act::EMPTY));
    assert_eq!(heading(&program), "*Checklist: part 4 of 4");
    assert!(program.contains("?124 item"));
}

#[test]
fn every_row_of_the_review_can_be_changed_and_what_is_open_is_marked() {
    let mut session = professional();
    session.act(act::ITEM + 1, 1);
    let program = go(&mut session, Screen::Review);
    let rows = program.matches("-dt|").count();
    assert_eq!(program.matches(" link|Change|").count(), rows);
    assert_eq!(program.matches("-span mark|Not answered").count(), rows - 1, "{program}");
}

#[test]
fn the_result_says_what_would_make_it_higher_and_never_what_would_lower_it() {
    let mut session = professional();
    answer_all(&mut session, 12);
    let program = result(&mut session);
    assert!(program.contains("-li|2 more yes: High risk."), "{program}");
    answer_all(&mut session, 14);
    assert!(!result(&mut session).contains("What would make"));
}
