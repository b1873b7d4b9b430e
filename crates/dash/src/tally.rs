//! A count of answers.

use core::ops::RangeInclusive;

/// How many items were answered how. The four add up to the instrument's items.
///
/// There is no score to read off: [`possible`](Self::possible) is a range, because an item that is not known may yet
/// be a yes. `Debug` withholds the counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct Tally {
    /// Items answered yes.
    pub yes: u8,
    /// Items answered no.
    pub no: u8,
    /// Items asked about and not known.
    pub dont_know: u8,
    /// Items not answered.
    pub unanswered: u8,
}

impl Tally {
    /// The lowest and the highest count of yes that the answers leave open.
    #[must_use]
    pub const fn possible(self) -> RangeInclusive<u8> {
        self.yes..=self.yes.saturating_add(self.dont_know).saturating_add(self.unanswered)
    }

    /// How many items could still turn out to be yes.
    #[must_use]
    pub const fn open(self) -> u8 {
        self.dont_know.saturating_add(self.unanswered)
    }

    /// How many items the instrument has.
    #[must_use]
    pub const fn items(self) -> u8 {
        self.yes.saturating_add(self.no).saturating_add(self.open())
    }
}

impl core::fmt::Debug for Tally {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Tally(withheld)")
    }
}
