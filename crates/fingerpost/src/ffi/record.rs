//! `record` and `replay`: an assessment that is kept, and made again.

use alloc::{borrow::Cow, string::String};

use fingerpost_core::{FieldPath, Step, TextBuilder};
use fingerpost_dash::{Checklist, SafeLivesDash};
use fingerpost_thresholds::{Decision, Policy, Record, RecordError, ReplayError, replay as again};

use super::{
    CallError, DecisionView, ErrorCode, EvaluateRequest, answer,
    evaluate::{ASSESSMENT, refused as undecided},
    json, locate, policy,
    read::At,
};

/// An assessment to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRequest {
    /// The assessment.
    pub assessment: EvaluateRequest,
    /// Whether only a reference to the policy is kept, and not what it says.
    pub without_policy: bool,
}

impl RecordRequest {
    /// Reads the request of `evaluate`, with `withoutPolicy` beside it.
    ///
    /// # Errors
    /// [`CallError`] names the place and what was expected, and repeats nothing.
    pub fn from_json(text: &str) -> Result<Self, CallError> {
        let json = json::parse(text)?;
        let fields = At::root(&json).object(&[ASSESSMENT, &["withoutPolicy"]].concat())?;
        Ok(Self {
            assessment: EvaluateRequest::read(&fields)?,
            without_policy: fields.flag("withoutPolicy")?,
        })
    }
}

/// Decides an assessment and keeps it. The record holds answers and facts: that is what it is for.
///
/// # Errors
/// As [`EvaluateRequest::decide`].
pub fn record(request: &RecordRequest) -> Result<Record, CallError> {
    let EvaluateRequest { policy, answers, facts, date, jurisdiction } = &request.assessment;
    let record =
        Record::of(answers, facts, policy, *date, *jurisdiction).map_err(|error| undecided(&error))?;
    Ok(if request.without_policy { record.without_policy() } else { record })
}

/// JSON in, JSON out.
#[must_use]
pub fn record_json(request: &str) -> String {
    answer::text(RecordRequest::from_json(request).and_then(|request| record(&request)))
}

/// A record to decide again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplayRequest {
    /// The record.
    pub record: Record,
    /// The policy, where the caller gives it.
    pub policy: Option<Cow<'static, Policy>>,
}

impl ReplayRequest {
    /// Reads `{"record", "area" or "policy"}`; both of the last may be left out.
    ///
    /// # Errors
    /// [`CallError`] names the place and what was expected, and repeats nothing.
    pub fn from_json(text: &str) -> Result<Self, CallError> {
        let json = json::parse(text)?;
        let fields = At::root(&json).object(&["record", "area", "policy"])?;
        let record = fields.required("record")?;
        record.object_of_any()?;
        let policy = match (fields.optional("area"), fields.optional("policy")) {
            (None, None) => None,
            _ => Some(policy::choice(&fields)?),
        };
        let text = serde_json::to_string(record.json).unwrap_or_default();
        let record = Record::from_json(&text).map_err(|error| unreadable(&error, &text))?;
        Ok(Self { record, policy })
    }

    /// The decision, in the crates' own type.
    ///
    /// # Errors
    /// [`CallError`] when the engine, the policy or the outcome is another one than was recorded.
    pub fn decide(&self) -> Result<Decision<'_>, CallError> {
        again(&self.record, self.policy.as_deref()).map_err(|error| refused(&error))
    }
}

fn at(field: &'static str) -> FieldPath {
    FieldPath::root().field("record").field(field)
}

fn refused(error: &ReplayError) -> CallError {
    match error {
        ReplayError::OtherEngine { here, .. } => {
            let mut expected = TextBuilder::new();
            expected.push("a record of engine ").number(*here);
            CallError::new(ErrorCode::OtherEngine, at("engine"), expected.finish())
        }
        ReplayError::NoPolicy { .. } => {
            let expected = "the policy in the record or beside it: none of its id ships";
            CallError::new(ErrorCode::OtherPolicy, at("policy"), expected)
        }
        ReplayError::OtherPolicy { differs, .. } => {
            let expected = ["the policy that was applied; it differs in ", &differs.join(", ")].concat();
            CallError::new(ErrorCode::OtherPolicy, at("policy"), expected)
        }
        ReplayError::OtherOutcome { differs } => {
            let expected = ["what the inputs come to; it differs in ", &differs.join(", ")].concat();
            CallError::new(ErrorCode::OtherOutcome, at("outcome"), expected)
        }
        ReplayError::Evaluate(error) => {
            let inner = undecided(error);
            CallError::new(inner.code(), FieldPath::root().field("record"), String::from(inner.expected()))
        }
    }
}

fn unreadable(error: &RecordError, text: &str) -> CallError {
    match error {
        RecordError::Malformed { line, column, expected } => {
            let place = known(&locate::path_at(text, *line, *column));
            CallError::new(code(expected), place, *expected)
        }
        RecordError::Format => CallError::new(ErrorCode::UnsupportedFormat, at("format"), "1"),
        RecordError::Instrument { id, version } => {
            CallError::new(ErrorCode::UnknownInstrument, at("instrument"), [*id, " of ", *version].concat())
        }
        RecordError::Policy(error) => policy::refused(error, at("policy").field("content"), "", false),
        RecordError::OtherContent { differs } => {
            let expected = ["the policy that was applied; it differs in ", &differs.join(", ")].concat();
            CallError::new(ErrorCode::OtherPolicy, at("policy"), expected)
        }
        _ => CallError::new(ErrorCode::MalformedRecord, FieldPath::root().field("record"), "a record"),
    }
}

/// The code of what a reader of records expected.
fn code(expected: &str) -> ErrorCode {
    match expected {
        "only the fields of a record" => ErrorCode::UnknownField,
        "every field of a record" => ErrorCode::MissingField,
        "one of the names allowed here" => ErrorCode::UnknownValue,
        "the ids of the instrument's items" => ErrorCode::UnknownItem,
        "each item once, with one of yes, no, dont-know, unanswered" => ErrorCode::UnknownAnswer,
        "a day of the calendar as YYYY-MM-DD" => ErrorCode::BadDate,
        "a value of the kind that this field has" => ErrorCode::WrongKind,
        _ => ErrorCode::MalformedRecord,
    }
}

/// The names on the way to any field of a record. A place is made of these and of items' ids, and of nothing that was
/// sent: where a reader stopped at a key of somebody else's, the place ends before it.
const NAMES: &[&str] = &[
    "format",
    "engine",
    "package",
    "instrument",
    "id",
    "version",
    "answers",
    "facts",
    "judgement",
    "history",
    "pair",
    "events",
    "on",
    "crime",
    "hearings",
    "referred",
    "met",
    "rising",
    "honourBasedAbuse",
    "age",
    "children",
    "fgmKnown",
    "fgmRisk",
    "forcedMarriage",
    "careAndSupportNeeds",
    "unableToProtect",
    "strangulation",
    "suicidal",
    "interpreterNeeded",
    "state",
    "value",
    "source",
    "date",
    "jurisdiction",
    "policy",
    "edition",
    "fingerprint",
    "content",
    "outcome",
    "level",
    "couldBe",
    "clauses",
    "open",
    "prompts",
    "routes",
    "dutiesDue",
    "dutiesToCheck",
];

fn known(path: &FieldPath) -> FieldPath {
    let mut place = FieldPath::root().field("record");
    for step in path.steps() {
        place = match step {
            Step::Field(name) => match NAMES.iter().find(|known| *known == name) {
                Some(known) => place.field(*known),
                None => match SafeLivesDash::item(name) {
                    Some(item) => place.field(item.id),
                    None => break,
                },
            },
            Step::Index(at) => place.index(usize::try_from(*at).unwrap_or(usize::MAX)),
        };
    }
    place
}

/// Makes the decision of a record again.
///
/// # Errors
/// As [`ReplayRequest::decide`].
pub fn replay(request: &ReplayRequest) -> Result<DecisionView<'_>, CallError> {
    request.decide().map(|decision| DecisionView::new(&decision, request.record.on()))
}

/// JSON in, JSON out. The answer is that of `evaluate` on the day of the record.
#[must_use]
pub fn replay_json(request: &str) -> String {
    match ReplayRequest::from_json(request) {
        Ok(request) => answer::text(replay(&request)),
        Err(error) => answer::text::<DecisionView<'_>>(Err(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::ToString};

    const ASSESSED: &str = r#"{"area": "plymouth", "date": "2026-11-21", "jurisdiction": "england",
        "answers": {"very-afraid": "yes", "worse": "dont-know"},
        "facts": {"judgement": {"high": "her own words"}, "age": {"state": "known", "value": 30, "source": "observed"}}}"#;

    fn kept() -> String {
        let answer = record_json(ASSESSED);
        let value = answer.strip_prefix("{\"ok\":true,\"value\":").and_then(|rest| rest.strip_suffix('}'));
        value.map_or(answer.clone(), String::from)
    }

    #[test]
    fn what_is_kept_is_decided_again_the_same() {
        assert!(!kept().contains("her own words"), "a reason is not kept");
        let again = replay_json(&format!(r#"{{"record": {}}}"#, kept()));
        assert_eq!(again, super::super::evaluate_json(ASSESSED));
        let short = record_json(&ASSESSED.replacen('{', "{\"withoutPolicy\": true, ", 1));
        assert!(!short.contains("\"content\"") && short.contains("\"fingerprint\":\"sha256:"), "{short}");
    }

    #[test]
    fn refusals_say_what_differs_and_repeat_nothing() {
        let refused = |from: &str, to: &str, beside: &str| {
            let text = kept();
            assert!(text.contains(from), "{from} is not in {text}");
            let request = format!(r#"{{"record": {}{beside}}}"#, text.replacen(from, to, 1));
            let error = ReplayRequest::from_json(&request)
                .and_then(|request| request.decide().map(drop))
                .unwrap_err();
            assert!(!error.to_string().contains("Zq"), "{error}");
            (error.code(), error.place())
        };
        let is = |found: (ErrorCode, String), code, place: &str| {
            assert_eq!((found.0, found.1.as_str()), (code, place));
        };
        is(refused("", "", r#", "area": "national""#), ErrorCode::OtherPolicy, "record.policy");
        is(refused("\"engine\":1", "\"engine\":7", ""), ErrorCode::OtherEngine, "record.engine");
        is(refused("\"level\":\"high\"", "\"level\":\"Zq\"", ""), ErrorCode::OtherOutcome, "record.outcome");
        is(refused("\"format\":1", "\"format\":7", ""), ErrorCode::UnsupportedFormat, "record.format");
        is(refused("\"edition\":1", "\"edition\":7", ""), ErrorCode::OtherPolicy, "record.policy");
        is(refused("very-afraid", "Zq", ""), ErrorCode::UnknownItem, "record.answers");
        is(
            refused("\"very-afraid\":\"yes\"", "\"very-afraid\":\"Zq\"", ""),
            ErrorCode::UnknownAnswer,
            "record.answers.very-afraid",
        );
        is(refused("\"england\"", "\"Zq\"", ""), ErrorCode::UnknownValue, "record.jurisdiction");
        is(refused("\"facts\":{", "\"facts\":{\"Zq\":1,", ""), ErrorCode::UnknownField, "record.facts");
        is(refused("\"state\":\"known\"", "\"Zq\":1", ""), ErrorCode::MalformedRecord, "record.facts.age");
        is(
            refused("\"atLeast\":14", "\"atLeast\":0", ""),
            ErrorCode::OutOfRange,
            "record.policy.content.visibleHighRisk.atLeast",
        );
        is(refused("\"date\":\"2026-11-21\"", "\"date\":\"Zq\"", ""), ErrorCode::BadDate, "record.date");
        let without = kept().replace("\"outcome\":", "\"Zq\":");
        let error = ReplayRequest::from_json(&format!(r#"{{"record": {without}}}"#)).unwrap_err();
        is((error.code(), error.place()), ErrorCode::UnknownField, "record");
        let error = ReplayRequest::from_json(r#"{"record": []}"#).unwrap_err();
        is((error.code(), error.place()), ErrorCode::WrongKind, "record");
    }
}
