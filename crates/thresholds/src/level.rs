//! What a decision comes to.

use crate::{Band, RouteLevel};

/// The level of a decision, from the lowest to the highest.
///
/// There is no "standard" outside a local [`Band`], and nothing here means "safe".
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Level<'p> {
    /// No item was answered yes. That is not a level of risk.
    NoIndicatorsRecorded,
    /// Some items were, fewer than are high; the area has no level for it.
    NotHighByCount,
    /// A local level below high.
    Local(&'p Band),
    /// High risk: meets the area's criteria for MARAC.
    High,
}

impl Level<'_> {
    /// The stable name: `no-indicators-recorded`, `not-high-by-count`, the band's id, or `high`.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::NoIndicatorsRecorded => "no-indicators-recorded",
            Self::NotHighByCount => "not-high-by-count",
            Self::Local(band) => band.id.as_str(),
            Self::High => "high",
        }
    }

    /// The level in words.
    #[must_use]
    pub fn label(&self) -> &str {
        match self {
            Self::NoIndicatorsRecorded => "No indicators recorded",
            Self::NotHighByCount => "Not high by count",
            Self::Local(band) => &band.name,
            Self::High => "High risk",
        }
    }

    /// Which services it leads to.
    #[must_use]
    pub const fn route_level(&self) -> RouteLevel {
        match self {
            Self::NoIndicatorsRecorded | Self::NotHighByCount => RouteLevel::NotEstablished,
            Self::Local(band) => band.route,
            Self::High => RouteLevel::High,
        }
    }

    /// The level's place among the levels of one policy: higher is higher.
    pub(crate) const fn rank(&self) -> u16 {
        match self {
            Self::NoIndicatorsRecorded => 0,
            Self::NotHighByCount => 1,
            Self::Local(band) => 1_u16.saturating_add(band.from as u16),
            Self::High => u16::MAX,
        }
    }

    /// The higher of two levels of one policy.
    #[must_use]
    pub const fn max(self, other: Self) -> Self {
        if other.rank() > self.rank() { other } else { self }
    }
}

/// Withheld: a level is a statement about a person.
impl core::fmt::Debug for Level<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Level(withheld)")
    }
}
