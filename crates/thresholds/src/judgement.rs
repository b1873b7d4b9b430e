//! A professional's judgement.

use alloc::string::String;
use fingerpost_core::Withheld;
use thiserror::Error;

/// A professional's judgement that the risk is high, with the reason for it.
///
/// It raises a level and never lowers one: there is no other constructor, so a lowering cannot be written down
/// (SafeLives MARAC criteria; Southampton). Alone it suffices, and the reason must be stated.
///
/// ```
/// use fingerpost_thresholds::{Judgement, JudgementError};
/// assert!(Judgement::high("extreme fear; she does not feel able to answer").is_ok());
/// assert_eq!(Judgement::high("  "), Err(JudgementError::NoReason));
/// ```
///
/// None of these compiles: there is no lower judgement to construct, none can be put together by hand without a
/// reason, none comes from a level, and a decision's clauses cannot be told to do without one.
///
/// ```compile_fail,E0599
/// let lower = fingerpost_thresholds::Judgement::low("she seems calm");
/// ```
/// ```compile_fail,E0451
/// let no_reason = fingerpost_thresholds::Judgement { reason: None };
/// ```
/// ```compile_fail,E0277
/// use fingerpost_thresholds::{Judgement, Level};
/// let lower = Judgement::from(Level::NotHighByCount);
/// ```
/// ```compile_fail,E0560
/// use fingerpost_thresholds::{Facts, Level};
/// let facts = Facts { lower_to: Some(Level::NotHighByCount), ..Facts::UNKNOWN };
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    reason: Option<Withheld>,
}

/// A judgement cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum JudgementError {
    /// No reason is given.
    #[error("a judgement needs its reason in words")]
    NoReason,
}

impl Judgement {
    /// The risk is high, and why.
    ///
    /// # Errors
    /// [`JudgementError::NoReason`] when the reason has no letter or digit.
    pub fn high(reason: &str) -> Result<Self, JudgementError> {
        Self::reason_recorded_elsewhere(reason)?;
        Ok(Self { reason: Some(Withheld::new(String::from(reason))) })
    }

    /// The risk is high, and the reason stays where it was written: this checks that there is one and keeps nothing.
    ///
    /// # Errors
    /// [`JudgementError::NoReason`] when the reason has no letter or digit.
    pub fn reason_recorded_elsewhere(reason: &str) -> Result<Self, JudgementError> {
        if reason.chars().any(char::is_alphanumeric) {
            Ok(Self { reason: None })
        } else {
            Err(JudgementError::NoReason)
        }
    }

    /// The same for a host that has checked for a reason itself and passes no text at all.
    ///
    /// # Errors
    /// [`JudgementError::NoReason`] when there is none.
    pub const fn reason_checked_by_host(stated: bool) -> Result<Self, JudgementError> {
        if stated { Ok(Self { reason: None }) } else { Err(JudgementError::NoReason) }
    }

    /// The reason, where it was kept.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_ref().map(Withheld::reveal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn a_reason_is_needed_and_is_not_shown() {
        for empty in ["", " ", "\n\t", "...", "—"] {
            assert_eq!(Judgement::high(empty), Err(JudgementError::NoReason));
        }
        let judgement = Judgement::high("Made Up").unwrap();
        assert_eq!(judgement.reason(), Some("Made Up"));
        assert!(!format!("{judgement:?}").contains("Made"));
        assert_eq!(Judgement::reason_recorded_elsewhere("Made Up").unwrap().reason(), None);
        assert_eq!(Judgement::reason_checked_by_host(true).unwrap().reason(), None);
        assert_eq!(Judgement::reason_checked_by_host(false), Err(JudgementError::NoReason));
    }
}
