//! The finest groups that any list can tell apart.

/// Why a code holds no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum MissingReason {
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

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// A group of people.
    Value,
    /// A reason for there being no answer.
    Missing(MissingReason),
}

/// One of the finest groups that any list of a topic can tell apart, or a reason for there being no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Our id.
    pub id: &'static str,
    /// Our name.
    pub label: &'static str,
    /// A group or a reason.
    pub kind: CellKind,
}

/// What a code means: the set of cells that it covers, as one bit for each cell of its topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Meaning(pub(crate) u64);

impl Meaning {
    /// No cell.
    pub const NONE: Self = Self(0);

    /// True when no cell is covered.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many cells are covered.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// True when every cell of `other` is covered here too.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// True when a cell is covered by both.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The cells of either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The cells of both.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The cells of this and not of `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The covered cells among a topic's cells, in their order.
    pub fn cells(self, all: &'static [Cell]) -> impl Iterator<Item = &'static Cell> {
        all.iter().enumerate().filter(move |(at, _)| bit(*at) & self.0 != 0).map(|(_, cell)| cell)
    }
}

/// The bit of a position below 64; no bit for any other.
pub(crate) const fn bit(at: usize) -> u64 {
    if at < 64 { 1 << at } else { 0 }
}

/// The positions of the bits that are set, from the lowest.
pub(crate) fn bits(mut rest: u64) -> impl Iterator<Item = u8> {
    core::iter::from_fn(move || {
        let at = u8::try_from(rest.trailing_zeros()).ok().filter(|at| *at < 64)?;
        rest &= rest.wrapping_sub(1);
        Some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_behave() {
        let (a, b) = (Meaning(0b011), Meaning(0b110));
        assert!(a.overlaps(b) && !a.contains(b) && a.union(b).contains(a));
        assert_eq!(a.intersection(b), Meaning(0b010));
        assert_eq!(a.without(b), Meaning(0b001));
        assert_eq!(a.len(), 2);
        assert!(a.without(a).is_empty());
        assert!(bits(1 << 63 | 0b101).eq([0, 2, 63]) && bits(0).next().is_none());
        assert_eq!(bit(64), 0, "there are never more than 64 cells");
    }
}
