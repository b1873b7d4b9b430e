//! `validatePolicy`, and policies given within a request.

use alloc::{borrow::Cow, string::String};

use fingerpost_core::{Date, FieldPath, Step};
use fingerpost_thresholds::{Basis, Policy, PolicyError, PolicyProblem, policy_for};
use serde::Serialize;

use super::{
    CallError, ErrorCode, SourceView, answer, areas, json, locate,
    read::{At, Fields},
};

/// Which rule was applied, whose it is, and whether it may still be relied on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PolicyView<'p> {
    /// Its id, which is the area's too.
    pub id: &'p str,
    /// Counts up with every change of meaning.
    pub edition: u32,
    /// What it is called.
    pub title: &'p str,
    /// Whose rule it is: the national one, the area's own, or the national one in lieu.
    pub basis: Basis,
    /// Where it holds.
    pub area: AreaRef<'p>,
    /// The instrument that its numbers belong to.
    pub instrument: InstrumentView<'p>,
    /// Who looked at it last.
    pub review: ReviewView<'p>,
    /// Where it was read.
    pub source: SourceView<'p>,
}

/// A name and, where there is one, a government code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AreaRef<'p> {
    /// The name.
    pub name: &'p str,
    /// The nine-character GSS code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gss: Option<&'p str>,
}

/// An instrument and its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct InstrumentView<'p> {
    /// Its id.
    pub id: &'p str,
    /// Its edition.
    pub version: &'p str,
}

/// A review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ReviewView<'p> {
    /// When.
    pub on: Date,
    /// By whom.
    pub by: &'p str,
}

impl<'p> PolicyView<'p> {
    pub(crate) fn new(policy: &'p Policy, today: Option<Date>) -> Self {
        Self {
            id: policy.id.as_str(),
            edition: policy.edition,
            title: &policy.title,
            basis: policy.basis,
            area: AreaRef { name: &policy.area.name, gss: policy.area.gss.as_deref() },
            instrument: InstrumentView {
                id: policy.instrument.id.as_str(),
                version: &policy.instrument.version,
            },
            review: ReviewView { on: policy.review.on, by: &policy.review.by },
            source: SourceView::new(&policy.source, today),
        }
    }
}

/// The code of a problem, and what was expected.
fn coded(place: &FieldPath, problem: &PolicyProblem) -> (ErrorCode, Cow<'static, str>) {
    use alloc::string::ToString;
    let code = match problem {
        PolicyProblem::Malformed { message, .. } => return malformed(message),
        PolicyProblem::Format => ErrorCode::UnsupportedFormat,
        PolicyProblem::Empty if is_source(place) => ErrorCode::MissingSource,
        PolicyProblem::Empty => ErrorCode::EmptyText,
        PolicyProblem::OutOfRange { .. } => ErrorCode::OutOfRange,
        PolicyProblem::UnknownInstrument => ErrorCode::UnknownInstrument,
        PolicyProblem::UnknownItem { .. } => ErrorCode::UnknownItem,
        PolicyProblem::Duplicate => ErrorCode::DuplicateId,
        PolicyProblem::Overlap { .. } => ErrorCode::OverlappingBands,
        PolicyProblem::Gap { .. } => ErrorCode::UncoveredCount,
        PolicyProblem::BandOfNothing => ErrorCode::BandOfNothing,
        PolicyProblem::BandRoute => ErrorCode::BandRoute,
        PolicyProblem::NoNumber => ErrorCode::EscalationWithoutNumber,
        PolicyProblem::UpsideDown => ErrorCode::EndBeforeStart,
        PolicyProblem::Gss => ErrorCode::BadCode,
        _ => ErrorCode::MalformedPolicy,
    };
    let text = problem.to_string();
    (code, Cow::Owned(text.strip_prefix("expected ").map_or_else(|| text.clone(), String::from)))
}

fn is_source(place: &FieldPath) -> bool {
    matches!(place.steps().first(), Some(Step::Field(name)) if name == "source")
}

/// The parser's own words quote what it met, so only their kind is kept, with those of our own names that it lists.
fn malformed(message: &str) -> (ErrorCode, Cow<'static, str>) {
    let fields = "only the fields of a policy, as the files that ship have them";
    let ours = |after: &str| message.rsplit_once(after).map(|(_, names)| names.replace('`', ""));
    if message.starts_with("unknown field") {
        let names = ours(", expected one of ").or_else(|| ours(", expected "));
        (
            ErrorCode::UnknownField,
            names.map_or(Cow::Borrowed(fields), |names| Cow::Owned(["only the fields ", &names].concat())),
        )
    } else if message.starts_with("unknown variant") {
        let names = ours(", expected one of ").or_else(|| ours(", expected "));
        let expected = names.map(|names| Cow::Owned(["one of ", &names].concat()));
        (ErrorCode::UnknownValue, expected.unwrap_or(Cow::Borrowed("one of the names allowed here")))
    } else if let Some(name) = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'))
    {
        let code = if name == "source" { ErrorCode::MissingSource } else { ErrorCode::MissingField };
        (code, Cow::Owned(["the field ", name].concat()))
    } else if message.starts_with("duplicate field") || message.starts_with("duplicate key") {
        (ErrorCode::DuplicateKey, Cow::Borrowed("each key once"))
    } else if message.starts_with("invalid type") || message.starts_with("invalid value") {
        (
            ErrorCode::WrongKind,
            Cow::Borrowed("a value of the kind that this field has in the files that ship"),
        )
    } else if message.starts_with("expected a date") || message.starts_with("no such day") {
        (ErrorCode::BadDate, Cow::Borrowed("a day of the calendar as YYYY-MM-DD"))
    } else {
        (ErrorCode::MalformedPolicy, Cow::Borrowed("a policy of format 1, as the files that ship"))
    }
}

/// A policy's error as a call's, at a place of the request. Of a text that was given as such, line and column are kept.
pub(crate) fn refused(error: &PolicyError, within: FieldPath, text: &str, is_text: bool) -> CallError {
    let (code, expected) = coded(error.place(), error.problem());
    let position = match error.problem() {
        PolicyProblem::Malformed { line, column, .. } => Some((*line, *column)),
        _ => None,
    };
    let located = position.filter(|_| !is_text).map(|(line, column)| locate::path_at(text, line, column));
    let inner = located.as_ref().unwrap_or(error.place());
    // The last step of an unknown field is what somebody wrote; the steps before it are ours.
    let known = inner.steps().len().saturating_sub(usize::from(code == ErrorCode::UnknownField));
    let place = inner.steps().iter().take(known).fold(within, |path, step| match step {
        Step::Field(name) => path.field(name.clone()),
        Step::Index(at) => path.index(usize::try_from(*at).unwrap_or(usize::MAX)),
    });
    let error = CallError::new(code, place, expected);
    match position {
        Some((line, column)) if is_text => error.at(line, column),
        _ => error,
    }
}

/// A policy given as an object within a request.
pub(crate) fn inline(at: &At<'_>) -> Result<Policy, CallError> {
    at.object_of_any()?;
    let text = serde_json::to_string(at.json).unwrap_or_default();
    Policy::from_json(&text).map_err(|error| refused(&error, at.path.clone(), &text, false))
}

/// The rule of a request: an area's own, or one that comes with it.
pub(crate) fn choice(fields: &Fields<'_>) -> Result<Cow<'static, Policy>, CallError> {
    match fields.either("area", "policy")? {
        Ok(area) => of_area(&area),
        Err(policy) => inline(&policy).map(Cow::Owned),
    }
}

/// The rule of an area. There is no silent fallback.
pub(crate) fn of_area(area: &At<'_>) -> Result<Cow<'static, Policy>, CallError> {
    policy_for(area.text()?).map(Cow::Borrowed).ok_or_else(|| areas::without_policy(area))
}

/// A rule that comes with the request, as an object or as TOML.
pub(crate) fn given(fields: &Fields<'_>) -> Result<Policy, CallError> {
    match fields.either("policy", "toml")? {
        Ok(policy) => inline(&policy),
        Err(toml) => {
            let text = toml.text()?;
            Policy::from_toml(text).map_err(|error| refused(&error, toml.path.clone(), text, true))
        }
    }
}

fn validate(request: &str) -> Result<Policy, CallError> {
    given(&At::root(&json::parse(request)?).object(&["policy", "toml"])?)
}

/// `{"policy": {…}}` or `{"toml": "…"}` in; the policy's particulars out, or the first mistake and its place.
#[must_use]
pub fn validate_policy_json(request: &str) -> String {
    match validate(request) {
        Ok(policy) => answer::text(Ok(PolicyView::new(&policy, None))),
        Err(error) => answer::text::<PolicyView<'_>>(Err(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    const PLYMOUTH: &str = include_str!("../../../thresholds/data/policies/plymouth.toml");

    fn toml(text: &str) -> Result<(), (ErrorCode, String)> {
        let text = serde_json::to_string(text).unwrap_or_default();
        validate(&alloc::format!("{{\"toml\": {text}}}"))
            .map(drop)
            .map_err(|error| (error.code(), error.to_string()))
    }

    fn json(from: &str, to: &str) -> Result<(), (ErrorCode, String)> {
        let text = Policy::from_toml(PLYMOUTH).map(|policy| policy.to_json()).unwrap_or_default();
        assert!(text.contains(from), "{from} is not in {text}");
        validate(&alloc::format!("{{\"policy\": {}}}", text.replacen(from, to, 1)))
            .map(drop)
            .map_err(|error| (error.code(), error.to_string()))
    }

    fn place(result: Result<(), (ErrorCode, String)>) -> (ErrorCode, String) {
        let (code, message) = result.err().unwrap_or((ErrorCode::NotJson, "no error".into()));
        (code, message.split(": ").next().unwrap_or_default().into())
    }

    #[test]
    fn a_shipped_policy_passes_in_both_forms() {
        assert_eq!(toml(PLYMOUTH), Ok(()));
        assert_eq!(json("Plymouth", "Plymouth"), Ok(()));
    }

    #[test]
    fn mistakes_are_placed_and_named() {
        let case = |from, to| place(json(from, to));
        assert_eq!(case("\"edition\"", "\"editon\""), (ErrorCode::UnknownField, "policy".into()));
        assert_eq!(
            case("\"atLeast\"", "\"atleast\""),
            (ErrorCode::UnknownField, "policy.visibleHighRisk".into())
        );
        assert_eq!(
            case("\"atLeast\": 14", "\"atLeast\": \"x\""),
            (ErrorCode::WrongKind, "policy.visibleHighRisk.atLeast".into())
        );
        assert_eq!(
            case("\"atLeast\": 14", "\"atLeast\": 25"),
            (ErrorCode::OutOfRange, "policy.visibleHighRisk.atLeast".into())
        );
        assert_eq!(
            case("\"to\": 9", "\"to\": 10"),
            (ErrorCode::OverlappingBands, "policy.bands[1].from".into())
        );
        assert_eq!(
            case("\"to\": 9", "\"to\": 8"),
            (ErrorCode::UncoveredCount, "policy.bands[1].from".into())
        );
        assert_eq!(
            case("\"id\": \"medium\"", "\"id\": \"standard\""),
            (ErrorCode::DuplicateId, "policy.bands[1].id".into())
        );
        assert_eq!(
            case("\"route\": \"medium\"", "\"route\": \"low\""),
            (ErrorCode::UnknownValue, "policy.bands[1].route".into())
        );
        assert_eq!(
            case("\"format\": 1", "\"format\": 2"),
            (ErrorCode::UnsupportedFormat, "policy.format".into())
        );
        assert_eq!(
            case("\"reviewedOn\": \"2026-11-21\"", "\"reviewedOn\": \"2026-11-31\""),
            (ErrorCode::BadDate, "policy.reviewedOn".into())
        );
    }

    #[test]
    fn a_missing_source_has_its_own_code() {
        let without = PLYMOUTH.split("[source]").next().unwrap_or_default().to_string()
            + "[visibleHighRisk]\natLeast = 14\n";
        assert_eq!(toml(&without).map_err(|e| e.0), Err(ErrorCode::MissingSource));
        let text = "Plymouth Safeguarding Children Board; repeat: SafeLives' own definition";
        assert_eq!(place(json(text, " ")), (ErrorCode::MissingSource, "policy.source.text".into()));
    }

    #[test]
    fn a_mistake_in_toml_has_its_line_and_repeats_nothing() {
        let error = toml(&PLYMOUTH.replace("months = 12", "months = 12\nsecret = 1")).unwrap_err();
        assert_eq!(error.0, ErrorCode::UnknownField);
        assert!(error.1.contains("(line 30, column 1)") && !error.1.contains("secret"), "{}", error.1);
    }

    #[test]
    fn one_of_the_two_forms() {
        let code = |text: &str| validate(text).err().map(|error| error.code());
        assert_eq!(code("{}"), Some(ErrorCode::MissingField));
        assert_eq!(code(r#"{"policy": {}, "toml": ""}"#), Some(ErrorCode::ConflictingFields));
        assert_eq!(code(r#"{"policy": []}"#), Some(ErrorCode::WrongKind));
    }
}
