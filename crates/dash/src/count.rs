//! Counting packed answers.

use crate::Tally;

/// Counts the answers to an instrument of so many items, at most 32, packed as a sheet packs them.
///
/// Most processors count the bits of a word themselves. The oldest x86-64, which is what is built for unless somebody
/// says otherwise, does not, and a table of a kilobyte is then nearly three times as quick. The result is the same.
#[inline]
pub(crate) const fn tally(bits: u64, items: u8) -> Tally {
    if cfg!(all(target_arch = "x86_64", not(target_feature = "popcnt"))) {
        by_table(bits, items)
    } else {
        by_population(bits, items)
    }
}

#[inline]
const fn by_population(bits: u64, items: u8) -> Tally {
    let (low, high) = ((bits & 0xFFFF_FFFF) as u32, (bits >> 32) as u32);
    let dont_know = (low & high).count_ones() as u8;
    let yes = (low.count_ones() as u8).wrapping_sub(dont_know);
    let no = (high.count_ones() as u8).wrapping_sub(dont_know);
    let unanswered = items.wrapping_sub(yes).wrapping_sub(no).wrapping_sub(dont_know);
    Tally { yes, no, dont_know, unanswered }
}

/// Looks up four items at a time. The four counts stand in the bytes of one word, so one addition adds them all.
#[inline]
const fn by_table(bits: u64, items: u8) -> Tally {
    // In each byte, four items: the low plane's bits, and above them the high plane's.
    let even = (bits & 0x0F0F_0F0F) | (bits.wrapping_shr(28) & 0xF0F0_F0F0);
    let odd = (bits.wrapping_shr(4) & 0x0F0F_0F0F) | (bits.wrapping_shr(32) & 0xF0F0_F0F0);
    let [a, c, e, g, ..] = even.to_le_bytes();
    let [b, d, f, h, ..] = odd.to_le_bytes();
    let mut sum = four(a).wrapping_add(four(b)).wrapping_add(four(c));
    sum = sum.wrapping_add(four(d)).wrapping_add(four(e)).wrapping_add(four(f));
    let mut counted = 24_u8;
    if items > 24 {
        sum = sum.wrapping_add(four(g)).wrapping_add(four(h));
        counted = 32;
    }
    let [yes, no, dont_know, unanswered] = sum.to_le_bytes();
    // What lies above the last item was counted as unanswered.
    Tally { yes, no, dont_know, unanswered: unanswered.wrapping_sub(counted.wrapping_sub(items)) }
}

/// The counts of four items, one in each byte: yes, no, don't know, unanswered.
#[inline]
#[expect(clippy::indexing_slicing, reason = "a byte is always an index of a table of 256")]
const fn four(items: u8) -> u32 {
    FOUR[items as usize]
}

static FOUR: [u32; 256] = table();

#[expect(clippy::indexing_slicing, reason = "evaluated when this is compiled: a wrong index stops the build")]
const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut byte = 0_usize;
    while byte < table.len() {
        let (low, high) = (byte as u64 & 0xF, (byte as u64).wrapping_shr(4));
        let Tally { yes, no, dont_know, unanswered } = by_population(low | high.wrapping_shl(32), 4);
        table[byte] = u32::from_le_bytes([yes, no, dont_know, unanswered]);
        byte = byte.wrapping_add(1);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bit by bit, as slowly as can be.
    fn naive(bits: u64, items: u8) -> Tally {
        let count = |low: u64, high: u64| {
            let is =
                |item: u32| (bits.wrapping_shr(item) & 1, bits.wrapping_shr(item | 32) & 1) == (low, high);
            u8::try_from((0..u32::from(items)).filter(|item| is(*item)).count()).unwrap()
        };
        Tally { yes: count(1, 0), no: count(0, 1), dont_know: count(1, 1), unanswered: count(0, 0) }
    }

    /// Whichever way a processor counts, the counts are the same.
    #[test]
    fn all_ways_of_counting_agree() {
        let mut random = 0x9E37_79B9_7F4A_7C15_u64;
        for items in 1..=32_u8 {
            let plane = u64::from(u32::MAX.wrapping_shr(32_u32.wrapping_sub(items.into())));
            let mask = plane | plane << 32;
            let mut words = [0; 400];
            for word in &mut words {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                *word = random & mask;
            }
            for bits in [0, mask, plane, plane << 32].into_iter().chain(words) {
                let expected = naive(bits, items);
                assert!(by_table(bits, items) == expected, "table, {items} items, {bits:x}");
                assert!(by_population(bits, items) == expected, "population, {items} items, {bits:x}");
                assert!(tally(bits, items) == expected);
            }
        }
    }
}
