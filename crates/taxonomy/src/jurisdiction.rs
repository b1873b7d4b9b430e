//! The four legal jurisdictions that a duty or an offence can belong to.

/// One of the countries of the United Kingdom, as the law sees them.
///
/// England and Wales share a criminal law and differ in safeguarding law, so they stand apart here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Jurisdiction {
    /// England.
    England,
    /// Wales.
    Wales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

impl Jurisdiction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::England, Self::Wales, Self::Scotland, Self::NorthernIreland];

    /// The stable id: `england`, `wales`, `scotland`, `northern-ireland`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::England => "england",
            Self::Wales => "wales",
            Self::Scotland => "scotland",
            Self::NorthernIreland => "northern-ireland",
        }
    }

    const fn bit(self) -> u8 {
        match self {
            Self::England => 1,
            Self::Wales => 2,
            Self::Scotland => 4,
            Self::NorthernIreland => 8,
        }
    }
}

/// A set of jurisdictions.
///
/// ```
/// use fingerpost_taxonomy::{Jurisdiction, Jurisdictions};
/// let both = Jurisdictions::NONE.with(Jurisdiction::England).with(Jurisdiction::Wales);
/// assert!(both.contains(Jurisdiction::Wales) && !both.contains(Jurisdiction::Scotland));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Jurisdictions(u8);

impl Jurisdictions {
    /// The empty set.
    pub const NONE: Self = Self(0);

    /// This set and one more jurisdiction.
    #[must_use]
    pub const fn with(self, jurisdiction: Jurisdiction) -> Self {
        Self(self.0 | jurisdiction.bit())
    }

    /// True when the set holds the jurisdiction.
    #[must_use]
    pub const fn contains(self, jurisdiction: Jurisdiction) -> bool {
        self.0 & jurisdiction.bit() != 0
    }

    /// The members, in the order of [`Jurisdiction::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Jurisdiction> {
        Jurisdiction::ALL.into_iter().filter(move |j| self.contains(*j))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_jurisdiction_is_its_own_member() {
        for one in Jurisdiction::ALL {
            let set = Jurisdictions::NONE.with(one);
            assert!(set.iter().eq([one]), "{}", one.id());
        }
    }
}
