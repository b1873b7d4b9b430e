//! Risk policy as dated data: what an area does with a count, and why.
//!
//! A checklist counts (`fingerpost-dash`); a [`Policy`] says what the count means in one area. Policies are files that
//! anybody can review; nothing about an area is in the code.
//!
//! Three things cannot be said in these types:
//! * that a professional's judgement lowers a level ([`Judgement`] only raises);
//! * that an unknown answer is a no (the [`Decision`] is then [indeterminate](Decision::indeterminate));
//! * that a low count is safe: 0 is [`Level::NoIndicatorsRecorded`], and below high there is no national level.
//!
//! ```
//! use fingerpost_core::Date;
//! use fingerpost_dash::{Response, Ric};
//! use fingerpost_taxonomy::Jurisdiction;
//! use fingerpost_thresholds::{Facts, Level, evaluate, policy_for};
//!
//! let mut ric = Ric::try_from_responses(&[Response::No; 24])?;
//! for number in 1..=12 {
//!     ric.answer(number, Response::Yes)?;
//! }
//! for number in 13..=15 {
//!     ric.answer(number, Response::DontKnow)?;
//! }
//! let policy = policy_for("city-of-london").ok_or("no such area")?;
//! let today = Date::parse("2026-11-21")?;
//! let decision = evaluate(&ric, &Facts::UNKNOWN, policy, today, Jurisdiction::England)?;
//! assert_eq!(decision.level, Level::NotHighByCount);
//! assert_eq!(decision.indeterminate.map(|open| open.could_be), Some(Level::High), "12 to 15 crosses 14");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![no_std]

extern crate alloc;

mod analyse;
mod area;
mod case;
mod change;
mod clause;
mod decision;
mod difference;
mod engine;
mod error;
mod evaluate;
mod explain;
mod facts;
#[cfg(feature = "record")]
mod fingerprint;
mod generated;
mod history;
mod judgement;
mod level;
mod limit;
#[cfg(feature = "parse")]
mod parse;
mod policies;
mod policy;
mod prompt;
mod reason;
#[cfg(feature = "record")]
mod record;
mod review_due;
mod route;
mod route_level;
mod validate;

pub use analyse::analyse;
pub use area::{Area, Basis, Review};
pub use case::{
    Case, CaseAssessment, CaseError, CaseEvent, CaseHearing, EscalationOverTime, EscalationState,
    PairOverTime, RepeatOverTime, RepeatState, Rising, over_time,
};
pub use change::{Change, what_would_change};
pub use clause::{
    Anchor, Automatic, Band, Cluster, Criterion, Escalation, InstrumentRef, Repeat, RepeatDefinition,
    VisibleHighRisk,
};
pub use decision::{Decision, Indeterminate, Open};
pub use difference::{Difference, difference};
pub use engine::ENGINE;
pub use error::{EvaluateError, PolicyError, PolicyProblem};
pub use evaluate::evaluate;
pub use explain::explain;
pub use facts::Facts;
#[cfg(feature = "record")]
pub use fingerprint::{Fingerprint, FingerprintError};
pub use history::{Event, Hearing, History, Pair};
pub use judgement::{Judgement, JudgementError};
pub use level::Level;
pub use limit::{Limit, limits};
pub use policies::{policies, policy_for};
pub use policy::Policy;
pub use prompt::Prompt;
pub use reason::Reason;
#[cfg(feature = "record")]
pub use record::{Outcome, Record, RecordError, ReplayError, replay};
pub use review_due::{Assessment, ReviewDue, review_due};
pub use route::Route;
pub use route_level::RouteLevel;
