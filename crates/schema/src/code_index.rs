//! Finding a code's place in its list, once for every cell of a column.

use alloc::vec::Vec;

use crate::list::{List, ListedCode};

/// The codes of a list behind an open hash table. Made once for each column of a file.
#[derive(Clone, Debug)]
pub struct CodeIndex {
    codes: Vec<ListedCode>,
    /// For each slot the place of a code plus one; 0 for an empty slot. The length is a power of two.
    slots: Vec<u16>,
    mask: usize,
}

/// A mixing of the bytes that is quick for short texts. It decides where to look, never what is equal.
fn mix(bytes: &[u8]) -> usize {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash = (bytes.len() as u64).wrapping_mul(K);
    let mut chunks = bytes.chunks_exact(8);
    for chunk in chunks.by_ref() {
        let word = chunk.try_into().map_or(0, u64::from_le_bytes);
        hash = (hash ^ word).wrapping_mul(K).rotate_left(29);
    }
    let mut word = 0_u64;
    for byte in chunks.remainder() {
        word = (word << 8) | u64::from(*byte);
    }
    hash = (hash ^ word).wrapping_mul(K);
    (hash >> 32) as usize
}

impl CodeIndex {
    /// Indexes a list. Where a code stands twice the first one counts.
    #[must_use]
    pub fn new(list: &List) -> Self {
        let codes = list.codes();
        let size = codes.len().saturating_mul(4).next_power_of_two().max(8);
        let mut index = Self { codes, slots: alloc::vec![0; size], mask: size.wrapping_sub(1) };
        for place in 0..index.codes.len() {
            let Some(code) = index.codes.get(place).map(|listed| listed.code) else { continue };
            if index.place(code.as_bytes()).is_some() {
                continue;
            }
            let mut at = mix(code.as_bytes()) & index.mask;
            while index.slots.get(at).is_some_and(|slot| *slot != 0) {
                at = at.wrapping_add(1) & index.mask;
            }
            if let (Some(slot), Ok(number)) =
                (index.slots.get_mut(at), u16::try_from(place.saturating_add(1)))
            {
                *slot = number;
            }
        }
        index
    }

    /// The place of a code in exactly the list's spelling.
    #[must_use]
    #[inline]
    pub fn place(&self, code: &[u8]) -> Option<u16> {
        let mut at = mix(code) & self.mask;
        loop {
            let number = self.slots.get(at).copied().filter(|number| *number != 0)?;
            let place = number.wrapping_sub(1);
            if self.codes.get(usize::from(place)).is_some_and(|listed| listed.code.as_bytes() == code) {
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
