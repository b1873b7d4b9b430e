//! Sets of forms of abuse.

use crate::generated::forms::{FORM_IDS, FORM_UP};

/// A set of forms of violence against women and girls, by their ids in the taxonomy.
///
/// One bit each, so that a page can match forms without linking the taxonomy's table. A constant stands for every form
/// (`FormSet::FGM`), generated from the taxonomy's own data; a test holds the two together. A set given for a person
/// that is empty means *not known*.
///
/// ```
/// use fingerpost_pathways::FormSet;
/// let both = FormSet::from_id("stalking").ok_or("unknown form")?.or(FormSet::FGM);
/// assert!(both.intersects(FormSet::STALKING));
/// assert_eq!(both.ids().collect::<Vec<_>>(), ["fgm", "stalking"]);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct FormSet(pub(crate) u64);

impl FormSet {
    /// No form: not stated, or not known.
    pub const EMPTY: Self = Self(0);

    /// The set of one form, or `None` when the taxonomy has no form of that id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let at = FORM_IDS.binary_search(&id).ok()?;
        u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at)).map(Self)
    }

    /// The forms of either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True when the two sets share a form.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// True when no form is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The forms of the set and every broader form above them.
    #[must_use]
    pub fn with_broader(self) -> Self {
        let mut broader = self.0;
        for (at, up) in (0_u32..).zip(FORM_UP) {
            if self.0.wrapping_shr(at) & 1 == 1 {
                broader |= up;
            }
        }
        Self(broader)
    }

    /// The ids, sorted.
    pub fn ids(self) -> impl Iterator<Item = &'static str> {
        (0_u32..).zip(FORM_IDS).filter(move |(at, _)| self.0.wrapping_shr(*at) & 1 == 1).map(|(_, id)| *id)
    }
}

impl core::fmt::Debug for FormSet {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // What happened to somebody is that person's answer.
        f.write_str("FormSet(withheld)")
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for FormSet {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.ids())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_carries_the_broader_ones() {
        let both = FormSet::DOWRY_ABUSE.with_broader();
        assert!(both.intersects(FormSet::ECONOMIC_ABUSE) && both.intersects(FormSet::DOMESTIC_ABUSE));
        assert!(both.intersects(FormSet::HONOUR_BASED_ABUSE) && !both.intersects(FormSet::STALKING));
        assert!(!FormSet::DOMESTIC_ABUSE.with_broader().intersects(FormSet::ECONOMIC_ABUSE));
        assert_eq!(FormSet::from_id("no-such-form"), None);
    }
}
