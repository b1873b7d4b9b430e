//! The clauses at their edges: when a rule holds, which records count, and what is asked.

use std::borrow::Cow;

use fingerpost_core::{Answer, Date, Slug};
use fingerpost_dash::Ric;
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::{EvaluateError, Facts, History, Pair, Policy, evaluate};

use crate::{TODAY, event, hearing, policy};

/// The error of an evaluation, in words; `None` where there is a decision.
fn refused(facts: &Facts, policy: &Policy) -> Option<EvaluateError> {
    evaluate(&Ric::new(), facts, policy, TODAY, Jurisdiction::England).err()
}

/// A rule holds from its first day to its last, both included.
#[test]
fn a_rule_holds_on_its_first_and_on_its_last_day() {
    let (before, after) = (Date::literal(2026, 11, 20), Date::literal(2026, 11, 22));
    let dated = |from, to| {
        let mut dated = policy("national").clone();
        (dated.effective_from, dated.effective_to) = (from, to);
        refused(&Facts::UNKNOWN, &dated)
    };
    let not_in_force = EvaluateError::NotInForce { policy: "national".into() };
    assert_eq!(dated(Some(before), Some(after)), None);
    assert_eq!(dated(Some(TODAY), Some(TODAY)), None);
    assert_eq!(dated(Some(after), None), Some(not_in_force.clone()));
    assert_eq!(dated(None, Some(before)), Some(not_in_force.clone()));
    assert_eq!(not_in_force.to_string(), "policy national is not in force on the day of the assessment");
}

/// A number belongs to an instrument and its edition: either differs, and nothing is decided.
#[test]
fn a_total_is_never_carried_to_another_instrument() {
    let (mut other, mut edition) = (policy("national").clone(), policy("national").clone());
    other.instrument.id = Slug::literal("police-dash-27");
    edition.instrument.version = Cow::Borrowed("2010");
    for policy in [other, edition] {
        let error = refused(&Facts::UNKNOWN, &policy).unwrap();
        assert_eq!(
            error.to_string(),
            "policy national is for another instrument than safelives-dash-24; a total is never carried across"
        );
    }
}

/// What is dated today has happened; what is dated later is a mistake that is named by its place.
#[test]
fn no_record_is_dated_after_the_day() {
    let (past, later) = (Date::literal(2026, 11, 1), Date::literal(2026, 11, 22));
    let with = |events: &[Date], referrals: &[Date]| {
        let events = events.iter().map(|on| event(*on, Answer::NotAsked)).collect();
        let hearings = referrals.iter().map(|on| hearing(Some(*on), None)).collect();
        let history = History { pair: Pair(0), events, hearings };
        refused(&Facts { history, ..Facts::UNKNOWN }, policy("national")).map(|error| error.to_string())
    };
    assert_eq!(with(&[past, TODAY], &[past, TODAY]), None);
    assert_eq!(
        with(&[past, later], &[]).as_deref(),
        Some("history.events[1] is dated after the day of the assessment, 2026-11-21")
    );
    assert_eq!(
        with(&[past], &[past, TODAY, later]).as_deref(),
        Some("history.hearings[2] is dated after the day of the assessment, 2026-11-21")
    );
    // A meeting is fixed before it is held.
    let history =
        History { pair: Pair(0), events: Vec::new(), hearings: vec![hearing(Some(past), Some(later))] };
    assert_eq!(refused(&Facts { history, ..Facts::UNKNOWN }, policy("national")), None);
}
