//! Cases over time: made up, read from vectors, and written as vectors write them.

use std::borrow::Cow;

use fingerpost_core::{Answer, Date};
use fingerpost_thresholds::{
    Case, CaseAssessment, CaseError, CaseEvent, CaseHearing, Pair, PairOverTime, Policy, over_time,
    policy_for,
};
use proptest::{collection::vec, option, prelude::*, sample::subsequence};
use serde_json::{Value, json};

use crate::strategies::{day, earlier, fact};

/// One pair or more, of three; the first is the commonest.
fn pairs() -> impl Strategy<Value = Vec<Pair>> {
    prop_oneof![
        4 => Just(vec![Pair(0)]),
        1 => subsequence(vec![Pair(0), Pair(1), Pair(2)], 1..=3),
    ]
}

/// An event on or before a day, or a little after; it may have been reported late, even after the day.
fn event(on: Date) -> impl Strategy<Value = CaseEvent> {
    let happened = prop_oneof![9 => earlier(on).boxed(), 1 => later(on).boxed()];
    (happened, option::weighted(0.4, 0_u32..120), fact(), pairs()).prop_map(|(on, after, crime, pairs)| {
        CaseEvent { on, reported: after.and_then(|days| on.plus_days(days)), crime, pairs }
    })
}

/// A day soon after another.
fn later(on: Date) -> impl Strategy<Value = Date> {
    (1_u32..40).prop_map(move |days| on.plus_days(days).unwrap_or(on))
}

fn hearing(on: Date) -> impl Strategy<Value = CaseHearing> {
    let any = move || option::weighted(0.8, prop_oneof![5 => earlier(on).boxed(), 1 => later(on).boxed()]);
    (any(), any(), pairs()).prop_map(|(referred, met, pairs)| CaseHearing { referred, met, pairs })
}

fn assessment(on: Date) -> impl Strategy<Value = CaseAssessment> {
    let made = prop_oneof![5 => earlier(on).boxed(), 1 => later(on).boxed()];
    (made, pairs(), fact()).prop_map(|(on, pairs, rising)| CaseAssessment { on, pairs, rising })
}

/// What is on record around a day, and the day.
pub fn case() -> impl Strategy<Value = (Case, Date)> {
    day().prop_flat_map(|on| {
        (vec(assessment(on), 0..4), vec(event(on), 0..8), vec(hearing(on), 0..4))
            .prop_map(move |(assessments, events, hearings)| (Case { assessments, events, hearings }, on))
    })
}

/// A case as the vectors and the JSON calls write it.
#[must_use]
pub fn to_json(case: &Case) -> Value {
    let without = |mut row: Value| {
        // What is not known is left out, as a caller would.
        if let Some(fields) = row.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
        }
        row
    };
    let assessments = case
        .assessments
        .iter()
        .map(|made| json!({ "on": made.on, "pairs": made.pairs, "rising": made.rising }));
    let events = case.events.iter().map(|event| {
        let row = json!({
            "on": event.on, "reportedOn": event.reported, "crime": event.crime, "pairs": event.pairs,
        });
        without(row)
    });
    let hearings = case.hearings.iter().map(|hearing| {
        without(json!({ "referred": hearing.referred, "met": hearing.met, "pairs": hearing.pairs }))
    });
    json!({
        "assessments": assessments.collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
        "hearings": hearings.collect::<Vec<_>>(),
    })
}

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
