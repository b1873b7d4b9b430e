//! The crate from outside: what each call promises at its edges, and the vectors that other implementations run too.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    unreachable_pub,
    reason = "a helper of tests says what went wrong by failing, and nobody links this"
)]

mod analysis;
mod cases;
mod changes;
mod clauses;
mod differences;
mod explanations;
mod levels;
mod names;
#[cfg(feature = "parse")]
mod parsing;
mod privacy;
#[cfg(feature = "record")]
mod records;
mod reviews;
mod sentences;
mod validity;
#[cfg(feature = "parse")]
mod vectors;

// The vectors' reader is the whole tree's. Its crate links every other one, and a change here would build them all.
#[cfg(feature = "parse")]
#[path = "../../../../tests/src/case_vector.rs"]
mod case_vector;
#[cfg(feature = "parse")]
#[path = "../../../../tests/src/outcome.rs"]
mod outcome;
#[cfg(feature = "parse")]
#[allow(dead_code, reason = "other tests need more of it")]
#[path = "../../../../tests/src/scenario.rs"]
mod scenario;
#[cfg(feature = "parse")]
#[allow(dead_code, reason = "other tests need more of it")]
#[path = "../../../../tests/src/vector.rs"]
mod vector;

use fingerpost_core::{Answer, AnswerSource, Date};
use fingerpost_dash::{Response, Ric};
use fingerpost_taxonomy::{Jurisdiction, duty::DutyFacts};
use fingerpost_thresholds::{Decision, Event, Facts, Hearing, Pair, Policy, evaluate, policy_for};

/// The day of every assessment here.
const TODAY: Date = Date::literal(2026, 11, 21);

/// So many yes from item 1 on, then so many not known, then no.
fn filled(yes: u8, dont_know: u8) -> Ric {
    let mut ric = Ric::try_from_responses(&[Response::No; 24]).unwrap();
    for number in 1..=yes {
        ric.answer(number, Response::Yes).unwrap();
    }
    for number in yes + 1..=yes + dont_know {
        ric.answer(number, Response::DontKnow).unwrap();
    }
    ric
}

/// A sheet with these items answered so, and no other.
#[cfg(feature = "record")]
fn sheet(answers: &[(u8, Response)]) -> Ric {
    let mut ric = Ric::new();
    for (number, response) in answers {
        ric.answer(*number, *response).unwrap();
    }
    ric
}

fn known<T>(value: T) -> Answer<T> {
    Answer::known(value, AnswerSource::SelfStated)
}

/// Facts that leave nothing open but the past.
fn settled() -> Facts {
    Facts {
        rising: known(false),
        honour_based_abuse: known(false),
        duty: DutyFacts { age: known(34), forced_marriage: known(false), ..DutyFacts::UNKNOWN },
        ..Facts::UNKNOWN
    }
}

/// An occasion of abuse between the people of this case.
const fn event(on: Date, crime: Answer<bool>) -> Event {
    Event { on, crime, pair: Pair(0) }
}

/// A way through MARAC of this case.
const fn hearing(referred: Option<Date>, met: Option<Date>) -> Hearing {
    Hearing { referred, met, pair: Pair(0) }
}

fn policy(id: &str) -> &'static Policy {
    policy_for(id).unwrap()
}

fn decide<'p>(ric: &Ric, facts: &Facts, policy: &'p Policy) -> Decision<'p> {
    evaluate(ric, facts, policy, TODAY, Jurisdiction::England).unwrap()
}
