//! Headings: what is read, and what is said of the rest.

use fingerpost_schema::{HeadingMatch, Hint, Plan, profile, record};

fn told(headings: &[&str]) -> Vec<(&'static str, Hint)> {
    let (_, matches) = Plan::new(
        profile("vva").unwrap(),
        record("person").unwrap(),
        headings.iter().copied(),
        &crate::setting(),
    )
    .unwrap();
    matches
        .iter()
        .take(headings.len())
        .map(|matched| matched.broken().map_or(("", Hint::None), |(rule, hint)| (rule.id, hint)))
        .collect()
}

#[test]
fn each_heading_is_read_or_told() {
    assert_eq!(
        told(&["person_id", "Person ID", "Recorded_On", "etnicity", "postcode", ""]),
        [
            ("", Hint::None),
            ("file.heading-twice", Hint::Field("person_id")),
            ("file.heading-spelling", Hint::Field("recorded_on")),
            ("file.heading-unknown", Hint::Nearest("ethnicity")),
            ("file.heading-unknown", Hint::None),
            ("file.heading-empty", Hint::None),
        ]
    );
}

#[test]
fn the_name_of_one_field_is_not_taken_for_the_title_of_another() {
    // The title of `need_id` is "Need".
    let record = record("support-need").unwrap();
    let (plan, _) =
        Plan::new(profile("vva").unwrap(), record, ["need_id", "NEED"], &crate::setting()).unwrap();
    assert_eq!(plan.column(record.field("need").unwrap().0), Some(1));
}

#[test]
fn a_field_that_must_be_filled_and_has_no_column_is_told() {
    let (_, matches) =
        Plan::new(profile("vva").unwrap(), record("person").unwrap(), ["person_id"], &crate::setting())
            .unwrap();
    let absent = |name| {
        matches.iter().any(|m| {
            matches!(m, HeadingMatch::Absent(_, rule, Hint::Field(field))
            if *field == name && rule.id == "file.heading-absent")
        })
    };
    assert!(absent("sex") && absent("schema_version"));
    assert!(!absent("person_id") && !absent("gender_identity"));
}

#[test]
fn a_record_that_the_service_does_not_hand_in_is_refused() {
    let error =
        Plan::new(profile("vva").unwrap(), record("police-record").unwrap(), [""; 0], &crate::setting())
            .unwrap_err();
    assert_eq!(error.to_string(), "the service vva does not hand in the record police-record");
}
