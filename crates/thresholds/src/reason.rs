//! Why a decision is what it is.

use fingerpost_core::Date;
use fingerpost_dash::ItemSet;

use crate::{Anchor, Band, Criterion, RepeatDefinition};

/// A clause that applies, with what it rests on. Enough to check the decision by hand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reason<'p> {
    /// The count reaches the area's number for high.
    VisibleHighRisk {
        /// The area's number.
        at_least: u8,
        /// The items answered yes.
        items: ItemSet,
    },
    /// The professional judges that the risk is high.
    Judgement,
    /// So many events in so many months.
    Escalation {
        /// Events counted.
        events: u32,
        /// Those known to be crimes.
        crimes: u32,
        /// The window in months.
        months: u16,
        /// Whether the area has set the number itself.
        established: bool,
    },
    /// Abuse again after MARAC.
    Repeat {
        /// The day it is counted from.
        since: Date,
        /// What that day was.
        anchor: Anchor,
        /// The day of the further abuse.
        event: Date,
        /// Which abuse counts.
        definition: RepeatDefinition,
    },
    /// One fact that suffices here.
    Automatic {
        /// Which.
        criterion: Criterion,
    },
    /// The count lies in a local band.
    Band {
        /// Which.
        band: &'p Band,
        /// The items answered yes.
        items: ItemSet,
    },
    /// Some items are yes, fewer than the area's number for high, and the area has no band for the count.
    NotHighByCount {
        /// The area's number for high.
        at_least: u8,
        /// The items answered yes.
        items: ItemSet,
    },
    /// No item is yes.
    NoIndicatorsRecorded,
}

impl Reason<'_> {
    /// The clause's stable name.
    #[must_use]
    pub const fn clause(&self) -> &'static str {
        match self {
            Self::VisibleHighRisk { .. } => "visible-high-risk",
            Self::Judgement => "professional-judgement",
            Self::Escalation { .. } => "potential-escalation",
            Self::Repeat { .. } => "repeat",
            Self::Automatic { .. } => "automatic",
            Self::Band { .. } => "band",
            Self::NotHighByCount { .. } => "not-high-by-count",
            Self::NoIndicatorsRecorded => "no-indicators-recorded",
        }
    }

    /// The items that it rests on.
    #[must_use]
    pub const fn items(&self) -> ItemSet {
        match self {
            Self::VisibleHighRisk { items, .. }
            | Self::Band { items, .. }
            | Self::NotHighByCount { items, .. } => *items,
            _ => ItemSet::EMPTY,
        }
    }
}

impl core::fmt::Debug for Reason<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Reason(withheld)")
    }
}
