//! Which items.

/// A set of item numbers, 1 to 32, in one word.
///
/// `Debug` withholds it: which items were ticked is a person's answer.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemSet(u32);

impl ItemSet {
    /// No items.
    pub const EMPTY: Self = Self(0);

    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    const fn bit(number: u8) -> u32 {
        match number {
            1..=32 => 1_u32.rotate_left((number as u32).wrapping_sub(1)),
            _ => 0,
        }
    }

    /// The set of these numbers; a number outside 1 to 32 is left out.
    #[must_use]
    pub const fn of(numbers: &[u8]) -> Self {
        let mut bits = 0;
        let mut rest = numbers;
        while let [first, tail @ ..] = rest {
            bits |= Self::bit(*first);
            rest = tail;
        }
        Self(bits)
    }

    /// Whether an item is in the set.
    #[must_use]
    pub const fn contains(self, number: u8) -> bool {
        self.0 & Self::bit(number) != 0
    }

    /// How many items.
    #[must_use]
    pub const fn len(self) -> u8 {
        self.0.count_ones() as u8
    }

    /// True when there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Items in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Items in either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Items of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The numbers in order.
    #[must_use]
    pub const fn iter(self) -> Items {
        Items(self.0)
    }
}

impl IntoIterator for ItemSet {
    type Item = u8;
    type IntoIter = Items;

    fn into_iter(self) -> Items {
        self.iter()
    }
}

impl FromIterator<u8> for ItemSet {
    fn from_iter<T: IntoIterator<Item = u8>>(numbers: T) -> Self {
        Self(numbers.into_iter().fold(0, |bits, number| bits | Self::bit(number)))
    }
}

impl core::fmt::Debug for ItemSet {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("ItemSet(withheld)")
    }
}

/// The numbers of an [`ItemSet`] in order.
#[derive(Clone)]
pub struct Items(u32);

impl Iterator for Items {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        if self.0 == 0 {
            return None;
        }
        let at = self.0.trailing_zeros() as u8;
        self.0 &= self.0.wrapping_sub(1);
        Some(at.wrapping_add(1))
    }
}

impl core::fmt::Debug for Items {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Items(withheld)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, vec::Vec};

    /// One more than there can be: a set that does not end is a failure, and not a full memory.
    fn numbers(set: ItemSet) -> Vec<u8> {
        set.iter().take(33).collect()
    }

    #[test]
    fn holds_what_was_put_in() {
        let set = ItemSet::of(&[15, 2, 24, 0, 33]);
        assert_eq!(numbers(set), [2, 15, 24]);
        assert_eq!(set.len(), 3);
        assert!(set.contains(15) && !set.contains(16) && !set.contains(0));
        assert_eq!([2_u8, 15, 24].into_iter().collect::<ItemSet>(), set);
        assert_eq!(numbers(ItemSet::of(&[1, 32])), [1, 32]);
    }

    #[test]
    fn debug_withholds_it() {
        assert!(!format!("{:?}", ItemSet::of(&[15])).contains("15"));
    }
}
