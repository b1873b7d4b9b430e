//! What an instrument says about itself.

use fingerpost_dash::{Checklist, DetailKind, Group, HarkQuestions, PoliceDash, Response, SafeLivesDash};

use crate::RESPONSES;

/// Names are kept in records and in policies: they never change.
#[test]
fn a_response_has_one_stable_name() {
    for (response, id) in RESPONSES {
        assert_eq!(response.id(), id);
        assert!(Response::from_id(id) == Some(response), "{id}");
    }
    for id in ["", "Yes", "don't know", "n/a"] {
        assert!(Response::from_id(id).is_none(), "`{id}` is no response");
    }
    assert!(Response::default() == Response::Unanswered, "nothing said is nothing answered");
}

/// The police form's four sections: 1 to 8, 9 to 12, 13 to 22, 23 to 27. The SafeLives form prints none.
#[test]
fn headings_are_those_of_the_police_form() {
    let expected = [
        (1..=8, Group::Current, "What is happening now"),
        (9..=12, Group::Children, "Children and dependants"),
        (13..=22, Group::History, "The history of the abuse"),
        (23..=27, Group::AllegedPerpetrator, "The alleged perpetrator"),
    ];
    for (numbers, group, heading) in expected {
        assert_eq!(group.heading(), heading);
        for item in PoliceDash::ITEMS.iter().filter(|item| numbers.contains(&item.number)) {
            assert_eq!(item.group, group, "item {}", item.number);
        }
    }
    assert_eq!(Group::None.heading(), "");
}

/// A field of the form stands beside the item that it belongs to, and beside no other.
#[test]
fn further_fields_are_found_by_the_number_of_their_item() {
    let ids =
        |number| -> Vec<&str> { SafeLivesDash::details(number).iter().map(|detail| detail.id).collect() };
    assert_eq!(ids(1), ["injury", "first-injury"]);
    assert_eq!(ids(16), ["sexual-harm", "sexual-harm-to"]);
    assert_eq!(ids(24), ["which-record"]);
    assert_eq!(SafeLivesDash::details(1)[1].kind, DetailKind::YesNo);
    for number in [0, 2, 25, 255] {
        assert!(ids(number).is_empty(), "item {number}");
    }
}

#[test]
fn an_item_is_found_by_its_id_in_its_own_instrument() {
    for item in SafeLivesDash::ITEMS {
        assert_eq!(SafeLivesDash::item(item.id), Some(item));
    }
    assert_eq!(HarkQuestions::item("strangulation"), None);
    assert_eq!(HarkQuestions::item("kick").and_then(|item| item.loinc), Some("76503-2"));
}
