//! Finding a code's place in its list, once for every cell of a column.

use alloc::vec::Vec;

use crate::list::{List, ListedCode};

/// The codes of a list behind an open hash table. Made once for each column of a file.
#[derive(Clone, Debug)]
pub struct CodeIndex {
    codes: Vec<ListedCode>,
    /// For each slot the code as a number, where it has at most eight bytes, and the place plus one; 0 for an empty slot.
    /// The length is a power of two.
    slots: Vec<(u64, u16)>,
    mask: usize,
}

const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// A text of at most eight bytes as a number. Two texts of one length never have the same one.
#[inline]
fn short(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |word, byte| (word << 8) | u64::from(*byte))
}

/// A number for a longer text. Two texts may share it.
#[inline]
fn long(bytes: &[u8]) -> u64 {
    let mut chunks = bytes.chunks_exact(8);
    let whole = chunks.by_ref().fold(bytes.len() as u64, |hash, chunk| {
        (hash ^ chunk.try_into().map_or(0, u64::from_le_bytes)).wrapping_mul(SPREAD).rotate_left(29)
    });
    whole ^ short(chunks.remainder())
}

impl CodeIndex {
    /// Indexes a list. Where a code stands twice the first one counts.
    #[must_use]
    pub fn new(list: &List) -> Self {
        let codes = list.codes();
        let size = codes.len().saturating_mul(4).next_power_of_two().max(8);
        let mut index = Self { codes, slots: alloc::vec![(0, 0); size], mask: size.wrapping_sub(1) };
        for place in 0..index.codes.len() {
            let Some(code) = index.codes.get(place).map(|listed| listed.code.as_bytes()) else { continue };
            if index.place(code).is_some() {
                continue;
            }
            let number = if code.len() <= 8 { short(code) } else { long(code) };
            let mut at = index.start(number);
            while index.slots.get(at).is_some_and(|slot| slot.1 != 0) {
                at = at.wrapping_add(1) & index.mask;
            }
            if let (Some(slot), Ok(plus)) = (index.slots.get_mut(at), u16::try_from(place.saturating_add(1)))
            {
                *slot = (number, plus);
            }
        }
        index
    }

    /// Where to begin looking.
    #[inline]
    fn start(&self, number: u64) -> usize {
        (number.wrapping_mul(SPREAD) >> 40) as usize & self.mask
    }

    /// The place of a code in exactly the list's spelling.
    #[must_use]
    #[inline]
    pub fn place(&self, code: &[u8]) -> Option<u16> {
        if code.len() > 8 {
            return self.long_place(code);
        }
        let number = short(code);
        let mut at = self.start(number);
        loop {
            let (found, plus) = *self.slots.get(at)?;
            if plus == 0 {
                return None;
            }
            // A code of another length may have the same number.
            if found == number && self.is(plus, code.len()) {
                return Some(plus.wrapping_sub(1));
            }
            at = at.wrapping_add(1) & self.mask;
        }
    }

    #[inline]
    fn is(&self, plus: u16, len: usize) -> bool {
        self.codes.get(usize::from(plus.wrapping_sub(1))).is_some_and(|listed| listed.code.len() == len)
    }

    fn long_place(&self, code: &[u8]) -> Option<u16> {
        let number = long(code);
        let mut at = self.start(number);
        loop {
            let (found, plus) = self.slots.get(at).copied().filter(|(_, plus)| *plus != 0)?;
            let place = plus.wrapping_sub(1);
            let listed = self.codes.get(usize::from(place));
            if found == number && listed.is_some_and(|listed| listed.code.as_bytes() == code) {
                return Some(place);
            }
            at = at.wrapping_add(1) & self.mask;
        }
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
