//! Why a record cannot be read or replayed. No variant repeats what a record holds of a person.

use alloc::{string::String, vec::Vec};

use thiserror::Error;

use crate::EvaluateError;

/// A text is no record.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RecordError {
    /// The text is not JSON, or has an unknown, missing or double key, or a value of the wrong kind.
    #[error("expected {expected} (line {line}, column {column})")]
    Malformed {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What was expected there.
        expected: &'static str,
    },
    /// The format is not one that this version reads.
    #[error("format: expected 1")]
    Format,
    /// The answers are to an instrument that has no thresholds here.
    #[error("instrument: expected {id} of {version}")]
    Instrument {
        /// The id of the instrument that has.
        id: &'static str,
        /// Its edition.
        version: &'static str,
    },
    /// The policy that was kept cannot be used. A policy holds no person's data.
    #[error("policy.content: {0}")]
    Policy(#[from] crate::PolicyError),
    /// The policy that was kept is not the one that was applied.
    #[error("policy: the content differs from the record in {}", .differs.join(", "))]
    OtherContent {
        /// In what: `id`, `edition`, `fingerprint`.
        differs: Vec<&'static str>,
    },
}

/// A record cannot be replayed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReplayError {
    /// The decision was made in another way than this version makes it.
    #[error("the record was made by engine {recorded}, and this is engine {here}")]
    OtherEngine {
        /// The engine that made it.
        recorded: u32,
        /// The engine of this version.
        here: u32,
    },
    /// The record has only a reference to its policy, none was given, and none of that id ships.
    #[error("no policy {policy} of edition {edition} is in the record, given, or shipped")]
    NoPolicy {
        /// The policy's id.
        policy: String,
        /// Its edition.
        edition: u32,
    },
    /// The policy is not the one that was applied.
    #[error("policy {policy} is not the one that was applied: it differs in {}", .differs.join(", "))]
    OtherPolicy {
        /// The id of the policy that was applied.
        policy: String,
        /// In what it differs: fields of the policy where the record holds its content, else `id`, `edition`,
        /// `fingerprint`.
        differs: Vec<&'static str>,
    },
    /// The same inputs under the same policy came to something else. Either the record was changed, or the tables of
    /// duties were; the decision that was made at the time is the one in the record.
    #[error("the decision is not the one that was recorded: it differs in {}", .differs.join(", "))]
    OtherOutcome {
        /// In what: names of the fields of an [`Outcome`](super::Outcome) as JSON has them.
        differs: Vec<&'static str>,
    },
    /// The inputs cannot be decided: the record was changed.
    #[error(transparent)]
    Evaluate(#[from] EvaluateError),
}
