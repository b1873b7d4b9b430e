//! A case over time: what cannot have been is refused with its place, and edges that the vectors leave out.

use fingerpost_core::{Answer, Date};
use fingerpost_thresholds::{Case, CaseAssessment, CaseEvent, CaseHearing, Pair, over_time};

use crate::{TODAY, policy};

const DAY: Date = Date::literal(2026, 11, 10);

fn event(reported: Option<Date>, pairs: &[Pair]) -> CaseEvent {
    CaseEvent { on: DAY, reported, crime: Answer::NotAsked, pairs: pairs.to_vec() }
}

/// The day before it happened, the day itself, and the day after.
#[test]
fn nothing_is_reported_before_it_happens() {
    for (reported, refused) in [
        (None, None),
        (
            Some(Date::literal(2026, 11, 9)),
            Some("events[1].reportedOn: expected a day on or after that of the event"),
        ),
        (Some(DAY), None),
        (Some(Date::literal(2026, 11, 11)), None),
    ] {
        let events = vec![event(None, &[Pair(0)]), event(reported, &[Pair(0)])];
        let case = Case { events, ..Case::default() };
        let found = case.check().map_err(|error| error.to_string());
        assert_eq!(found.err().as_deref(), refused);
        assert_eq!(over_time(&case, policy("national"), TODAY).is_err(), refused.is_some());
    }
}

#[test]
fn every_record_is_about_somebody() {
    let somebody = [Pair(3)];
    let assessed =
        |pairs: &[Pair]| CaseAssessment { on: DAY, pairs: pairs.to_vec(), rising: Answer::NotAsked };
    let heard = |pairs: &[Pair]| CaseHearing { referred: Some(DAY), met: None, pairs: pairs.to_vec() };
    let good = Case {
        assessments: vec![assessed(&somebody)],
        events: vec![event(None, &somebody)],
        hearings: vec![heard(&somebody)],
    };
    assert_eq!(good.check(), Ok(()));
    for (case, place) in [
        (
            Case { assessments: vec![assessed(&somebody), assessed(&[])], ..good.clone() },
            "assessments[1].pairs",
        ),
        (Case { events: vec![event(None, &[])], ..good.clone() }, "events[0].pairs"),
        (Case { hearings: vec![heard(&somebody), heard(&[])], ..good }, "hearings[1].pairs"),
    ] {
        let error = case.check().unwrap_err().to_string();
        assert_eq!(error, format!("{place}: expected at least one pair"));
    }
}
