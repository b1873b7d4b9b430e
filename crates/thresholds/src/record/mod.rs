//! An assessment that can be made again.
//!
//! A decision is a pure function of answers, facts, a policy, a day and a law. A [`Record`] keeps all of them, and what
//! they came to; [`replay`] makes the decision again and refuses where anything about it would differ.

mod error;
mod outcome;
mod replay;
mod wire;

use alloc::string::String;

use fingerpost_core::{Date, Slug};
use fingerpost_dash::Ric;
use fingerpost_taxonomy::Jurisdiction;

pub use error::{RecordError, ReplayError};
pub use outcome::Outcome;
pub use replay::replay;

use crate::{ENGINE, EvaluateError, Facts, Fingerprint, Judgement, Policy, evaluate};

/// One assessment, whole: what went in, under which rule, and what came out.
///
/// It holds a person's answers and belongs with the person's record, under the same protection. The reason for a
/// judgement is not in it: that there was one is. `Debug` withholds everything but the policy's id.
///
/// ```
/// use fingerpost_core::Date;
/// use fingerpost_dash::{Response, Ric};
/// use fingerpost_taxonomy::Jurisdiction;
/// use fingerpost_thresholds::{Facts, Record, evaluate, policy_for, replay};
///
/// let ric = Ric::try_from_responses(&[Response::Yes; 24])?;
/// let policy = policy_for("plymouth").ok_or("no such policy")?;
/// let day = Date::parse("2026-11-21")?;
/// let record = Record::of(&ric, &Facts::UNKNOWN, policy, day, Jurisdiction::England)?;
///
/// // Years later, from where it was kept:
/// let kept = Record::from_json(&record.to_json())?;
/// let again = replay(&kept, None)?;
/// assert!(again == evaluate(&ric, &Facts::UNKNOWN, policy, day, Jurisdiction::England)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    engine: u32,
    package: String,
    answers: Ric,
    facts: Facts,
    on: Date,
    jurisdiction: Jurisdiction,
    policy: PolicyKept,
    outcome: Outcome,
}

/// Which rule was applied.
#[derive(Clone, PartialEq, Eq)]
struct PolicyKept {
    id: Slug,
    edition: u32,
    fingerprint: Fingerprint,
    content: Option<Policy>,
}

impl Record {
    /// Makes an assessment and records it, the policy's content included, so that it can be replayed for ever.
    ///
    /// # Errors
    /// [`EvaluateError`], as [`evaluate`]: what cannot be decided is not recorded.
    pub fn of(
        ric: &Ric,
        facts: &Facts,
        policy: &Policy,
        on: Date,
        jurisdiction: Jurisdiction,
    ) -> Result<Self, EvaluateError> {
        let outcome = Outcome::of(&evaluate(ric, facts, policy, on, jurisdiction)?);
        // The reason's words stay where they were written. The judgement was made, so this cannot fail.
        let judgement = facts.judgement.as_ref().and_then(|_| Judgement::reason_checked_by_host(true).ok());
        Ok(Self {
            engine: ENGINE,
            package: String::from(env!("CARGO_PKG_VERSION")),
            answers: *ric,
            facts: Facts { judgement, ..facts.clone() },
            on,
            jurisdiction,
            policy: PolicyKept {
                id: policy.id.clone(),
                edition: policy.edition,
                fingerprint: policy.fingerprint(),
                content: Some(policy.clone()),
            },
            outcome,
        })
    }

    /// The same with only the policy's id, edition and fingerprint: shorter, and it can be replayed only by somebody
    /// who has that policy.
    #[must_use]
    pub fn without_policy(mut self) -> Self {
        self.policy.content = None;
        self
    }

    /// The [`ENGINE`] that made the decision.
    #[must_use]
    pub const fn engine(&self) -> u32 {
        self.engine
    }

    /// The version of the package that made it. For people: nothing depends on it.
    #[must_use]
    pub fn package(&self) -> &str {
        &self.package
    }

    /// The answers.
    #[must_use]
    pub const fn answers(&self) -> &Ric {
        &self.answers
    }

    /// The facts beside them. A judgement in them has no words.
    #[must_use]
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The day of the assessment.
    #[must_use]
    pub const fn on(&self) -> Date {
        self.on
    }

    /// The law that the duties follow.
    #[must_use]
    pub const fn jurisdiction(&self) -> Jurisdiction {
        self.jurisdiction
    }

    /// The id, edition and fingerprint of the policy.
    #[must_use]
    pub const fn policy_ref(&self) -> (&Slug, u32, Fingerprint) {
        (&self.policy.id, self.policy.edition, self.policy.fingerprint)
    }

    /// The policy itself, where it was kept.
    #[must_use]
    pub const fn policy(&self) -> Option<&Policy> {
        self.policy.content.as_ref()
    }

    /// What it came to.
    #[must_use]
    pub const fn outcome(&self) -> &Outcome {
        &self.outcome
    }
}

impl core::fmt::Debug for Record {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Record(withheld, policy ")?;
        f.write_str(self.policy.id.as_str())?;
        f.write_str(")")
    }
}

#[cfg(test)]
mod tests;
