//! What a type reads it writes, and what it cannot hold it refuses, naming the field.

use std::collections::BTreeSet;

use fingerpost_schema::{
    Kind, Need, profile, profiles, record, records,
    typed::{CellFault, Ref},
};
use proptest::prelude::*;

use crate::{Cells, examples, made, read, written};

#[test]
fn every_example_row_comes_back_as_it_was() {
    for profile in profiles() {
        for record in profile.records() {
            for cells in examples(profile, record) {
                let row = read(record, &cells)
                    .unwrap_or_else(|error| panic!("{} {}: {error}", profile.id, record.id));
                assert_eq!(row.record().id, record.id);
                assert_eq!(
                    sets(record.id, &written(&*row)),
                    sets(record.id, &cells),
                    "{} {}",
                    profile.id,
                    record.id
                );
            }
        }
    }
}

/// Several codes have no order.
fn sets(id: &str, cells: &Cells) -> Vec<(&'static str, BTreeSet<String>)> {
    let several = |name: &str| {
        let (_, field) = record(id).unwrap().field(name).unwrap();
        matches!(field.kind, Kind::Codes(_))
    };
    let split = |name: &str, cell: &str| -> BTreeSet<String> {
        if several(name) { cell.split(';').map(str::to_owned).collect() } else { [cell.to_owned()].into() }
    };
    cells.iter().map(|(name, cell)| (*name, split(name, cell))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn what_is_read_is_written(rows in records().iter().map(|record| made::row(record)).collect::<Vec<_>>()) {
        for (record, cells) in records().iter().zip(rows) {
            let row = read(record, &cells);
            prop_assert!(row.is_ok(), "{}: {:?}", record.id, row.err());
            let once = written(&*row.unwrap());
            prop_assert_eq!(sets(record.id, &once), sets(record.id, &cells), "{}", record.id);
            let again = read(record, &once).unwrap();
            prop_assert_eq!(written(&*again), once);
        }
    }
}

#[test]
fn what_must_be_there_and_is_not_is_named() {
    for record in records() {
        let profile = profiles().iter().find(|profile| profile.records().contains(record)).unwrap();
        let Some(cells) = examples(profile, record).into_iter().next() else { continue };
        for field in record.fields.iter().filter(|field| field.need == Need::Required) {
            let mut lacking = cells.clone();
            lacking.remove(field.name);
            let error = read(record, &lacking).map(drop).unwrap_err();
            assert_eq!((error.field, error.fault), (field.name, CellFault::Empty), "{}", record.id);
        }
    }
}

#[test]
fn what_is_not_of_the_field_is_named_and_not_repeated() {
    let case = record("case").unwrap();
    let cells = examples(profile("vva").unwrap(), case).remove(0);
    for (field, cell, fault) in [
        ("schema_version", "0.9", CellFault::Version),
        ("opened_on", "16/04/2026", CellFault::Form),
        ("state", "Open", CellFault::Form),
        ("forms", "coercive-control;no-such-form", CellFault::Form),
        ("forms", "coercive-control;declined", CellFault::Form),
        ("children", "two", CellFault::Form),
        ("vawg", "y", CellFault::Form),
        ("abuse_from", "2019-06-01", CellFault::Form),
        ("case_id", "Jane Roe", CellFault::Form),
    ] {
        let mut wrong = cells.clone();
        wrong.insert(field, cell.to_owned());
        let error = read(case, &wrong).map(drop).unwrap_err();
        assert_eq!((error.field, error.fault), (field, fault), "{field} {cell}");
        assert!(!error.to_string().contains(cell) && !format!("{error:?}").contains(cell), "{error}");
    }
}

#[test]
fn a_reference_is_one_exactly_where_the_checker_says_so() {
    for text in [
        "P-1",
        "a_b",
        "-1",
        "",
        "declined",
        "9434765919",
        "QQ123456C",
        "1990-04-01",
        "é",
        &"a".repeat(40),
        &"a".repeat(41),
    ] {
        let told = fingerpost_schema_says(text);
        assert_eq!(Ref::parse(text).is_ok(), told, "{text}");
    }
}

/// Whether the checker finds nothing wrong with a reference.
fn fingerpost_schema_says(text: &str) -> bool {
    use fingerpost_schema::{Found, HashKey, Plan, Setting, Worker};
    let setting = Setting { today: fingerpost_core::Date::literal(2026, 11, 26), key: HashKey([1; 16]) };
    let (plan, _) =
        Plan::new(profile("vva").unwrap(), record("case").unwrap(), ["case_id"], &setting).unwrap();
    let mut fine = true;
    plan.check(&mut Worker::new(&plan), Default::default(), &[text] as &[&str], &mut |_: Found| fine = false);
    fine
}
