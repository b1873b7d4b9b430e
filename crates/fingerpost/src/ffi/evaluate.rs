//! `evaluate` and `explain`: one assessment under one policy.

use alloc::{borrow::Cow, string::String, vec::Vec};

use fingerpost_core::{Date, FieldPath, Step};
use fingerpost_dash::Ric;
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::{Decision, EvaluateError, Facts, Policy};
use serde::Serialize;

use super::{
    CallError, DecisionView, ErrorCode, answer, facts, json, policy,
    read::{At, Fields},
    sheet,
};

/// The fields of an assessment.
pub(crate) const ASSESSMENT: &[&str] = &["area", "policy", "answers", "facts", "date", "jurisdiction"];

/// One assessment: answers, facts, a rule, a day and a law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvaluateRequest {
    /// The rule to apply.
    pub policy: Cow<'static, Policy>,
    /// The answers to the SafeLives Dash checklist.
    pub answers: Ric,
    /// What is known beside it.
    pub facts: Facts,
    /// The day of the assessment.
    pub date: Date,
    /// The law that its duties follow.
    pub jurisdiction: Jurisdiction,
}

impl EvaluateRequest {
    /// Reads `{"area" or "policy", "answers", "facts", "date", "jurisdiction"}`.
    ///
    /// # Errors
    /// [`CallError`] names the place and what was expected, and repeats nothing.
    pub fn from_json(text: &str) -> Result<Self, CallError> {
        Self::read(&At::root(&json::parse(text)?).object(ASSESSMENT)?)
    }

    /// The same from an object that may have other fields as well.
    pub(crate) fn read(fields: &Fields<'_>) -> Result<Self, CallError> {
        let date = fields.required("date")?.date()?;
        Self::on(fields, date)
    }

    /// The same on a day that stands elsewhere.
    pub(crate) fn on(fields: &Fields<'_>, date: Date) -> Result<Self, CallError> {
        Ok(Self {
            policy: policy::choice(fields)?,
            answers: sheet::read(&fields.required("answers")?)?,
            facts: facts::read(fields.optional("facts"))?,
            date,
            jurisdiction: fields.required("jurisdiction")?.term(&Jurisdiction::ALL, Jurisdiction::id)?,
        })
    }

    /// The decision, in the crates' own type.
    ///
    /// # Errors
    /// [`CallError`] when the policy does not fit the answers or the day, or a record is dated after it.
    pub fn decide(&self) -> Result<Decision<'_>, CallError> {
        fingerpost_thresholds::evaluate(
            &self.answers,
            &self.facts,
            &self.policy,
            self.date,
            self.jurisdiction,
        )
        .map_err(|error| refused(&error))
    }
}

pub(crate) fn refused(error: &EvaluateError) -> CallError {
    let root = FieldPath::root;
    match error {
        EvaluateError::OtherInstrument { instrument, .. } => {
            let expected = ["a policy for ", instrument, ": a total is never carried across"].concat();
            CallError::new(ErrorCode::OtherInstrument, root().field("policy"), expected)
        }
        EvaluateError::NotInForce { .. } => CallError::new(
            ErrorCode::PolicyNotInForce,
            root().field("date"),
            "a day on which the policy is in force",
        ),
        EvaluateError::InTheFuture { place, .. } => {
            let place = place.steps().iter().fold(root().field("facts"), |path, step| match step {
                Step::Field(name) => path.field(name.clone()),
                Step::Index(at) => path.index(usize::try_from(*at).unwrap_or(usize::MAX)),
            });
            CallError::new(ErrorCode::RecordInFuture, place, "a date on or before the day of the assessment")
        }
    }
}

/// Decides one assessment.
///
/// # Errors
/// As [`EvaluateRequest::decide`].
pub fn evaluate(request: &EvaluateRequest) -> Result<DecisionView<'_>, CallError> {
    request.decide().map(|decision| DecisionView::new(&decision, request.date))
}

/// JSON in, JSON out.
#[must_use]
pub fn evaluate_json(request: &str) -> String {
    match EvaluateRequest::from_json(request) {
        Ok(request) => answer::text(evaluate(&request)),
        Err(error) => answer::text::<DecisionView<'_>>(Err(error)),
    }
}

/// What `explain` answers.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The decision in plain English: what it is, why, what is open, whose rule it is.
    pub sentences: Vec<String>,
}

impl core::fmt::Debug for Explanation {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Explanation(withheld)")
    }
}

/// Decides one assessment and says it in sentences. Routes, duties and limits have their own in [`evaluate`].
///
/// # Errors
/// As [`EvaluateRequest::decide`].
pub fn explain(request: &EvaluateRequest) -> Result<Explanation, CallError> {
    request.decide().map(|decision| Explanation { sentences: fingerpost_thresholds::explain(&decision) })
}

/// JSON in, JSON out: the request is that of [`evaluate_json`].
#[must_use]
pub fn explain_json(request: &str) -> String {
    answer::text(EvaluateRequest::from_json(request).and_then(|request| explain(&request)))
}
