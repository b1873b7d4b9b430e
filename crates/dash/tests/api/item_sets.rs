//! Sets of item numbers, against the plain idea of a set.

use std::collections::BTreeSet;

use fingerpost_dash::ItemSet;

/// Sets that overlap, touch both ends of the word, are whole, and are empty.
const SETS: &[&[u8]] = &[
    &[],
    &[1],
    &[32],
    &[1, 2, 3],
    &[2, 3, 4, 31, 32],
    &[10, 11],
    &[24],
    &[
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
        28, 29, 30, 31, 32,
    ],
];

fn plain(set: ItemSet) -> BTreeSet<u8> {
    // Bounded, so that a set that never ends is a failure and not a full memory.
    let numbers: Vec<u8> = set.iter().take(40).collect();
    assert!(numbers.is_sorted() && numbers.len() <= 32, "each number once, in order");
    numbers.into_iter().collect()
}

#[test]
fn sets_behave_as_sets() {
    for a in SETS {
        let (set, expected) = (ItemSet::of(a), a.iter().copied().collect::<BTreeSet<u8>>());
        assert_eq!(plain(set), expected);
        assert_eq!(usize::from(set.len()), expected.len());
        assert_eq!(set.is_empty(), expected.is_empty());
        assert!(a.iter().copied().collect::<ItemSet>() == set);
        assert!(set.into_iter().take(40).eq(set.iter().take(40)));
        for number in 0..=u8::MAX {
            assert_eq!(set.contains(number), expected.contains(&number), "{number} in {a:?}");
        }
        for b in SETS {
            let (other, others) = (ItemSet::of(b), b.iter().copied().collect::<BTreeSet<u8>>());
            assert_eq!(plain(set.and(other)), &expected & &others, "{a:?} and {b:?}");
            assert_eq!(plain(set.or(other)), &expected | &others, "{a:?} or {b:?}");
            assert_eq!(plain(set.without(other)), &expected - &others, "{a:?} without {b:?}");
        }
    }
}

/// An item named twice is in the set once, however the set is made.
#[test]
fn twice_is_once_and_strangers_stay_out() {
    for numbers in [&[15_u8, 15][..], &[15, 0, 33, 255, 15]] {
        assert_eq!(plain(ItemSet::of(numbers)), BTreeSet::from([15]));
        assert_eq!(plain(numbers.iter().copied().collect()), BTreeSet::from([15]));
    }
    assert!(ItemSet::default() == ItemSet::EMPTY && ItemSet::EMPTY.is_empty());
}
