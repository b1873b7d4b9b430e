//! The policies that ship.

use crate::{Policy, generated};

/// Every policy that ships, sorted by id. They are made from `data/policies/*.toml`.
#[must_use]
pub const fn policies() -> &'static [Policy] {
    generated::policies::POLICIES
}

/// The policy of an area, by its id. `None` for an unknown area: there is no silent fallback.
///
/// ```
/// use fingerpost_thresholds::{Basis, policy_for};
/// assert_eq!(policy_for("plymouth").map(|policy| policy.basis), Some(Basis::Local));
/// assert_eq!(policy_for("slough").map(|policy| policy.basis), Some(Basis::NationalInLieu));
/// assert!(policy_for("atlantis").is_none());
/// ```
#[must_use]
pub fn policy_for(area: &str) -> Option<&'static Policy> {
    policies().iter().find(|policy| policy.id == area)
}
