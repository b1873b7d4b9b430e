//! `analysePolicy`: what a usable policy may still get wrong.

use alloc::string::String;

use fingerpost_core::{Date, Finding};
use fingerpost_thresholds::{Fingerprint, Policy, analyse};
use serde::Serialize;

use super::{
    CallError, ErrorCode, PolicyView, answer, json, policy,
    read::{At, Fields},
};

/// What `analysePolicy` answers. A policy is a published text, so its own ids stand in the findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PolicyReport<'p> {
    /// The policy's particulars.
    pub policy: PolicyView<'p>,
    /// What tells it from every other: the SHA-256 of its canonical JSON.
    pub fingerprint: Fingerprint,
    /// False when a finding says that it must not be used.
    pub usable: bool,
    /// Gaps, overlaps, clauses that never matter and levels that fall, each with a witness.
    pub findings: alloc::vec::Vec<Finding>,
}

/// Looks at a policy as of a day.
#[must_use]
pub fn analyse_policy(policy: &Policy, date: Date) -> PolicyReport<'_> {
    let report = analyse(policy, date);
    PolicyReport {
        policy: PolicyView::new(policy, Some(date)),
        fingerprint: policy.fingerprint(),
        usable: !report.has_errors(),
        findings: report.findings().to_vec(),
    }
}

fn read(fields: &Fields<'_>) -> Result<(alloc::borrow::Cow<'static, Policy>, Date), CallError> {
    let policy = match fields.optional("area") {
        Some(area) if fields.optional("policy").is_none() && fields.optional("toml").is_none() => {
            policy::of_area(&area)?
        }
        Some(area) => {
            return Err(area.error(ErrorCode::ConflictingFields, "exactly one of area, policy, toml"));
        }
        None => alloc::borrow::Cow::Owned(policy::given(fields)?),
    };
    Ok((policy, fields.required("date")?.date()?))
}

/// `{"area" or "policy" or "toml", "date"}` in, the report out.
#[must_use]
pub fn analyse_policy_json(request: &str) -> String {
    let found = json::parse(request).and_then(|json| {
        let fields = At::root(&json).object(&["area", "policy", "toml", "date"])?;
        read(&fields)
    });
    match found {
        Ok((policy, date)) => answer::text(Ok(analyse_policy(&policy, date))),
        Err(error) => answer::text::<PolicyReport<'_>>(Err(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_have_their_place_and_witness() {
        let answer = analyse_policy_json(r#"{"area": "national", "date": "2026-11-21"}"#);
        for part in [
            "\"fingerprint\":\"sha256:",
            "\"usable\":true",
            "\"rule\":\"policy.no-local-level\",\"severity\":\"note\",\"path\":\"bands\"",
            "\"params\":[1",
        ] {
            assert!(answer.contains(part), "{part} is not in {answer}");
        }
        let late = analyse_policy_json(r#"{"area": "national", "date": "2036-11-21"}"#);
        assert!(late.contains("policy.stale") && late.contains("\"freshness\":\"stale\""), "{late}");
        let both = analyse_policy_json(r#"{"area": "national", "toml": "", "date": "2026-11-21"}"#);
        assert!(both.contains("\"code\":\"conflicting-fields\""));
    }
}
