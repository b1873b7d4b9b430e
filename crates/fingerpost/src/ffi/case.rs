//! `caseOverTime`: what is on record of a case, and what it comes to on a day.

use alloc::{borrow::Cow, string::String, vec::Vec};

use fingerpost_core::{Date, FieldPath, Step};
use fingerpost_thresholds::{
    Case, CaseAssessment, CaseError, CaseEvent, CaseHearing, Pair, PairOverTime, Policy, over_time,
};
use serde::Serialize;

use super::{
    CallError, ErrorCode, answer,
    facts::records,
    json, policy,
    read::{At, Fields},
};

/// A case, a rule and a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRequest {
    /// The rule to read it by.
    pub policy: Cow<'static, Policy>,
    /// What is on record.
    pub case: Case,
    /// The day.
    pub date: Date,
}

/// The most pairs in one record.
const MOST_PAIRS: usize = 100;

impl CaseRequest {
    /// Reads `{"area" or "policy", "case": {"assessments", "events", "hearings"}, "date"}`.
    ///
    /// # Errors
    /// [`CallError`] names the place and what was expected, and repeats nothing.
    pub fn from_json(text: &str) -> Result<Self, CallError> {
        let json = json::parse(text)?;
        let fields = At::root(&json).object(&["area", "policy", "case", "date"])?;
        let case = fields.required("case")?.object(&["assessments", "events", "hearings"])?;
        Ok(Self {
            policy: policy::choice(&fields)?,
            case: Case {
                assessments: records(&case, "assessments", assessment)?,
                events: records(&case, "events", event)?,
                hearings: records(&case, "hearings", hearing)?,
            },
            date: fields.required("date")?.date()?,
        })
    }
}

fn assessment(at: &At<'_>) -> Result<CaseAssessment, CallError> {
    let fields = at.object(&["on", "pairs", "rising"])?;
    Ok(CaseAssessment {
        on: fields.required("on")?.date()?,
        pairs: pairs(&fields)?,
        rising: fields.answer("rising", At::yes_or_no)?,
    })
}

fn event(at: &At<'_>) -> Result<CaseEvent, CallError> {
    let fields = at.object(&["on", "reportedOn", "crime", "pairs"])?;
    Ok(CaseEvent {
        on: fields.required("on")?.date()?,
        reported: fields.optional("reportedOn").map(|at| at.date()).transpose()?,
        crime: fields.answer("crime", At::yes_or_no)?,
        pairs: pairs(&fields)?,
    })
}

fn hearing(at: &At<'_>) -> Result<CaseHearing, CallError> {
    let fields = at.object(&["referred", "met", "pairs"])?;
    let day = |name| fields.optional(name).map(|at| at.date()).transpose();
    Ok(CaseHearing { referred: day("referred")?, met: day("met")?, pairs: pairs(&fields)? })
}

/// Numbers of pairs; where they are not there, the only pair, 0.
fn pairs(fields: &Fields<'_>) -> Result<Vec<Pair>, CallError> {
    let Some(at) = fields.optional("pairs") else { return Ok(Vec::from([Pair(0)])) };
    let list = at.list()?;
    if list.len() > MOST_PAIRS {
        return Err(at.error(ErrorCode::OutOfRange, "at most 100 pairs"));
    }
    let number =
        |at: &At<'_>| at.number(u32::from(u16::MAX)).map(|n| Pair(u16::try_from(n).unwrap_or(u16::MAX)));
    list.iter().map(number).collect()
}

/// What `caseOverTime` answers: one entry for each pair on record, from the lowest number.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CaseAnswer {
    /// What each pair's case comes to.
    pub pairs: Vec<PairOverTime>,
}

impl core::fmt::Debug for CaseAnswer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("CaseAnswer(withheld)")
    }
}

/// What a case comes to on a day. It decides no level: [`evaluate`](super::evaluate()) does, with the answers.
///
/// # Errors
/// [`CallError`] when what is on record cannot be so.
pub fn case_over_time(request: &CaseRequest) -> Result<CaseAnswer, CallError> {
    let pairs = over_time(&request.case, &request.policy, request.date).map_err(|error| refused(&error))?;
    Ok(CaseAnswer { pairs })
}

fn refused(error: &CaseError) -> CallError {
    let (code, place, expected) = match error {
        CaseError::Nobody { place } => (ErrorCode::WrongCount, place, "at least one pair"),
        CaseError::ReportedBefore { place } => {
            (ErrorCode::EndBeforeStart, place, "a day on or after that of the event")
        }
    };
    let case = FieldPath::root().field("case");
    let place = place.steps().iter().fold(case, |path, step| match step {
        Step::Field(name) => path.field(name.clone()),
        Step::Index(at) => path.index(usize::try_from(*at).unwrap_or(usize::MAX)),
    });
    CallError::new(code, place, expected)
}

/// JSON in, JSON out.
#[must_use]
pub fn case_over_time_json(request: &str) -> String {
    answer::text(CaseRequest::from_json(request).and_then(|request| case_over_time(&request)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_report_counts_by_its_own_day() {
        let request = |on: &str| {
            alloc::format!(
                r#"{{"area": "national", "date": "{on}", "case": {{
                    "events": [{{"on": "2026-03-15", "reportedOn": "2026-06-01", "pairs": [1, 2]}}],
                    "hearings": [{{"referred": "2025-03-15", "pairs": [1]}}]}}}}"#
            )
        };
        let after = case_over_time_json(&request("2026-06-01"));
        assert!(after.contains("\"anyAbuse\":{\"state\":\"yes\",\"since\":\"2025-03-15\""), "{after}");
        assert!(
            after.contains("\"anyAbuse\":{\"state\":\"not-referred\"}"),
            "the second pair is another case"
        );
        let before = case_over_time_json(&request("2026-05-31"));
        assert!(!before.contains("\"state\":\"yes\""), "{before}");
    }

    #[test]
    fn what_cannot_be_is_placed() {
        let refused = |case: &str| {
            let text = alloc::format!(r#"{{"area": "national", "date": "2026-06-01", "case": {case}}}"#);
            CaseRequest::from_json(&text)
                .and_then(|request| case_over_time(&request))
                .err()
                .map(|error| (error.code(), error.place()))
        };
        for (case, code, place) in [
            (
                r#"{"events": [{"on": "2026-01-01", "pairs": []}]}"#,
                ErrorCode::WrongCount,
                "case.events[0].pairs",
            ),
            (
                r#"{"events": [{"on": "2026-01-01", "reportedOn": "2025-12-31"}]}"#,
                ErrorCode::EndBeforeStart,
                "case.events[0].reportedOn",
            ),
            (r#"{"hearings": [{"pairs": [70000]}]}"#, ErrorCode::OutOfRange, "case.hearings[0].pairs[0]"),
            (r#"{"assessments": [{}]}"#, ErrorCode::MissingField, "case.assessments[0].on"),
            (r#"{"meetings": []}"#, ErrorCode::UnknownField, "case"),
        ] {
            assert_eq!(refused(case), Some((code, place.into())), "{case}");
        }
    }
}
