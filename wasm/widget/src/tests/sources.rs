//! Where an answer comes from, and why there is none: beside each item, for those who want it.

use alloc::string::String;

use super::{go, professional};
use crate::{act, screens::Screen};

#[test]
fn nothing_is_in_the_way_until_it_is_asked_for() {
    let mut session = professional();
    let program = go(&mut session, Screen::Checklist);
    assert_eq!(program.matches(" link|Source, or no answer|").count(), 24);
    assert!(!program.contains(" source|"));
    let shown = String::from(session.act(act::MORE + 3, act::EMPTY));
    assert!(shown.starts_with("#m3\n") && shown.ends_with("^b403\n"), "{shown}");
    assert!(shown.contains("?103 none|") && shown.contains("?63 source|"), "{shown}");
    assert!(!String::from(session.act(act::MORE + 3, act::EMPTY)).contains("?63"), "and away again");
    for nothing in [0, 25, 31, 32, 1000] {
        assert_eq!(session.act(act::MORE + nothing, act::EMPTY), "");
    }
}

#[test]
fn a_source_stands_in_the_review_and_survives_going_round() {
    let mut session = professional();
    session.act(act::ITEM + 3, 1);
    session.act(act::SOURCE + 3, 5);
    go(&mut session, Screen::Services);
    let program = go(&mut session, Screen::Review);
    assert_eq!(program.matches("-dd small|Source: ").count(), 1);
    assert!(program.contains("-dd small|Source: Police"), "{program}");
    session.act(act::MORE + 3, act::EMPTY);
    go(&mut session, Screen::Checklist);
    assert!(session.act(act::MORE + 3, act::EMPTY).contains("=63 5\n"));
}

#[test]
fn what_one_group_gains_the_other_loses() {
    let mut session = professional();
    go(&mut session, Screen::Checklist);
    session.act(act::MORE + 3, act::EMPTY);
    assert!(session.act(act::ITEM + 3, act::NOT_ASKED).ends_with("=103 5\n"));
    assert!(session.act(act::ITEM + 3, 1).ends_with("=103 1\n"));
    assert!(session.act(act::ITEM + 3, act::EMPTY).ends_with("=103 0\n"));
    assert!(!session.act(act::ITEM + 4, 1).contains("=104"), "not where nothing is in sight");
}

#[test]
fn starting_again_forgets_sources_and_reasons() {
    let mut session = professional();
    session.act(act::ITEM + 3, act::DECLINED);
    session.act(act::SOURCE + 3, 5);
    session.act(act::AGAIN, act::EMPTY);
    assert_eq!(go(&mut session, Screen::Review), go(&mut professional(), Screen::Review));
}
