//! Why a mapping file cannot be used.
//!
//! A mapping holds headings and codes and nobody's data, so its own words may be repeated.

use alloc::string::String;

/// A mapping file cannot be used: where, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct MappingError {
    /// Where: `records[0].fields.sex`.
    pub place: String,
    /// What is wrong there.
    pub problem: MappingProblem,
}

/// What is wrong with a mapping file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MappingProblem {
    /// The text is not TOML, or has an unknown, missing or duplicate key, or a value of the wrong kind.
    #[error("{message}")]
    Malformed {
        /// What the parser expected.
        message: String,
    },
    /// Another form than this version reads.
    #[error("expected format = \"fingerpost-mapping-1\"")]
    Format,
    /// Another form than this version reads, of a file that is no mapping.
    #[error("expected format = \"{0}\"")]
    OtherFormat(&'static str),
    /// There is no such list.
    #[error("there is no list {0}")]
    NoSuchList(String),
    /// Another version of the standard.
    #[error("expected version = \"{0}\", the version of the standard that this software reads")]
    Version(&'static str),
    /// There is no such service.
    #[error("there is no service {0}")]
    NoSuchProfile(String),
    /// There is no such record.
    #[error("there is no record {0}")]
    NoSuchRecord(String),
    /// The service hands in no such record.
    #[error("the service {service} does not hand in the record {record}")]
    NotInProfile {
        /// The service.
        service: &'static str,
        /// The record.
        record: &'static str,
    },
    /// The record has no such field.
    #[error("the record has no field {name}{}", did_you_mean(.nearest))]
    NoSuchField {
        /// What was written.
        name: String,
        /// A field of a similar name.
        nearest: Option<&'static str>,
    },
    /// The service has no reason to hold the field.
    #[error("the service must not collect this field")]
    NotCollected,
    /// Neither a column nor a constant, or both.
    #[error("expected either column or constant")]
    OneSource,
    /// An option that means nothing for a field of this kind, or for a constant.
    #[error("{0} means nothing here")]
    Meaningless(&'static str),
    /// A text that must say something is empty.
    #[error("expected a text, found it empty")]
    Empty,
    /// A code that the field's list does not have.
    #[error("{code} is not among the codes of {list}{}", did_you_mean(.nearest))]
    NoSuchCode {
        /// What was written.
        code: String,
        /// The list.
        list: String,
        /// A code of a similar name.
        nearest: Option<&'static str>,
    },
    /// Something that a yes or a no cannot be.
    #[error("expected yes, no or a word for a missing answer")]
    NotAFlag,
    /// None of the words for a missing answer, or the field must have one.
    #[error("expected declined, does-not-know, not-asked, not-recorded or not-applicable")]
    NotMissing,
    /// Two words that differ only in letter case or in spaces around them.
    #[error("two of these are the same word")]
    Twice,
    /// There are no named values of that name.
    #[error("there are no [values.{0}]")]
    NoSuchValues(String),
    /// Not a way of writing days.
    #[error(transparent)]
    DateForm(#[from] super::NotADateForm),
    /// A column for a reason or cause that would be read as something.
    #[error(
        "a column for a reason or cause is never read as anything: write it under [[provenance]], with who said it"
    )]
    Cause,
    /// A column that is mapped, and dropped or noted as well.
    #[error("this column is mapped to {0} as well")]
    MappedAsWell(String),
    /// No records.
    #[error("expected at least one of [[records]]")]
    NoRecords,
    /// The key has no mapping.
    #[error("the key {0} has no mapping: without it no row can be found again")]
    NoKey(&'static str),
}

fn did_you_mean(nearest: &Option<&'static str>) -> String {
    nearest.map_or_else(String::new, |nearest| [": did you mean ", nearest, "?"].concat())
}
