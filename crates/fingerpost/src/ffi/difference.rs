//! `difference`: the same answers under two rules.

use alloc::{borrow::Cow, string::String, vec::Vec};

use fingerpost_core::Date;
use fingerpost_dash::Ric;
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::{Facts, Policy, difference as compare};
use serde::Serialize;

use super::{CallError, DecisionView, answer, evaluate::refused, facts, json, policy, read::At, sheet};

/// One assessment and two rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceRequest {
    /// The one rule: where she lived, or the rule until now.
    pub first: Cow<'static, Policy>,
    /// The other.
    pub second: Cow<'static, Policy>,
    /// The answers to the SafeLives Dash checklist.
    pub answers: Ric,
    /// What is known beside it.
    pub facts: Facts,
    /// The day of the assessment.
    pub date: Date,
    /// The law that its duties follow.
    pub jurisdiction: Jurisdiction,
}

impl DifferenceRequest {
    /// Reads `{"first", "second", "answers", "facts", "date", "jurisdiction"}`; each rule is `{"area"}` or `{"policy"}`.
    ///
    /// # Errors
    /// [`CallError`] names the place and what was expected, and repeats nothing.
    pub fn from_json(text: &str) -> Result<Self, CallError> {
        let json = json::parse(text)?;
        let known = ["first", "second", "answers", "facts", "date", "jurisdiction"];
        let fields = At::root(&json).object(&known)?;
        let rule = |name| policy::choice(&fields.required(name)?.object(&["area", "policy"])?);
        Ok(Self {
            first: rule("first")?,
            second: rule("second")?,
            answers: sheet::read(&fields.required("answers")?)?,
            facts: facts::read(fields.optional("facts"))?,
            date: fields.required("date")?.date()?,
            jurisdiction: fields.required("jurisdiction")?.term(&Jurisdiction::ALL, Jurisdiction::id)?,
        })
    }
}

/// What `difference` answers: both results whole, and the clauses that only one of them has.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DifferenceView<'p> {
    /// What the first rule says.
    pub first: DecisionView<'p>,
    /// What the second says.
    pub second: DecisionView<'p>,
    /// Whether the two levels have the same name.
    pub same_level: bool,
    /// Clauses that apply under the first only.
    pub only_first: Vec<&'static str>,
    /// Clauses that apply under the second only.
    pub only_second: Vec<&'static str>,
}

impl core::fmt::Debug for DifferenceView<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("DifferenceView(withheld)")
    }
}

/// Applies both rules.
///
/// # Errors
/// [`CallError`] when either does not hold on the day, or a record is dated after it.
pub fn difference(request: &DifferenceRequest) -> Result<DifferenceView<'_>, CallError> {
    let DifferenceRequest { first, second, answers, facts, date, jurisdiction } = request;
    let found =
        compare(first, second, answers, facts, *date, *jurisdiction).map_err(|error| refused(&error))?;
    Ok(DifferenceView {
        first: DecisionView::new(&found.first, *date),
        second: DecisionView::new(&found.second, *date),
        same_level: found.same_level(),
        only_first: found.only_first,
        only_second: found.only_second,
    })
}

/// JSON in, JSON out.
#[must_use]
pub fn difference_json(request: &str) -> String {
    match DifferenceRequest::from_json(request) {
        Ok(request) => answer::text(difference(&request)),
        Err(error) => answer::text::<DifferenceView<'_>>(Err(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ffi::ErrorCode;

    #[test]
    fn the_same_answers_in_another_area() {
        let answers = ["\"yes\""; 10].join(",") + ",\"no\"".repeat(14).as_str();
        let request = |second: &str| {
            alloc::format!(
                r#"{{"first": {{"area": "slough"}}, "second": {second}, "date": "2026-11-21",
                    "jurisdiction": "england", "answers": [{answers}]}}"#
            )
        };
        let answer = difference_json(&request(r#"{"area": "plymouth"}"#));
        assert!(
            answer.ends_with(
                "\"sameLevel\":false,\"onlyFirst\":[\"not-high-by-count\"],\"onlySecond\":[\"band\"]}}"
            ),
            "{answer}"
        );
        let refused = |second: &str| {
            DifferenceRequest::from_json(&request(second)).err().map(|error| (error.code(), error.place()))
        };
        assert_eq!(refused(r#"{"area": "atlantis"}"#), Some((ErrorCode::UnknownArea, "second.area".into())));
        assert_eq!(refused("{}"), Some((ErrorCode::MissingField, "second".into())));
        assert_eq!(
            refused(r#"{"policy": {"her": 1}}"#),
            Some((ErrorCode::UnknownField, "second.policy".into())),
            "the place says which of the two"
        );
    }
}
