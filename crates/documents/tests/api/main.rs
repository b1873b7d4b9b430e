//! The crate from outside: the texts as they are written, the laws that hold for all of them, and the vectors.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a helper of tests says what went wrong by failing"
)]

mod laws;
mod marac;
#[cfg(not(feature = "snomed"))]
mod snapshots;
mod vectors;

use fingerpost_core::{Answer, AnswerSource, Date};
use fingerpost_dash::{Response, Ric};
use fingerpost_taxonomy::{Jurisdiction, duty::DutyFacts};
use fingerpost_thresholds::{Decision, Facts, evaluate, policy_for};

/// A day that nothing depends on.
const TODAY: Date = Date::literal(2026, 11, 21);

/// So many yes from item 1 on, then so many not known, then no.
fn filled(yes: u8, dont_know: u8) -> Ric {
    let mut ric = Ric::try_from_responses(&[Response::No; 24]).unwrap();
    for number in 1..=yes {
        ric.answer(number, Response::Yes).unwrap();
    }
    for number in yes.saturating_add(1)..=yes.saturating_add(dont_know) {
        ric.answer(number, Response::DontKnow).unwrap();
    }
    ric
}

fn known<T>(value: T) -> Answer<T> {
    Answer::known(value, AnswerSource::SelfStated)
}

/// Facts of a grown-up, with nothing open but what the checklist leaves open.
fn facts(age: u8) -> Facts {
    Facts {
        rising: known(false),
        honour_based_abuse: known(false),
        duty: DutyFacts { age: known(age), forced_marriage: known(false), ..DutyFacts::UNKNOWN },
        ..Facts::UNKNOWN
    }
}

fn decide<'a>(ric: &'a Ric, facts: &'a Facts, area: &str) -> Decision<'a> {
    evaluate(ric, facts, policy_for(area).unwrap(), TODAY, Jurisdiction::England).unwrap()
}
