//! Making a decision again.

use alloc::{string::String, vec::Vec};

use super::{Outcome, PolicyKept, Record, ReplayError};
use crate::{Decision, ENGINE, Policy, evaluate, policy_for};

/// Makes the decision of a record again, or says why it would not be the same.
///
/// The policy is `policy` where one is given, else the one in the record, else the one of that id that ships. Whichever
/// it is, it must have the fingerprint of the policy that was applied, and the decision must come to what was recorded:
/// there is no replay that gives another answer.
///
/// # Errors
/// [`ReplayError`] when the engine, the policy or the outcome is another one, or the inputs can no longer be decided.
pub fn replay<'a>(record: &'a Record, policy: Option<&'a Policy>) -> Result<Decision<'a>, ReplayError> {
    if record.engine != ENGINE {
        return Err(ReplayError::OtherEngine { recorded: record.engine, here: ENGINE });
    }
    let kept = &record.policy;
    let policy = match policy.or(kept.content.as_ref()).or_else(|| policy_for(kept.id.as_str())) {
        Some(policy) => policy,
        None => {
            return Err(ReplayError::NoPolicy {
                policy: String::from(kept.id.as_str()),
                edition: kept.edition,
            });
        }
    };
    let differs = kept.differs(policy);
    if !differs.is_empty() {
        return Err(ReplayError::OtherPolicy { policy: String::from(kept.id.as_str()), differs });
    }
    let decision = evaluate(&record.answers, &record.facts, policy, record.on, record.jurisdiction)?;
    let differs = record.outcome.differs(&Outcome::of(&decision));
    if differs.is_empty() { Ok(decision) } else { Err(ReplayError::OtherOutcome { differs }) }
}

impl PolicyKept {
    /// In what a policy differs from the one that was applied; empty where it is that one.
    pub(super) fn differs(&self, policy: &Policy) -> Vec<&'static str> {
        if self.fingerprint == policy.fingerprint() {
            return Vec::new();
        }
        if let Some(content) = &self.content {
            let (ours, theirs) = (content.content(), policy.content());
            let fields: Vec<&'static str> =
                FIELDS.iter().copied().filter(|field| ours.get(field) != theirs.get(field)).collect();
            if !fields.is_empty() {
                return fields;
            }
        }
        self.differs_by_name(policy)
    }

    /// The same from the reference alone.
    pub(super) fn differs_by_name(&self, policy: &Policy) -> Vec<&'static str> {
        let parts = [
            ("id", self.id == policy.id),
            ("edition", self.edition == policy.edition),
            ("fingerprint", self.fingerprint == policy.fingerprint()),
        ];
        parts.into_iter().filter(|(_, same)| !same).map(|(name, _)| name).collect()
    }
}

/// The fields of a policy's JSON. A test holds that none is missing here.
pub(super) const FIELDS: &[&str] = &[
    "format",
    "id",
    "edition",
    "title",
    "basis",
    "reviewedOn",
    "reviewedBy",
    "effectiveFrom",
    "effectiveTo",
    "area",
    "instrument",
    "source",
    "visibleHighRisk",
    "escalation",
    "repeat",
    "automatic",
    "clusters",
    "bands",
];
