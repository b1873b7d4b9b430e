//! Finding a code's place in its list, once for every cell of a column.

use alloc::vec::Vec;

use crate::list::{List, ListedCode};

/// The codes of a list behind an open hash table. Made once for each column of a file.
#[derive(Clone, Debug)]
pub struct CodeIndex {
    codes: Vec<ListedCode>,
    /// The length is a power of two.
    slots: Vec<Slot>,
    mask: usize,
}

/// What a slot says of its code: enough to take a code without looking at its row.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// The code as a number; see [`number`].
    number: u64,
    /// The place plus one; 0 for an empty slot.
    plus: u16,
    /// The code's bytes.
    len: u16,
    /// Whether the code is in use and stands for an answer.
    plain: bool,
}

const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// A text as a number. Two texts of one length up to eight bytes never have the same one; longer ones may.
#[inline(always)]
pub(crate) fn number(bytes: &[u8]) -> u64 {
    let whole = |first: Option<&[u8; 8]>| first.map_or(0, |bytes| u64::from_le_bytes(*bytes));
    let half = |first: Option<&[u8; 4]>| first.map_or(0, |bytes| u64::from(u32::from_le_bytes(*bytes)));
    match bytes {
        [] => 0,
        [only] => u64::from(*only),
        [first, last] => u64::from(*first) << 8 | u64::from(*last),
        [first, middle, last] => u64::from(*first) << 16 | u64::from(*middle) << 8 | u64::from(*last),
        _ if bytes.len() <= 8 => half(bytes.first_chunk()) << 32 | half(bytes.last_chunk()),
        _ => whole(bytes.first_chunk()).wrapping_mul(SPREAD) ^ whole(bytes.last_chunk()),
    }
}

impl CodeIndex {
    /// Indexes a list. Where a code stands twice the first one counts.
    #[must_use]
    pub fn new(list: &List) -> Self {
        let codes = list.codes();
        let size = codes.len().saturating_mul(4).next_power_of_two().max(8);
        let mut index = Self { codes, slots: alloc::vec![Slot::default(); size], mask: size.wrapping_sub(1) };
        for place in 0..index.codes.len() {
            let Some(listed) = index.codes.get(place) else { continue };
            let code = listed.code.as_bytes();
            if index.place(code).is_some() {
                continue;
            }
            let slot = Slot {
                number: number(code),
                plus: u16::try_from(place.saturating_add(1)).unwrap_or(0),
                len: u16::try_from(code.len()).unwrap_or(u16::MAX),
                plain: listed.missing.is_none() && listed.retired.is_none(),
            };
            let mut at = index.start(slot.number);
            while index.slots.get(at).is_some_and(|taken| taken.plus != 0) {
                at = at.wrapping_add(1) & index.mask;
            }
            if let Some(free) = index.slots.get_mut(at) {
                *free = slot;
            }
        }
        index
    }

    /// Where to begin looking.
    #[inline]
    fn start(&self, number: u64) -> usize {
        (number.wrapping_mul(SPREAD) >> 40) as usize & self.mask
    }

    #[inline]
    fn slot(&self, code: &[u8]) -> Option<Slot> {
        let number = number(code);
        let mut at = self.start(number);
        loop {
            let slot = *self.slots.get(at)?;
            if slot.plus == 0 {
                return None;
            }
            if slot.number == number
                && usize::from(slot.len) == code.len()
                && (code.len() <= 8 || self.is(slot, code))
            {
                return Some(slot);
            }
            at = at.wrapping_add(1) & self.mask;
        }
    }

    /// Whether a longer code is the one of a slot with the same number.
    fn is(&self, slot: Slot, code: &[u8]) -> bool {
        let listed = self.codes.get(usize::from(slot.plus.wrapping_sub(1)));
        listed.is_some_and(|listed| listed.code.as_bytes() == code)
    }

    /// The place of a code in exactly the list's spelling.
    #[must_use]
    #[inline]
    pub fn place(&self, code: &[u8]) -> Option<u16> {
        self.slot(code).map(|slot| slot.plus.wrapping_sub(1))
    }

    /// The place of a code that is in use and stands for an answer.
    #[must_use]
    #[inline]
    pub fn plain(&self, code: &[u8]) -> Option<u16> {
        self.slot(code).filter(|slot| slot.plain).map(|slot| slot.plus.wrapping_sub(1))
    }

    /// The code at a place.
    #[must_use]
    pub fn at(&self, place: u16) -> Option<&ListedCode> {
        self.codes.get(usize::from(place))
    }

    /// Every code.
    #[must_use]
    pub fn codes(&self) -> &[ListedCode] {
        &self.codes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fingerpost_characteristics::systems;

    #[test]
    fn every_code_of_every_list_is_found_and_nothing_else() {
        let published = systems::all().iter().map(|system| List::System(system));
        for list in
            published.chain([List::Forms, List::Relationship, List::Setting, List::Recency, List::Means])
        {
            let index = CodeIndex::new(&list);
            for listed in list.codes() {
                let place = index.place(listed.code.as_bytes()).unwrap();
                assert_eq!(index.at(place).unwrap().code, listed.code);
                let longer = [listed.code, "\u{0}"].concat();
                assert_eq!(index.place(longer.as_bytes()), None);
            }
            assert_eq!(index.place(b""), None);
            assert_eq!(index.place(b"no such code in any list at all"), None);
        }
    }
}
