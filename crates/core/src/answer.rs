//! A value, or the reason why there is none.

/// Who gave a known value.
///
/// A police officer's or a clinician's observation is not what the person said of herself, so it is kept apart
/// (City review 2.1, on demographic recording).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum AnswerSource {
    /// The person said so.
    SelfStated,
    /// A professional observed it.
    Observed,
    /// Somebody else said so on the person's behalf.
    Proxy,
    /// Worked out from other facts.
    Inferred,
}

/// An answer to a question about a person.
///
/// Six states, because five of them are different kinds of nothing and none of those is a "no". There is no
/// conversion to `bool` and no default. `Debug` names the state and never the value.
///
/// ```
/// use fingerpost_core::{Answer, AnswerSource};
///
/// let pregnant = Answer::known(true, AnswerSource::SelfStated);
/// assert_eq!(pregnant.value(), Some(&true));
/// assert_eq!(format!("{pregnant:?}"), "Known(withheld)");
/// assert!(!Answer::<bool>::NotAsked.is_settled());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer<T> {
    /// A value, and who gave it.
    Known {
        /// What was answered.
        value: T,
        /// Who answered.
        source: AnswerSource,
    },
    /// Asked, and the person chose not to say.
    Declined,
    /// Asked, and the person does not know.
    DoesNotKnow,
    /// Never asked, or could not be asked.
    NotAsked,
    /// The system that sent the data holds nothing.
    NotRecorded,
    /// The question cannot apply to this person.
    NotApplicable,
}

impl<T> Answer<T> {
    /// A known value.
    #[must_use]
    pub const fn known(value: T, source: AnswerSource) -> Self {
        Self::Known { value, source }
    }

    /// The value, if there is one.
    #[must_use]
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Known { value, .. } => Some(value),
            _ => None,
        }
    }

    /// True when asking again could not add anything: known, declined or not applicable.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        matches!(self, Self::Known { .. } | Self::Declined | Self::NotApplicable)
    }

    /// The state's stable name, which holds nothing of the value.
    #[must_use]
    pub const fn state(&self) -> &'static str {
        match self {
            Self::Known { .. } => "known",
            Self::Declined => "declined",
            Self::DoesNotKnow => "does-not-know",
            Self::NotAsked => "not-asked",
            Self::NotRecorded => "not-recorded",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// Applies `f` to a known value and keeps every other state as it is.
    #[must_use]
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Answer<U> {
        match self {
            Self::Known { value, source } => Answer::Known { value: f(value), source },
            Self::Declined => Answer::Declined,
            Self::DoesNotKnow => Answer::DoesNotKnow,
            Self::NotAsked => Answer::NotAsked,
            Self::NotRecorded => Answer::NotRecorded,
            Self::NotApplicable => Answer::NotApplicable,
        }
    }
}

impl Answer<bool> {
    /// True only for a known yes.
    #[must_use]
    pub const fn is_yes(&self) -> bool {
        matches!(self, Self::Known { value: true, .. })
    }

    /// True only for a known no, or where the question cannot apply. An unknown is not a no.
    #[must_use]
    pub const fn is_no(&self) -> bool {
        matches!(self, Self::Known { value: false, .. } | Self::NotApplicable)
    }

    /// True when the answer could still turn out to be yes.
    #[must_use]
    pub const fn may_be_yes(&self) -> bool {
        !self.is_no()
    }
}

impl<T> core::fmt::Debug for Answer<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Known { .. } => "Known(withheld)",
            Self::Declined => "Declined",
            Self::DoesNotKnow => "DoesNotKnow",
            Self::NotAsked => "NotAsked",
            Self::NotRecorded => "NotRecorded",
            Self::NotApplicable => "NotApplicable",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn nothing_is_never_a_no() {
        for absent in [Answer::Declined, Answer::DoesNotKnow, Answer::NotAsked, Answer::NotRecorded] {
            let absent: Answer<bool> = absent;
            assert!(!absent.is_no() && !absent.is_yes() && absent.may_be_yes(), "{absent:?}");
        }
        assert!(Answer::<bool>::NotApplicable.is_no());
    }

    #[test]
    fn debug_shows_the_state_and_not_the_value() {
        let secret = Answer::known("42 Made Up Street", AnswerSource::Proxy);
        assert!(!format!("{secret:?}").contains("Made"));
    }

    #[test]
    fn map_keeps_the_source_and_the_reasons() {
        let doubled = Answer::known(2, AnswerSource::Observed).map(|n| n * 2);
        assert_eq!(doubled, Answer::known(4, AnswerSource::Observed));
        assert_eq!(Answer::<i32>::Declined.map(|n| n * 2), Answer::Declined);
    }
}
