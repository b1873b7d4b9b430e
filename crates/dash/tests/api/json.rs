//! JSON forms: an object by item id, and what is refused.

use fingerpost_dash::{Hark, ItemSet, Response, Ric};
use serde_json::json;

use crate::sheet;

#[test]
fn only_what_was_answered_is_written_in_the_order_of_the_form() {
    let ric: Ric =
        sheet(&[(24, Response::No), (2, Response::Yes), (3, Response::Unanswered), (15, Response::DontKnow)]);
    assert_eq!(
        serde_json::to_string(&ric).unwrap(),
        r#"{"very-afraid":"yes","strangulation":"dont-know","police-record":"no"}"#
    );
    assert_eq!(serde_json::to_string(&Ric::new()).unwrap(), "{}");
    assert_eq!(serde_json::to_value(ItemSet::of(&[15, 2])).unwrap(), json!([2, 15]));
}

#[test]
fn every_response_is_read_and_a_missing_item_is_unanswered() {
    let text = r#"{"humiliated": "yes", "afraid": "no", "rape": "dont-know", "kick": "unanswered"}"#;
    let expected = sheet(&[(1, Response::Yes), (2, Response::No), (3, Response::DontKnow)]);
    assert!(serde_json::from_str::<Hark>(text).unwrap() == expected);
    assert!(serde_json::from_str::<Hark>("{}").unwrap() == Hark::new());
}

/// A second answer to an item is no correction, not even when it says the same.
#[test]
fn an_item_answered_twice_is_refused() {
    for second in ["no", "yes", "unanswered"] {
        let text = format!(r#"{{"afraid": "yes", "kick": "no", "afraid": "{second}"}}"#);
        let error = serde_json::from_str::<Hark>(&text).unwrap_err().to_string();
        assert!(error.starts_with("item `afraid` is answered twice"), "{error}");
    }
}

/// The message says what was expected; what came is a person's answer and is not repeated.
#[test]
fn another_kind_of_value_is_refused_in_words() {
    for (text, expected) in [
        ("[]", "invalid type: sequence, expected answers by item id, such as {\"very-afraid\": \"yes\"}"),
        (r#"{"afraid": true}"#, "item `afraid`: expected one of yes, no, dont-know, unanswered"),
        (r#"{"afraid": "Made Up"}"#, "item `afraid`: expected one of yes, no, dont-know, unanswered"),
        (r#"{"strangulation": "yes"}"#, "no item of that id in this instrument"),
    ] {
        let error = serde_json::from_str::<Hark>(text).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{text}: {error}");
    }
}
