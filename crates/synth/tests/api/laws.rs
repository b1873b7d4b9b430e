//! Laws over any seed, service, size and dirt.

use fingerpost_schema::profiles;
use fingerpost_synth::{Generator, Options, OptionsError};
use proptest::prelude::*;

use crate::check::{FROM, TO, options, same};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_told_is_found_and_nothing_else(
        seed in any::<u64>(),
        service in 0..profiles().len(),
        people in 0_u32..200,
        dirt in prop_oneof![Just(0_u16), 1_u16..1000, Just(1000)],
    ) {
        let generator = Generator::new(profiles()[service], seed, options(people, dirt)).unwrap();
        same(&format!("{} seed {seed} people {people} dirt {dirt}", profiles()[service].id), &generator);
    }

    #[test]
    fn the_same_seed_gives_the_same_rows_and_another_gives_others(seed in any::<u64>(), service in 0..profiles().len()) {
        let cells = |seed| {
            let generator = Generator::new(profiles()[service], seed, options(40, 200)).unwrap();
            let mut all: Vec<Vec<u8>> = Vec::new();
            for file in generator.files() {
                let mut rows = file.rows();
                while let Some(row) = rows.next_row() {
                    all.extend(row.cells.iter().map(<[u8]>::to_vec));
                }
            }
            all
        };
        prop_assert_eq!(cells(seed), cells(seed));
        prop_assert_ne!(cells(seed), cells(seed.wrapping_add(1)));
    }

    #[test]
    fn half_of_the_records_are_as_right_as_all(seed in any::<u64>(), service in 0..profiles().len(), mask in any::<u32>()) {
        let profile = profiles()[service];
        let records: Vec<_> =
            profile.records().into_iter().enumerate().filter(|(n, _)| mask & 1 << n != 0).map(|(_, record)| record).collect();
        let generator = Generator::new(profile, seed, Options { records, ..options(80, 600) }).unwrap();
        same(&format!("{} seed {seed} mask {mask}", profile.id), &generator);
    }
}

#[test]
fn options_that_cannot_be_kept_are_refused() {
    let refused = |options: Options| Generator::new(profiles()[0], 1, options).unwrap_err();
    assert_eq!(refused(Options { dirt: 1001, ..options(1, 0) }), OptionsError::Dirt);
    assert_eq!(refused(Options::new(TO, FROM)), OptionsError::Time);
    assert_eq!(
        refused(Options { people: u32::MAX, ..options(1, 0) }).to_string(),
        "at most 1000000000 people"
    );
    let other =
        Options { records: vec![fingerpost_schema::record("strategy-action").unwrap()], ..options(1, 0) };
    let error = Generator::new(fingerpost_schema::profile("vva").unwrap(), 1, other).unwrap_err();
    assert_eq!(error.to_string(), "the service vva does not hand in the record strategy-action");
}

#[test]
fn a_million_people_need_no_more_memory_than_one() {
    // A file of any length is one row at a time: nothing of what was made is kept.
    let generator =
        Generator::new(fingerpost_schema::profile("vva").unwrap(), 1, options(1_000_000_000, 0)).unwrap();
    let mut rows = generator.file("person").unwrap().rows();
    for number in 1..=1000 {
        assert_eq!(rows.next_row().unwrap().number, number);
    }
}
