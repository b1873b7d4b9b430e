//! What can be wrong with a response that can be read.

use fingerpost_core::{FieldPath, Finding, RuleId, Severity};

macro_rules! rules {
    ($($(#[$meta:meta])* $name:ident = $id:literal, $severity:ident, $message:literal;)*) => {
        /// A rule, with its severity and what was expected.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Rule {
            $($(#[$meta])* $name,)*
        }

        impl Rule {
            /// A finding of this rule at a place.
            pub(super) fn at(self, path: &FieldPath) -> Finding {
                let (id, severity, message) = match self {
                    $(Self::$name => ($id, Severity::$severity, $message),)*
                };
                Finding::new(RuleId::new(id), severity, path.clone(), message)
            }
        }

        /// Every rule of the import, with its severity and what it expects.
        pub const RULES: &[(&str, Severity, &str)] = &[$(($id, Severity::$severity, $message),)*];
    };
}

rules! {
    /// Another edition.
    OtherVersion = "fhir.other-version", Error,
        "the answers are to another edition of the instrument: expected the edition that is here";
    /// No edition.
    NoVersion = "fhir.version-not-stated", Query,
        "expected the edition of the instrument after the address, as `|2009`";
    /// The status is none that is known.
    UnknownStatus = "fhir.unknown-status", Error,
        "expected one of in-progress, completed, amended, stopped";
    /// Not yet done.
    NotComplete = "fhir.not-complete", Note, "the response is not complete";
    /// A link id that the instrument has not.
    UnknownLinkId = "fhir.unknown-link-id", Error,
        "no item of the instrument has this linkId: its answer was not read";
    /// No link id.
    NoLinkId = "fhir.no-link-id", Error, "expected a linkId: this item was not read";
    /// An item twice, with one answer.
    Repeated = "fhir.repeated-item", Query, "this item stands more than once, with the same answer";
    /// An item twice, with different answers.
    Contradicted = "fhir.contradicted-item", Error,
        "this item has different answers: it is taken as not answered";
    /// A value of another type.
    WrongType = "fhir.wrong-type", Error,
        "expected a valueCoding: the answer was not read, and the item is taken as not answered";
    /// A true.
    True = "fhir.boolean-true", Query, "expected a valueCoding: true was read as yes";
    /// A false.
    False = "fhir.boolean-false", Query,
        "expected a valueCoding: false may be a box that was not ticked, so it is not read as no";
    /// A code that the question does not offer.
    NotAnOption = "fhir.not-an-option", Error,
        "expected one of the question's options, with its system: the item is taken as not answered";
    /// Another reason why there is no answer.
    OtherReason = "fhir.other-absent-reason", Query,
        "a reason why there is no answer: the item is taken as not answered";
    /// Declined.
    Declined = "fhir.declined", Note, "asked and declined: read as not known";
    /// A further field.
    DetailNotKept = "fhir.detail-not-kept", Note,
        "a field beside the answers: it adds nothing to the count and stays with the sender's resource";
    /// An answer where there is nothing to answer.
    AnswerToNotice = "fhir.answer-to-text", Query, "this item is text to show, and has an answer";
    /// An element that is not read.
    NotRead = "fhir.not-read", Note, "an element that is not read here";
    /// A part of the wrong shape.
    WrongShape = "fhir.wrong-shape", Error, "expected another kind of value: this part was not read";
}
