//! Which of 64 bytes mean something.

use wide::u8x16;

/// Bytes looked at together.
pub(crate) const WIDTH: usize = 64;

/// The bytes that end a cell or open a quoted one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Marks {
    pub(crate) delimiter: u8,
    /// `None`: quotes mean nothing.
    pub(crate) quote: Option<u8>,
}

/// Bit `i` is about byte `i`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) delimiters: u64,
    /// `\n`.
    pub(crate) feeds: u64,
    /// `\r` and quotes.
    pub(crate) others: u64,
}

impl Marks {
    /// Looks for every mark.
    #[inline(always)]
    pub(crate) fn among(self, chunk: &[u8; WIDTH]) -> Found {
        let delimiter = u8x16::splat(self.delimiter);
        let quote = u8x16::splat(self.quote.unwrap_or(b'\r'));
        let (feed, carriage_return) = (u8x16::splat(b'\n'), u8x16::splat(b'\r'));
        let mut found = Found { delimiters: 0, feeds: 0, others: 0 };
        for (sixteen, shift) in chunk.chunks_exact(16).zip([0_u32, 16, 32, 48]) {
            let bytes = u8x16::from(<[u8; 16]>::try_from(sixteen).unwrap_or_default());
            let others = bytes.cmp_eq(carriage_return) | bytes.cmp_eq(quote);
            // A mask of 16 bits in an i32.
            found.delimiters |= (bytes.cmp_eq(delimiter).move_mask() as u64) << shift;
            found.feeds |= (bytes.cmp_eq(feed).move_mask() as u64) << shift;
            found.others |= (others.move_mask() as u64) << shift;
        }
        found
    }
}

impl Found {
    /// Without the first `count` bytes, of which there are fewer than 64.
    #[inline(always)]
    pub(crate) fn after(self, count: usize) -> Self {
        self.only(u64::MAX << count)
    }

    /// Only the bytes of `mask`.
    #[inline(always)]
    pub(crate) fn only(self, mask: u64) -> Self {
        Self { delimiters: self.delimiters & mask, feeds: self.feeds & mask, others: self.others & mask }
    }
}

/// How many lines end in `text`: at `\n`, `\r\n` and lone `\r`.
pub(crate) fn line_ends(text: &[u8]) -> usize {
    let mut count = 0_usize;
    for at in memchr::memchr2_iter(b'\n', b'\r', text) {
        let pair = text.get(at) == Some(&b'\r') && text.get(at.wrapping_add(1)) == Some(&b'\n');
        count = count.wrapping_add(usize::from(!pair));
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_in_every_position() {
        for quote in [Some(b'"'), None] {
            let marks = Marks { delimiter: b',', quote };
            for position in 0..WIDTH {
                for byte in 0..=255_u8 {
                    let mut chunk = [b'x'; WIDTH];
                    chunk[position] = byte;
                    let meant = byte == b'\r' || Some(byte) == quote;
                    let found = marks.among(&chunk);
                    assert_eq!(found.delimiters, u64::from(byte == b',') << position, "{byte} at {position}");
                    assert_eq!(found.feeds, u64::from(byte == b'\n') << position, "{byte} at {position}");
                    assert_eq!(found.others, u64::from(meant) << position, "{byte} at {position}");
                }
            }
            assert_eq!(marks.among(&[b','; WIDTH]), Found { delimiters: u64::MAX, feeds: 0, others: 0 });
        }
    }

    #[test]
    fn lines_end_in_three_ways() {
        for (text, count) in
            [("", 0), ("a", 0), ("\n", 1), ("\r\n", 1), ("\r", 1), ("\n\r", 2), ("a\r\nb\rc\n\n", 4)]
        {
            assert_eq!(line_ends(text.as_bytes()), count, "{text:?}");
        }
    }
}
