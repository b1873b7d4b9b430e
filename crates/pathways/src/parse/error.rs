//! What is wrong with a JSON text, and where.

use alloc::string::String;

use fingerpost_core::FieldPath;
use thiserror::Error;

/// A directory or a need cannot be read. The message names the place and what was expected there, and never repeats
/// what was sent.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The text is no JSON.
    #[error("not json: line {line}, column {column}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// Something in the JSON is wrong.
    #[error("{path}: {problem}")]
    At {
        /// Where.
        path: FieldPath,
        /// What.
        problem: Problem,
    },
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Problem {
    /// A key that is not in the model.
    #[error("unknown key; expected one of {expected}")]
    UnknownKey {
        /// The keys that are.
        expected: String,
    },
    /// The same key twice in one object.
    #[error("the same key twice")]
    DuplicateKey,
    /// A key that must be there is not.
    #[error("missing or empty; expected {expected}")]
    Missing {
        /// What belongs here.
        expected: &'static str,
    },
    /// A value of another kind or form.
    #[error("expected {expected}")]
    Expected {
        /// What belongs here.
        expected: &'static str,
    },
    /// A term that is in none of our lists.
    #[error("unknown term; expected one of {expected}")]
    UnknownTerm {
        /// The terms that are.
        expected: String,
    },
    /// A form of abuse that the taxonomy does not have.
    #[error("unknown form of abuse; expected an id of the taxonomy")]
    UnknownForm,
    /// The same term twice.
    #[error("the same term twice")]
    DuplicateTerm,
    /// An id that another row has.
    #[error("the id of {first} again")]
    DuplicateId {
        /// The row that had it first.
        first: FieldPath,
    },
    /// A service of an organisation that the directory does not list.
    #[error("expected the id of one of the directory's organizations")]
    UnknownOrganisation,
    /// A minimum age above the maximum.
    #[error("expected minimum_age at most maximum_age")]
    AgesUpsideDown,
    /// A telephone number that another service has, without both saying so.
    #[error("the number of {first} again; expected both to say \"shared\": true")]
    SharedPhone {
        /// The telephone that had it first.
        first: FieldPath,
    },
    /// A place given for a service whose place must stay unknown.
    #[error("expected no location for a service with confidentialLocation")]
    ConfidentialLocation,
}

impl ReadError {
    /// The stable name of the kind of error, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "syntax",
            Self::At { problem, .. } => match problem {
                Problem::UnknownKey { .. } => "unknown-key",
                Problem::DuplicateKey => "duplicate-key",
                Problem::Missing { .. } => "missing",
                Problem::Expected { .. } => "expected",
                Problem::UnknownTerm { .. } => "unknown-term",
                Problem::UnknownForm => "unknown-form",
                Problem::DuplicateTerm => "duplicate-term",
                Problem::DuplicateId { .. } => "duplicate-id",
                Problem::UnknownOrganisation => "unknown-organisation",
                Problem::AgesUpsideDown => "ages-upside-down",
                Problem::SharedPhone { .. } => "shared-phone",
                Problem::ConfidentialLocation => "confidential-location",
            },
        }
    }

    /// Where the error is, unless the text is no JSON.
    #[must_use]
    pub const fn path(&self) -> Option<&FieldPath> {
        match self {
            Self::Syntax { .. } => None,
            Self::At { path, .. } => Some(path),
        }
    }
}
