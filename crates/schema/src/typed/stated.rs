//! A value, or why there is none.

use fingerpost_characteristics::MissingReason;

/// A value, or the reason for which there is none. Never a bare [`Option`]: that nobody asked and that she chose not to say are
/// two things, and neither is a no.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stated<T> {
    /// A value.
    Value(T),
    /// No value, and why.
    Missing(MissingReason),
}

impl<T> Stated<T> {
    /// Asked, and the person chose not to say.
    pub const DECLINED: Self = Self::Missing(MissingReason::Declined);
    /// Asked, and the person does not know.
    pub const DOES_NOT_KNOW: Self = Self::Missing(MissingReason::DoesNotKnow);
    /// Not asked, or could not be asked.
    pub const NOT_ASKED: Self = Self::Missing(MissingReason::NotAsked);
    /// The system holds nothing.
    pub const NOT_RECORDED: Self = Self::Missing(MissingReason::NotRecorded);
    /// The question cannot apply.
    pub const NOT_APPLICABLE: Self = Self::Missing(MissingReason::NotApplicable);

    /// The value, if there is one.
    #[must_use]
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing(_) => None,
        }
    }

    /// The reason, if there is no value.
    #[must_use]
    pub const fn missing(&self) -> Option<MissingReason> {
        match self {
            Self::Value(_) => None,
            Self::Missing(reason) => Some(*reason),
        }
    }
}

/// Withholds whether there is a value, and which.
impl<T> core::fmt::Debug for Stated<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Stated(withheld)")
    }
}
