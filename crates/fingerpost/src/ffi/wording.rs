//! `validateWording`: whether a wording pack is whole.

use alloc::{borrow::Cow, string::String};

use fingerpost_core::{Date, FieldPath};
use fingerpost_dash::{
    Checklist, HarkQuestions, HonourScreening, Instrument, PoliceDash, SafeLivesDash, StalkingScreening,
    wording::{WordingError, WordingPack},
};
use serde::Serialize;

use super::{CallError, ErrorCode, answer, json, locate, read::At, read::one_of};

/// A pack that is whole. Its words are published texts, and they do not come back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WordingView {
    /// The instrument.
    pub instrument: &'static str,
    /// Its edition.
    pub version: &'static str,
    /// How many questions it has: one for each item.
    pub questions: usize,
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// Whose words they are, to be shown with them.
    pub holder: String,
    /// Under which permission they are used.
    pub permission: String,
    /// Who reviewed them.
    pub reviewer: String,
    /// When.
    pub reviewed_on: Date,
}

/// The instruments that have topics, and so can have words.
const WORDED: [Instrument; 5] = [
    SafeLivesDash::INSTRUMENT,
    HarkQuestions::INSTRUMENT,
    StalkingScreening::INSTRUMENT,
    HonourScreening::INSTRUMENT,
    PoliceDash::INSTRUMENT,
];

fn of<I: Checklist>(text: &str) -> Result<WordingView, WordingError> {
    let pack = WordingPack::from_json::<I>(text)?;
    let (reviewer, reviewed_on) = pack.reviewed();
    Ok(WordingView {
        instrument: I::INSTRUMENT.id,
        version: I::INSTRUMENT.version,
        questions: I::ITEMS.len(),
        language: String::from(pack.language()),
        holder: String::from(pack.holder()),
        permission: String::from(pack.permission()),
        reviewer: String::from(reviewer),
        reviewed_on,
    })
}

/// Checks a pack for an instrument.
///
/// # Errors
/// [`CallError`] when there is no such instrument, or with the first thing that keeps the pack from being whole.
pub fn validate_wording(instrument: &str, pack: &str) -> Result<WordingView, CallError> {
    let read = match instrument {
        id if id == SafeLivesDash::INSTRUMENT.id => of::<SafeLivesDash>,
        id if id == HarkQuestions::INSTRUMENT.id => of::<HarkQuestions>,
        id if id == StalkingScreening::INSTRUMENT.id => of::<StalkingScreening>,
        id if id == HonourScreening::INSTRUMENT.id => of::<HonourScreening>,
        id if id == PoliceDash::INSTRUMENT.id => of::<PoliceDash>,
        _ => {
            let place = FieldPath::root().field("instrument");
            let known = one_of(WORDED.iter().map(|instrument| instrument.id));
            return Err(CallError::new(ErrorCode::UnknownInstrument, place, known));
        }
    };
    read(pack).map_err(|error| refused(&error, pack))
}

fn refused(error: &WordingError, text: &str) -> CallError {
    let at = |field: &'static str| FieldPath::root().field("pack").field(field);
    let (code, place, expected): (ErrorCode, FieldPath, Cow<'static, str>) = match error {
        WordingError::Malformed { line, column, message } => return malformed(text, *line, *column, message),
        WordingError::Format => (ErrorCode::UnsupportedFormat, at("format"), "1".into()),
        WordingError::OtherInstrument { id, version } => {
            (ErrorCode::OtherInstrument, at("instrument"), [*id, " of ", *version].concat().into())
        }
        WordingError::Empty { field } => (ErrorCode::EmptyText, at(field), "a text".into()),
        WordingError::Language => {
            (ErrorCode::BadCode, at("language"), "a language tag such as en or cy".into())
        }
        WordingError::Missing { items } => {
            let expected = ["a text for every item; missing: ", &items.join(", ")].concat();
            (ErrorCode::IncompleteWording, at("questions"), expected.into())
        }
        WordingError::Unknown => {
            (ErrorCode::UnknownItem, at("questions"), "only the ids of the instrument's items".into())
        }
        WordingError::Checksum { expected } => {
            (ErrorCode::ChecksumMismatch, at("checksum"), expected.clone().into())
        }
        _ => (ErrorCode::MalformedWording, FieldPath::root().field("pack"), "a wording pack".into()),
    };
    CallError::new(code, place, expected)
}

/// The fields of a pack. A parser's own words quote what it met, so a name is repeated only if it is one of these.
const FIELDS: [&str; 11] = [
    "format",
    "instrument",
    "version",
    "language",
    "holder",
    "permission",
    "translator",
    "reviewer",
    "reviewedOn",
    "checksum",
    "questions",
];

fn malformed(text: &str, line: usize, column: usize, message: &str) -> CallError {
    let path = locate::path_at(text, line, column);
    let ours = path.steps().first().and_then(|step| match step {
        fingerpost_core::Step::Field(name) => FIELDS.into_iter().find(|field| *field == name),
        fingerpost_core::Step::Index(_) => None,
    });
    let pack = FieldPath::root().field("pack");
    let place = match ours {
        Some(field) => pack.clone().field(field),
        None => pack.clone(),
    };
    if message.starts_with("unknown field") {
        let expected = ["only the fields ", &FIELDS.join(", ")].concat();
        return CallError::new(ErrorCode::UnknownField, pack, expected);
    }
    if message.starts_with("missing field") {
        let expected = ["the fields ", &FIELDS.join(", "), "; translator may be left out"].concat();
        return CallError::new(ErrorCode::MissingField, pack, expected);
    }
    if message.starts_with("expected a date") || message.starts_with("no such day") {
        return CallError::new(ErrorCode::BadDate, place, "a day of the calendar as YYYY-MM-DD");
    }
    CallError::new(ErrorCode::WrongKind, place, "a value of the kind that the example pack has here")
}

/// `{"instrument": id, "pack": {…}}` in; the pack's particulars out, or the first mistake and its place.
#[must_use]
pub fn validate_wording_json(request: &str) -> String {
    answer::text(json::parse(request).and_then(|json| {
        let fields = At::root(&json).object(&["instrument", "pack"])?;
        let pack = fields.required("pack")?;
        pack.object_of_any()?;
        let text = serde_json::to_string(pack.json).unwrap_or_default();
        validate_wording(fields.required("instrument")?.text()?, &text)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::ToString};

    const EXAMPLE: &str = include_str!("../../../../examples/wording/own-topics.en.json");

    fn refused(from: &str, to: &str) -> (ErrorCode, String) {
        let bad = EXAMPLE.replacen(from, to, 1);
        assert_ne!(bad, EXAMPLE, "{from} is not in the example");
        let error = validate_wording("safelives-dash-24", &bad).unwrap_err();
        assert!(!error.to_string().contains("Zq"), "{error}");
        (error.code(), error.place())
    }

    #[test]
    fn a_whole_pack_says_whose_words_it_holds() {
        let request = format!(r#"{{"instrument": "safelives-dash-24", "pack": {EXAMPLE}}}"#);
        let answer = validate_wording_json(&request);
        assert!(answer.contains("\"questions\":24,\"language\":\"en\",\"holder\":"), "{answer}");
        assert!(!answer.contains("very afraid"), "the words themselves stay where they were");
    }

    #[test]
    fn mistakes_are_placed_and_named() {
        let is = |found: (ErrorCode, String), code, place: &str| {
            assert_eq!((found.0, found.1.as_str()), (code, place));
        };
        is(refused("\"format\": 1", "\"format\": 2"), ErrorCode::UnsupportedFormat, "pack.format");
        is(refused("\"format\": 1", "\"format\": \"Zq\""), ErrorCode::WrongKind, "pack.format");
        is(refused("\"format\": 1", "\"format\": 1, \"Zq\": 1"), ErrorCode::UnknownField, "pack");
        is(refused("\"holder\"", "\"translator\""), ErrorCode::MissingField, "pack");
        is(refused("\"language\": \"en\"", "\"language\": \"Zq Zq\""), ErrorCode::BadCode, "pack.language");
        is(refused("\"2009\"", "\"2010\""), ErrorCode::OtherInstrument, "pack.instrument");
        is(refused("\"very-afraid\"", "\"Zq\""), ErrorCode::IncompleteWording, "pack.questions");
        is(
            refused("\"questions\": {", "\"questions\": {\"Zq\": \"Zq\","),
            ErrorCode::UnknownItem,
            "pack.questions",
        );
        is(refused("She is very afraid", "She is afraid"), ErrorCode::ChecksumMismatch, "pack.checksum");
        assert_eq!(
            validate_wording("police-scotland-daq-27", EXAMPLE).map_err(|error| error.code()),
            Err(ErrorCode::UnknownInstrument),
            "its topics are not established"
        );
    }
}
