//! Why a call could not be answered.

use alloc::{borrow::Cow, string::String};

use fingerpost_core::{FieldPath, TextBuilder};
use serde::Serialize;
use thiserror::Error;

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $id:literal;)*) => {
        /// What is wrong with a call, as a stable name. Names live for ever; new ones may come.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[non_exhaustive]
        pub enum ErrorCode {
            $($(#[$meta])* #[serde(rename = $id)] $variant,)*
        }

        impl ErrorCode {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name, as written in JSON.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)*
                }
            }
        }
    };
}

codes! {
    /// The text is not JSON.
    NotJson = "not-json";
    /// The text is longer than [`MAX_INPUT_BYTES`](super::MAX_INPUT_BYTES).
    TooLarge = "too-large";
    /// A key stands twice in one object.
    DuplicateKey = "duplicate-key";
    /// A field that the call does not know.
    UnknownField = "unknown-field";
    /// A field that the call needs is not there.
    MissingField = "missing-field";
    /// Two fields that exclude each other.
    ConflictingFields = "conflicting-fields";
    /// A value of the wrong kind: a text where a number belongs.
    WrongKind = "wrong-kind";
    /// A text that is none of the names allowed there.
    UnknownValue = "unknown-value";
    /// A number outside its range.
    OutOfRange = "out-of-range";
    /// A text that is no day of the calendar.
    BadDate = "bad-date";
    /// A text that is no language code or area code.
    BadCode = "bad-code";
    /// An area that has no policy and no directory here.
    UnknownArea = "unknown-area";
    /// An instrument that is not here.
    UnknownInstrument = "unknown-instrument";
    /// The policy's numbers belong to another instrument.
    OtherInstrument = "other-instrument";
    /// An item that the instrument does not have.
    UnknownItem = "unknown-item";
    /// An answer that is none of yes, no, dont-know, unanswered.
    UnknownAnswer = "unknown-answer";
    /// Too few or too many answers.
    WrongCount = "wrong-count";
    /// A judgement without a reason in words.
    JudgementWithoutReason = "judgement-without-reason";
    /// A judgement of any level but high.
    JudgementCannotLower = "judgement-cannot-lower";
    /// A record dated after the day of the assessment.
    RecordInFuture = "record-in-future";
    /// The policy does not hold on the day.
    PolicyNotInForce = "policy-not-in-force";
    /// A policy of a format that this version does not read.
    UnsupportedFormat = "unsupported-format";
    /// A policy that cannot be read, for a reason that has no code of its own.
    MalformedPolicy = "malformed-policy";
    /// A directory that cannot be read, for a reason that has no code of its own.
    MalformedDirectory = "malformed-directory";
    /// A statement of fact without its source.
    MissingSource = "missing-source";
    /// A text that must say something is empty.
    EmptyText = "empty-text";
    /// An id that stands twice.
    DuplicateId = "duplicate-id";
    /// An id that another part of the document does not have.
    UnknownId = "unknown-id";
    /// Bands that share a count, with each other or with high.
    OverlappingBands = "overlapping-bands";
    /// A count between the first band and high that no band covers.
    UncoveredCount = "uncovered-count";
    /// A band that starts at 0.
    BandOfNothing = "band-of-nothing";
    /// A band below high that leads to the services for high.
    BandRoute = "band-route";
    /// An escalation clause without a number.
    EscalationWithoutNumber = "escalation-without-number";
    /// An end before its start.
    EndBeforeStart = "end-before-start";
    /// One telephone number at two services that do not both say that it is shared.
    PhoneSharedUndeclared = "phone-shared-undeclared";
    /// The address of a place that must stay confidential.
    ConfidentialAddress = "confidential-address";
    /// A kept assessment that cannot be read, for a reason that has no code of its own.
    MalformedRecord = "malformed-record";
    /// The policy is not the one that the record was made under.
    OtherPolicy = "other-policy";
    /// The record was made in another way than this version decides.
    OtherEngine = "other-engine";
    /// The same inputs no longer come to what was recorded.
    OtherOutcome = "other-outcome";
    /// A wording pack that cannot be read, for a reason that has no code of its own.
    MalformedWording = "malformed-wording";
    /// A wording pack that lacks items.
    IncompleteWording = "incomplete-wording";
    /// The words are not those that the checksum was made of.
    ChecksumMismatch = "checksum-mismatch";
    /// A text that cannot start an address.
    BadAddress = "bad-address";
    /// A text that is no FHIR reference, or one with an NHS number in it.
    BadReference = "bad-reference";
    /// A resource that answers nothing of ours.
    OtherResource = "other-resource";
    /// A resource that its author has withdrawn.
    EnteredInError = "entered-in-error";
    /// Something that changes the meaning of a resource and is not known here.
    UnknownModifier = "unknown-modifier";
    /// No criterion for MARAC is met.
    NoCriterion = "no-criterion";
    /// Under 16 the route is child protection, not MARAC.
    UnderSixteen = "under-sixteen";
}

impl core::fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A call that could not be answered: what is wrong, where, and what was expected there.
///
/// Nothing of what was sent is repeated. The place is made of our own field names and of positions.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct CallError {
    code: ErrorCode,
    place: FieldPath,
    expected: Cow<'static, str>,
    position: Option<(usize, usize)>,
    message: String,
}

impl CallError {
    pub(crate) fn new(code: ErrorCode, place: FieldPath, expected: impl Into<Cow<'static, str>>) -> Self {
        Self { code, place, expected: expected.into(), position: None, message: String::new() }.worded()
    }

    /// With the line and column, from 1.
    pub(crate) fn at(mut self, line: usize, column: usize) -> Self {
        self.position = (line > 0).then_some((line, column));
        self.worded()
    }

    fn worded(mut self) -> Self {
        let mut text = TextBuilder::new();
        text.push(&self.place()).push(": expected ").push(&self.expected);
        if let Some((line, column)) = self.position {
            text.push(" (line ").number(u32::try_from(line).unwrap_or(u32::MAX));
            text.push(", column ").number(u32::try_from(column).unwrap_or(u32::MAX)).push(")");
        }
        self.message = text.finish();
        self
    }

    /// The stable name of what is wrong.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        self.code
    }

    /// The field, such as `facts.history.events[2].on`; `request` for the whole.
    #[must_use]
    pub fn place(&self) -> String {
        use alloc::string::ToString;
        if self.place.steps().is_empty() { String::from("request") } else { self.place.to_string() }
    }

    /// What was expected there.
    #[must_use]
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// The line and the column, from 1, where the text itself could not be read.
    #[must_use]
    pub const fn position(&self) -> Option<(usize, usize)> {
        self.position
    }
}

impl Serialize for CallError {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Wire<'e> {
            code: ErrorCode,
            place: String,
            expected: &'e str,
            message: &'e str,
            #[serde(skip_serializing_if = "Option::is_none")]
            line: Option<usize>,
            #[serde(skip_serializing_if = "Option::is_none")]
            column: Option<usize>,
        }
        Wire {
            code: self.code,
            place: self.place(),
            expected: &self.expected,
            message: &self.message,
            line: self.position.map(|(line, _)| line),
            column: self.position.map(|(_, column)| column),
        }
        .serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_kebab_and_differ() {
        let mut names: alloc::vec::Vec<_> = ErrorCode::ALL.iter().map(|code| code.as_str()).collect();
        assert!(names.iter().all(|name| fingerpost_core::Slug::parse(name).is_ok()));
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn every_code_is_documented() {
        let page = include_str!("../../../../docs/json-api.md");
        for code in ErrorCode::ALL {
            let row = alloc::format!("| `{code}` |");
            assert!(page.contains(&row), "docs/json-api.md has no row for `{code}`");
        }
    }

    #[test]
    fn a_message_names_place_and_expectation() {
        let error = CallError::new(ErrorCode::BadDate, FieldPath::root().field("on"), "a date as YYYY-MM-DD");
        assert_eq!(alloc::format!("{error}"), "on: expected a date as YYYY-MM-DD");
        let error = CallError::new(ErrorCode::NotJson, FieldPath::root(), "JSON").at(2, 7);
        assert_eq!(alloc::format!("{error}"), "request: expected JSON (line 2, column 7)");
    }
}
