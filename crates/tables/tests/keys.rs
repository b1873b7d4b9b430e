//! The sorted store is a map of sorted lists, at any bound of memory.
#![allow(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::{collections::BTreeMap, num::NonZeroUsize};

use fingerpost_tables::{Keys, hash_of};
use proptest::prelude::*;

type Hash = (u64, u32);

fn groups<const N: usize>(keys: Keys<N>) -> Vec<(Hash, Vec<[u64; N]>)> {
    groups_with(keys, 1)
}

fn groups_with<const N: usize>(keys: Keys<N>, workers: usize) -> Vec<(Hash, Vec<[u64; N]>)> {
    let mut groups = keys.groups_with(NonZeroUsize::new(workers).unwrap()).unwrap();
    let mut all = Vec::new();
    while let Some(mut group) = groups.next_group().unwrap() {
        let mut entries = Vec::new();
        while let Some(entry) = group.next_entry().unwrap() {
            entries.push(entry);
        }
        all.push((group.hash(), entries));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_map_of_sorted_lists(
        entries in prop::collection::vec((0_u64..3, prop_oneof![Just(0_u64), Just(1 << 40), any::<u64>()], 0_u64..4), 0..300),
        memory in 0_usize..1_000,
        cut in 1_usize..50,
    ) {
        let entries: Vec<[u64; 3]> = entries.into_iter().map(<[u64; 3]>::from).collect();
        let mut keys: Keys<3> = Keys::new(memory);
        let mut model: BTreeMap<Hash, Vec<[u64; 3]>> = BTreeMap::new();
        for chunk in entries.chunks(cut) {
            keys.append(chunk).unwrap();
        }
        for entry in &entries {
            model.entry(hash_of(entry)).or_default().push(*entry);
        }
        for entries in model.values_mut() {
            entries.sort_unstable();
        }
        prop_assert_eq!(keys.len(), entries.len() as u64);
        prop_assert_eq!(keys.spilled(), entries.len() > (memory / 24).max(2));
        prop_assert_eq!(groups(keys), model.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn a_group_need_not_be_read_to_its_end() {
    let mut keys: Keys<2> = Keys::new(0);
    keys.append(&[[2, 1], [1, 9], [1, 8], [3, 7], [1, 6], [1, 1 << 40]]).unwrap();
    let mut groups = keys.groups().unwrap();
    let mut first = groups.next_group().unwrap().unwrap();
    assert_eq!((first.hash(), first.next_entry().unwrap()), ((1, 0), Some([1, 6])));
    let mut hashes = Vec::new();
    while let Some(group) = groups.next_group().unwrap() {
        hashes.push(group.hash());
    }
    assert_eq!(hashes, [(1, 1), (2, 0), (3, 0)]);
}

#[test]
fn the_number_of_workers_changes_nothing() {
    // Hashes all over, each three times; and hashes of which most are in one part.
    for spread in [0x9e37_79b9_7f4a_7c15_u64, 1 << 20, 0] {
        let entries: Vec<[u64; 2]> =
            (0..90_000).map(|n: u64| [(n % 30_000).wrapping_mul(spread), n]).collect();
        let all = |workers| {
            let mut keys: Keys<2> = Keys::new(Keys::<2>::MEMORY);
            keys.append(&entries).unwrap();
            groups_with(keys, workers)
        };
        let alone = all(1);
        assert_eq!(alone.iter().map(|(_, group)| group.len()).sum::<usize>(), 90_000);
        for workers in [2, 3, 8] {
            assert!(all(workers) == alone, "{spread} {workers}");
        }
    }
}

#[test]
fn more_than_one_buffer_of_each_run() {
    let folder = tempfile::tempdir().unwrap();
    let mut keys: Keys<2> = Keys::in_folder(16 * 600, folder.path());
    keys.append(&(0..20_000).map(|n: u64| [n * 7919 % 20_000, n]).collect::<Vec<_>>()).unwrap();
    assert!(keys.spilled());
    // The file has no name that anybody could find.
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let all = groups(keys);
    assert_eq!(all.len(), 20_000);
    assert!(all.windows(2).all(|pair| pair[0].0 < pair[1].0));
}

#[test]
fn debug_shows_no_hash() {
    let mut keys: Keys<2> = Keys::new(64);
    keys.append(&[[4321, 0]]).unwrap();
    assert!(!format!("{keys:?}").contains("4321"));
    let mut groups = keys.groups().unwrap();
    let group = groups.next_group().unwrap().unwrap();
    assert!(!format!("{group:?}").contains("4321"));
}
