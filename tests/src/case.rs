//! Cases over time: made up, and written as vectors write them.

use fingerpost_core::Date;
use fingerpost_thresholds::{Case, CaseAssessment, CaseEvent, CaseHearing, Pair};
use proptest::{collection::vec, option, prelude::*, sample::subsequence};
use serde_json::{Value, json};

pub use crate::case_vector::{in_words, of, run};
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
