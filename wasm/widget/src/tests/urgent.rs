//! What does not wait for the result: suicide risk and strangulation are acted on when they are answered.

use alloc::string::String;

use super::{go, professional, result};
use crate::{act, screens::Screen};

const BOTH: [(u32, &str); 2] =
    [(5, "Assess suicide risk now"), (15, "Arrange urgent medical assessment now")];

#[test]
fn a_yes_that_is_urgent_says_so_at_once_beside_the_item() {
    for (item, action) in BOTH {
        let mut session = professional();
        assert!(!go(&mut session, Screen::Checklist).contains(action), "nothing before an answer");
        for (value, said) in [(1, true), (2, false), (3, false), (1, true), (act::EMPTY, false)] {
            let program = String::from(session.act(act::ITEM + item, value));
            assert!(program.contains(&alloc::format!("#u{item}\n")), "{program}");
            assert_eq!(program.contains(action), said, "{item} {value}: {program}");
            assert_eq!(program.contains("Do not wait for the result"), said);
        }
        session.act(act::ITEM + item, 1);
        assert!(
            go(&mut session, Screen::Checklist).contains(action),
            "and it is still there on the way back"
        );
    }
}

#[test]
fn other_items_and_other_screens_draw_nothing_of_it() {
    let mut session = professional();
    go(&mut session, Screen::Checklist);
    assert!(!session.act(act::ITEM + 6, 1).contains("#u"));
    result(&mut session);
    assert!(!session.act(act::ITEM + 5, 1).contains("#u"), "there is no such place on that screen");
}

#[test]
fn a_part_of_the_checklist_draws_only_the_places_that_it_has() {
    let mut session = professional();
    go(&mut session, Screen::Checklist);
    session.act(act::GROUP + 1, act::EMPTY);
    assert!(session.act(act::ITEM + 5, 1).contains("#u5"));
    assert!(!session.act(act::ITEM + 15, 1).contains("#u15"));
}
