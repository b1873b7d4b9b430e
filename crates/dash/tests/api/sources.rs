//! Who said so: the form asks for it item by item.

use fingerpost_dash::{DashError, InformationSource, Response, SourcedSheet};

#[test]
fn each_item_has_its_own_source() {
    let mut sheet = SourcedSheet::new(false);
    for number in 1..=24 {
        let (response, source) = if number % 2 == 0 {
            (Response::Yes, InformationSource::Police)
        } else {
            (Response::DontKnow, InformationSource::HealthRecord)
        };
        sheet.answer(number, response, source).unwrap();
    }
    for number in 1..=24 {
        let expected =
            if number % 2 == 0 { InformationSource::Police } else { InformationSource::HealthRecord };
        assert_eq!(sheet.source(number), Some(expected), "item {number}");
    }
    assert_eq!((sheet.answers().tally().yes, sheet.answers().tally().dont_know), (12, 12));
    assert!(!sheet.is_retrospective());
}

/// What is refused leaves both the answer and its source as they were.
#[test]
fn a_refused_answer_changes_nothing() {
    for number in [0, 25, 255] {
        let mut sheet = SourcedSheet::new(false);
        let refused = sheet.answer(number, Response::Yes, InformationSource::Victim);
        assert!(matches!(refused, Err(DashError::NoSuchItem { items: 24, .. })));
        assert!(sheet == SourcedSheet::new(false));
        assert_eq!(sheet.source(number), None);
    }
    assert_eq!(SourcedSheet::new(true).source(1), Some(InformationSource::NotStated));
}

/// Filled in from the record afterwards is another statement than asked in the room (Somerset, Leicestershire).
#[test]
fn afterwards_is_not_the_same() {
    assert!(SourcedSheet::new(true) != SourcedSheet::new(false));
}
