//! One cell at a time: every kind, right and wrong.

use crate::broken;

fn one(of: &str, heading: &str, cell: &str) -> Vec<&'static str> {
    broken("vva", of, &[(heading, cell)]).into_iter().map(|(rule, _)| rule).collect()
}

#[test]
fn what_is_right_is_not_told() {
    for (heading, cell) in [
        ("person_id", "P-000_1a"),
        ("recorded_on", "2026-11-26"),
        ("birth_month", "1990-04"),
        ("birth_year", "1990"),
        ("ethnicity", "13"),
        ("ethnicity", "declined"),
        ("disability", "01;09"),
        ("interpreter_needed", "no"),
        ("interpreter_needed", "not-asked"),
        ("first_language", "syl"),
        ("first_language", "xho"),
        ("area", "E09000001"),
    ] {
        assert_eq!(one("person", heading, cell), [""; 0], "{heading}");
    }
}

#[test]
fn what_is_wrong_is_told_by_its_kind() {
    for (heading, cell, rule) in [
        ("person_id", "Jane Roe", "field.identifies-a-person"),
        ("person_id", "jane@example.org", "field.identifies-a-person"),
        ("person_id", "9434765919", "field.identifies-a-person"),
        ("person_id", "1.23E+11", "field.number-shortened"),
        ("person_id", "a/b", "field.not-a-reference"),
        ("person_id", "declined", "field.missing-not-allowed"),
        ("person_id", "declined ", "field.spaces"),
        ("person_id", "not-recorded", "field.missing-not-allowed"),
        ("person_id", "-1a", "field.formula"),
        ("recorded_on", "26/11/2026", "field.date-form"),
        ("recorded_on", "46352", "field.date-serial"),
        ("recorded_on", "2026-02-30", "field.no-such-day"),
        ("recorded_on", "2026-11-27", "field.future"),
        ("recorded_on", "soon", "field.not-a-date"),
        ("recorded_on", "declined", "field.missing-not-allowed"),
        ("birth_month", "1990-04-01", "field.too-precise"),
        ("birth_month", "April", "field.month-form"),
        ("birth_year", "0990", "field.zeros-before"),
        ("birth_year", "12", "field.out-of-range"),
        ("birth_year", "ninety", "field.not-a-number"),
        ("ethnicity", "BME", "field.lumped"),
        ("ethnicity", "martian", "field.not-a-code"),
        ("disability", "01;01", "field.code-twice"),
        ("disability", "01; 09", "field.spaces"),
        ("disability", "01;declined", "field.value-and-missing"),
        ("disability", "01;ZZ", "field.value-and-missing"),
        ("disability", "01;Sight", "field.code-spelling"),
        ("interpreter_needed", "Y", "field.flag-spelling"),
        ("interpreter_needed", "perhaps", "field.not-yes-or-no"),
        ("interpreter_needed", "=1+1", "field.formula"),
        ("area", "EC2P 2EJ", "field.not-an-area"),
        ("area", "e09000001", "field.letter-case"),
        ("sex", "", "field.empty"),
    ] {
        let told = one("person", heading, cell);
        assert!(told.contains(&rule), "{heading}: expected {rule}, told {told:?}");
    }
}

#[test]
fn a_reason_in_place_of_a_reference_points_to_nothing() {
    assert_eq!(one("person", "linkage_token", "not-recorded"), [""; 0]);
    assert_eq!(one("case", "referral_id", "not-recorded"), ["field.missing-not-allowed"]);
}

#[test]
fn a_condition_asks_only_where_it_holds() {
    let asks = |needed| {
        broken("vva", "person", &[("interpreter_needed", needed), ("interpreter_language", "")])
            .contains(&("field.empty-conditional", "interpreter_language".to_owned()))
    };
    assert!(asks("yes"));
    assert!(!asks("no") && !asks("not-asked"), "an unknown is not a yes, and not a no");
}

#[test]
fn a_short_and_a_long_row_are_told_and_still_read() {
    let (plan, _) = fingerpost_schema::Plan::new(
        fingerpost_schema::profile("vva").unwrap(),
        fingerpost_schema::record("person").unwrap(),
        ["person_id", "sex"],
        &crate::setting(),
    )
    .unwrap();
    let mut worker = fingerpost_schema::Worker::new(&plan);
    let (mut rules, mut hints) = (Vec::new(), Vec::new());
    for row in [&["P1"] as &[&str], &["P1", "female", "", ""]] {
        plan.check(&mut worker, Default::default(), row, &mut |found| {
            rules.push(found.rule.id);
            hints.push(found.hint);
        });
    }
    let two = fingerpost_schema::Hint::Exactly(2);
    assert_eq!((hints[0], hints[2]), (two, two), "as many as there are headings, and not at most so many");
    assert_eq!(rules, ["file.cells-too-few", "field.empty", "file.cells-too-many"]);
}

#[test]
fn each_service_has_its_own_list() {
    let told = |service, cell| broken(service, "person", &[("ethnicity", cell)]);
    assert_eq!(told("police", "W1"), []);
    assert_eq!(told("vva", "13"), []);
    assert!(!told("vva", "W1").is_empty() && !told("police", "13").is_empty());
}
