//! Cases over time: read from vectors, and what they come to as vectors write it.

use std::borrow::Cow;

use fingerpost_core::{Answer, Date};
use fingerpost_thresholds::{
    Case, CaseAssessment, CaseError, CaseEvent, CaseHearing, Pair, PairOverTime, Policy, over_time,
    policy_for,
};
use serde_json::{Value, json};

/// What an input of `caseOverTime` comes to, as the vectors write it.
///
/// # Panics
/// When the vector itself is malformed in a way that no vector is about.
#[must_use]
pub fn run(input: &Value) -> Value {
    let policy = match (input.get("area").and_then(Value::as_str), input.get("policy")) {
        (Some(area), None) => Cow::Borrowed(policy_for(area).expect("an area of ours")),
        (None, Some(policy)) => {
            Cow::Owned(Policy::from_json(&policy.to_string()).expect("a policy that can be used"))
        }
        _ => panic!("a vector names either an area or a policy"),
    };
    let on = serde_json::from_value(input["date"].clone()).expect("a day");
    of(&over_time(&read(&input["case"]), &policy, on))
}

/// A result as the vectors write it.
///
/// # Panics
/// Never: what is serialised here can be.
#[must_use]
pub fn of(result: &Result<Vec<PairOverTime>, CaseError>) -> Value {
    match result {
        Ok(pairs) => in_words(&serde_json::to_value(pairs).expect("JSON")),
        Err(CaseError::Nobody { .. }) => json!({ "error": "wrong-count" }),
        Err(CaseError::ReportedBefore { .. }) => json!({ "error": "end-before-start" }),
    }
}

/// The facade's list of pairs as the vectors write it: what was said of rising is a word, and what is not there is null.
#[must_use]
pub fn in_words(pairs: &Value) -> Value {
    let mut pairs = pairs.clone();
    for pair in pairs.as_array_mut().into_iter().flatten() {
        let said = match (pair["rising"]["said"]["state"].as_str(), &pair["rising"]["said"]["value"]) {
            (Some("known"), Value::Bool(true)) => "yes",
            (Some("known"), _) | (Some("not-applicable"), _) => "no",
            _ => "open",
        };
        pair["rising"]["said"] = json!(said);
        pair["escalation"] = pair.get("escalation").cloned().unwrap_or_default();
        pair["repeat"]["applies"] = pair["repeat"].get("applies").cloned().unwrap_or_default();
    }
    json!({ "pairs": pairs })
}

fn read(value: &Value) -> Case {
    let rows = |list: &str| value.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
    let day = |row: &Value, key: &str| {
        row.get(key).map(|day| serde_json::from_value::<Date>(day.clone()).expect("a day"))
    };
    let fact = |row: &Value, key: &str| {
        row.get(key).map_or(Answer::NotAsked, |fact| serde_json::from_value(fact.clone()).expect("a fact"))
    };
    let pairs = |row: &Value| {
        let given = row.get("pairs").map(|pairs| serde_json::from_value(pairs.clone()).expect("pairs"));
        given.unwrap_or_else(|| vec![Pair(0)])
    };
    Case {
        assessments: rows("assessments")
            .iter()
            .map(|row| CaseAssessment {
                on: day(row, "on").expect("a day"),
                pairs: pairs(row),
                rising: fact(row, "rising"),
            })
            .collect(),
        events: rows("events")
            .iter()
            .map(|row| CaseEvent {
                on: day(row, "on").expect("a day"),
                reported: day(row, "reportedOn"),
                crime: fact(row, "crime"),
                pairs: pairs(row),
            })
            .collect(),
        hearings: rows("hearings")
            .iter()
            .map(|row| CaseHearing {
                referred: day(row, "referred"),
                met: day(row, "met"),
                pairs: pairs(row),
            })
            .collect(),
    }
}
