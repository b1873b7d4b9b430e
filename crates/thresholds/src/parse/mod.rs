//! Reading a policy. Parsing and checking are one step: there is no way to an unchecked policy from a file.

mod place;
mod wire;

pub(crate) use wire::{PolicyWire, present};

use crate::{Policy, PolicyError};

/// The file form of a policy.
#[cfg(feature = "record")]
pub(crate) fn wire_of(policy: &Policy) -> PolicyWire {
    PolicyWire::from(policy)
}

impl Policy {
    /// Reads a policy from TOML and checks it.
    ///
    /// # Errors
    /// [`PolicyError`] names the place and what was expected there.
    ///
    /// ```
    /// use fingerpost_thresholds::Policy;
    /// let text = include_str!("../../data/policies/national.toml");
    /// assert_eq!(Policy::from_toml(text)?.visible_high_risk.at_least, 14);
    ///
    /// let error = Policy::from_toml(&text.replace("atLeast = 14", "atLeast = 25")).unwrap_err();
    /// assert_eq!(error.to_string(), "visibleHighRisk.atLeast: expected a number from 1 to 24");
    /// # Ok::<(), fingerpost_thresholds::PolicyError>(())
    /// ```
    pub fn from_toml(text: &str) -> Result<Self, PolicyError> {
        let wire: PolicyWire = toml::from_str(text).map_err(|error| place::of_toml(&error, text))?;
        wire.checked()
    }

    /// Reads a policy from JSON with the same keys, and checks it.
    ///
    /// # Errors
    /// As [`Policy::from_toml`].
    pub fn from_json(text: &str) -> Result<Self, PolicyError> {
        let wire: PolicyWire = serde_json::from_str(text).map_err(|error| place::of_json(&error))?;
        wire.checked()
    }

    /// Writes the policy as JSON that [`Policy::from_json`] reads back as the same policy.
    #[must_use]
    pub fn to_json(&self) -> alloc::string::String {
        serde_json::to_string_pretty(&PolicyWire::from(self)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
