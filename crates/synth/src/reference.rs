//! Pseudonymous references: a letter for the record and eight letters and digits that say nothing.

/// A reference, from which its text is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    prefix: u8,
    number: u64,
}

const BITS: u32 = 40;
const MASK: u64 = (1 << BITS) - 1;
/// Letters and digits without i, l, o and u, which are misread.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl Reference {
    /// The reference of a row: `number` below 2⁴⁰ is its own within the prefix. Two numbers never give one reference:
    /// each step can be undone.
    pub(crate) const fn new(seed: u64, prefix: u8, number: u64) -> Self {
        let mut x = number.wrapping_add(seed) & MASK;
        x = x.wrapping_mul(0x5851_f42d_4c95_7f2d) & MASK;
        x ^= x >> 21;
        x = x.wrapping_mul(0x1405_7b7e_f767_814f) & MASK;
        x ^= x >> 17;
        Self { prefix, number: x }
    }

    /// Writes it: `p-7k3m9qx2`.
    pub(crate) fn write(self, out: &mut Vec<u8>) {
        out.extend([self.prefix, b'-']);
        let mut shift = BITS;
        while shift > 0 {
            shift -= 5;
            let at = usize::try_from((self.number >> shift) & 31).unwrap_or(0);
            out.extend(ALPHABET.get(at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_are_the_same() {
        let text = |seed, number| {
            let mut out = Vec::new();
            Reference::new(seed, b'p', number).write(&mut out);
            out
        };
        let mut seen: Vec<_> = (0..20_000).map(|n| text(5, n)).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 20_000);
        assert!(seen.iter().all(|reference| reference.len() == 10));
        assert_ne!(text(5, 0), text(6, 0));
    }
}
