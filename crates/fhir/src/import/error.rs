//! Why a resource cannot be read at all.

use thiserror::Error;

/// A resource cannot be read as answers. No variant repeats what was sent.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ImportError {
    /// The text is longer than is read.
    #[error("expected at most {most} bytes")]
    TooLarge {
        /// The most.
        most: usize,
    },
    /// The text is not JSON.
    #[error("expected JSON, nested at most 127 deep (line {line}, column {column})")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// A key stands twice in one object.
    #[error("expected each key once in an object (line {line}, column {column})")]
    DuplicateKey {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// The resource is another one.
    #[error("resourceType: expected QuestionnaireResponse")]
    OtherResource,
    /// It does not say which Questionnaire it answers.
    #[error("questionnaire: expected the address of a Questionnaire of ours")]
    NoQuestionnaire,
    /// It answers a Questionnaire that is not here.
    #[error("questionnaire: expected one of the Questionnaires under {base}")]
    OtherQuestionnaire {
        /// Where ours are, as the caller said.
        base: alloc::string::String,
    },
    /// It answers another instrument than the one that was asked for.
    #[error("questionnaire: expected the Questionnaire of {instrument}")]
    OtherInstrument {
        /// The instrument that was asked for.
        instrument: &'static str,
    },
    /// Its author has withdrawn it.
    #[error("status: expected a response that is not entered-in-error")]
    EnteredInError,
    /// It has something that changes its meaning in a way that is not known here. FHIR forbids reading on.
    #[error("{place}: expected nothing that modifies the meaning")]
    Modified {
        /// Where.
        place: &'static str,
    },
}
