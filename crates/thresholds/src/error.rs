//! Why a policy cannot be used, or a decision cannot be made.

use alloc::string::String;
use fingerpost_core::{Date, FieldPath};
use thiserror::Error;

/// A policy cannot be used: where, and what was expected.
///
/// A policy holds no person's data, so its own ids may be named.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}{problem}", Before(place))]
pub struct PolicyError {
    place: FieldPath,
    problem: PolicyProblem,
}

/// A place and a colon; nothing where it is the policy as such, of which there is no more to say.
struct Before<'p>(&'p FieldPath);

impl core::fmt::Display for Before<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if *self.0 == FieldPath::root() { Ok(()) } else { write!(f, "{}: ", self.0) }
    }
}

impl PolicyError {
    pub(crate) const fn new(place: FieldPath, problem: PolicyProblem) -> Self {
        Self { place, problem }
    }

    /// The field.
    #[must_use]
    pub const fn place(&self) -> &FieldPath {
        &self.place
    }

    /// What is wrong there.
    #[must_use]
    pub const fn problem(&self) -> &PolicyProblem {
        &self.problem
    }
}

/// What is wrong with a policy.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PolicyProblem {
    /// The text is not TOML or JSON, or has an unknown, missing or duplicate key, or a value of the wrong kind.
    #[error("{message} (line {line}, column {column})")]
    Malformed {
        /// The line, from 1; 0 where the parser gives none.
        line: usize,
        /// The column, from 1; 0 where the parser gives none.
        column: usize,
        /// What the parser expected.
        message: String,
    },
    /// The format is not one that this version reads.
    #[error("expected format 1")]
    Format,
    /// A text that must say something is empty.
    #[error("expected a text, found it empty")]
    Empty,
    /// A number is outside its range.
    #[error("expected a number from {from} to {to}")]
    OutOfRange {
        /// The lowest.
        from: u16,
        /// The highest.
        to: u16,
    },
    /// The instrument is not one that has thresholds here.
    #[error(
        "expected an instrument id and version that this software counts, such as safelives-dash-24 of 2009"
    )]
    UnknownInstrument,
    /// An item number that the instrument does not have.
    #[error("expected item numbers from 1 to {items}")]
    UnknownItem {
        /// How many items the instrument has.
        items: u8,
    },
    /// The same id stands twice.
    #[error("expected ids that differ, found one twice")]
    Duplicate,
    /// Two bands share a count, or a band shares one with high.
    #[error(
        "expected bands that do not overlap, from the lowest to the highest, below high: {count} is taken twice"
    )]
    Overlap {
        /// The first count that stands in two places.
        count: u8,
    },
    /// A count lies between two bands, or between the last band and high.
    #[error("expected bands without gaps from 1 up to high: no band covers {count}")]
    Gap {
        /// The first count without a band.
        count: u8,
    },
    /// A band starts at 0.
    #[error("expected a band to start at 1 or above: 0 has no level")]
    BandOfNothing,
    /// A band leads to the services for high risk.
    #[error("expected a band below high to lead to services for standard or medium")]
    BandRoute,
    /// An escalation clause has no number.
    #[error("expected a number of events, of crimes, or both")]
    NoNumber,
    /// An end before its start.
    #[error("expected the end to be at or after the start")]
    UpsideDown,
    /// The GSS code has the wrong form.
    #[error("expected a GSS code: one of E, W, S, N, K and eight digits")]
    Gss,
}

/// A decision cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EvaluateError {
    /// The answers are to another instrument, or another edition, than the policy's numbers belong to.
    #[error("policy {policy} is for another instrument than {instrument}; a total is never carried across")]
    OtherInstrument {
        /// The policy's id.
        policy: String,
        /// The instrument that was answered.
        instrument: &'static str,
    },
    /// The policy does not hold on the day.
    #[error("policy {policy} is not in force on the day of the assessment")]
    NotInForce {
        /// The policy's id.
        policy: String,
    },
    /// A record is dated after the day of the assessment.
    #[error("{place} is dated after the day of the assessment, {on}")]
    InTheFuture {
        /// Which record.
        place: FieldPath,
        /// The day of the assessment.
        on: Date,
    },
}
