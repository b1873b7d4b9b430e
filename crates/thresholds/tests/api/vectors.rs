//! The vectors of `tests/vectors/risk`: every decision, every case over time, every error.

use serde_json::Value;

use crate::{case_vector, vector};

/// Runs every vector of a call and says how many there are.
fn all(call: &str, run: fn(&Value) -> Value) -> usize {
    let topics = vector::topics("risk").into_iter().filter(|topic| topic.call == call);
    let rows: Vec<_> = topics.flat_map(|topic| topic.vectors).collect();
    for row in &rows {
        assert_eq!(run(&row.input), row.expected, "{} ({})", row.id, row.why);
    }
    rows.len()
}

#[test]
fn every_decision_is_the_expected_one() {
    assert!(all("evaluate", vector::evaluate) > 600);
}

#[test]
fn every_case_over_time_is_the_expected_one() {
    assert!(all("caseOverTime", case_vector::run) > 100);
}
