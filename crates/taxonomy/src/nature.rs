//! Whether a form happens once, goes on, or must go on to be what it is.

/// How a form of abuse stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Nature {
    /// May be one event with one date: a rape by a stranger, FGM.
    Event,
    /// Ongoing in the lived experience of the victim: domestic abuse, exploitation, 'honour'-based abuse. It is not
    /// an "incident" (City review, section on the strategy's language).
    Pattern,
    /// The law itself asks for repetition or a course of conduct: stalking, controlling or coercive behaviour.
    Course,
}

impl Nature {
    /// The stable id: `event`, `pattern`, `course`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Pattern => "pattern",
            Self::Course => "course",
        }
    }
}
