//! Where chance comes from: SplitMix64, keyed by a seed and a path.
//!
//! A row is drawn from its place in the data and from nothing else: any row can be made again alone, in any order, and
//! comes out the same on every machine for ever. The generator is written out here because a library's may change from
//! one release to the next, and because its whole state is one number.

/// The golden ratio in 64 bits: the step of SplitMix64 (Steele, Lea and Flood 2014).
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// A stream of draws.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Draw(u64);

/// The finaliser of SplitMix64: every bit of the input changes half of the output's.
const fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Draw {
    /// The stream of a place: a story, a person of it, a row of a record.
    pub(crate) fn new(seed: u64, path: [u64; 3]) -> Self {
        let [a, b, c] = path;
        let place = mix(mix(mix(a).wrapping_add(STEP) ^ b).wrapping_add(STEP) ^ c);
        Self(mix(seed.wrapping_add(STEP)) ^ place)
    }

    /// The next 64 bits.
    pub(crate) const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mix(self.0)
    }

    /// A number from 0 to `end`, without `end`; 0 when there is none. The bias is below one in 2³², which no made-up
    /// share can show.
    pub(crate) const fn below(&mut self, end: u32) -> u32 {
        let high = self.bits() >> 32;
        ((high * end as u64) >> 32) as u32
    }

    /// A number from `first` to `last`, both included; `first` when `last` is less.
    pub(crate) fn between(&mut self, first: i32, last: i32) -> i32 {
        let span = last.saturating_sub(first).max(0).unsigned_abs().saturating_add(1);
        first.saturating_add_unsigned(self.below(span))
    }

    /// True `permille` times in a thousand.
    pub(crate) const fn chance(&mut self, permille: u32) -> bool {
        self.below(1000) < permille
    }

    /// One of several.
    pub(crate) fn one<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        let at = self.below(u32::try_from(of.len()).unwrap_or(u32::MAX));
        of.get(usize::try_from(at).unwrap_or(usize::MAX)).copied()
    }

    /// A place in a list of weights, each place as often as its weight says.
    pub(crate) fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (at, weight) in weights.iter().enumerate() {
            if left < *weight {
                return at;
            }
            left -= weight;
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_outputs_of_splitmix64() {
        // From the reference implementation with the state 1234567.
        let mut draw = Draw(1_234_567);
        assert_eq!(draw.bits(), 6_457_827_717_110_365_317);
        assert_eq!(draw.bits(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn paths_have_nothing_in_common() {
        let first = |path| Draw::new(1, path).bits();
        let mut seen: Vec<u64> =
            (0..1000).flat_map(|i| [first([i, 0, 0]), first([0, i + 1, 0]), first([0, 0, i + 1])]).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 3000);
    }

    #[test]
    fn draws_keep_their_ranges() {
        let mut draw = Draw::new(7, [0; 3]);
        let mut met = [0_u32; 3];
        for _ in 0..3000 {
            assert!((-3..=3).contains(&draw.between(-3, 3)));
            met[draw.weighted(&[1, 0, 2])] += 1;
        }
        assert_eq!(draw.between(5, 4), 5);
        assert_eq!(draw.below(0), 0);
        assert!(met[0] > 800 && met[1] == 0 && met[2] > 1700, "{met:?}");
    }
}
