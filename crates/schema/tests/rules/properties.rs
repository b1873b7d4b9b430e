//! What holds for any rows: made-up ones in which few people, cases and days meet often.

use std::{collections::BTreeMap, sync::LazyLock};

use fingerpost_core::Date;
use fingerpost_schema::{
    Field, Found, HashKey, Kind, MISSING_WORDS, Place, Plan, Profile, Record, Setting, Submission, Worker,
    judge_all, profiles, records,
};
use proptest::prelude::*;

use crate::{File, Told, told};

const TODAY: Date = Date::literal(2026, 11, 26);

/// Days around ages of 16 and 18 of who was born in May 2008, and around twelve months.
const DAYS: &[&str] = &[
    "2008-04-30",
    "2024-04-30",
    "2024-05-01",
    "2025-04-30",
    "2025-05-01",
    "2026-04-30",
    "2026-05-01",
    "2026-05-31",
];
const MONTHS: &[&str] = &["2008-05", "2010-05", "2026-05"];
const PLANTED: &str = "Qx7planted";

fn service(record: &Record) -> &'static Profile {
    profiles().iter().copied().find(|profile| profile.records().contains(&record)).unwrap()
}

/// What may stand in a cell of a field: mostly something, sometimes nothing.
fn choices(field: &Field) -> Vec<String> {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let mut found: Vec<String> = match &field.kind {
        // Ids of any record, so that a response may have a person's, and a person two.
        Kind::Ref { .. } => owned(&["X-1", "X-2", "X-3"]),
        Kind::Date { .. } => owned(DAYS),
        Kind::Month => owned(MONTHS),
        Kind::Quarter => owned(&["2025-Q1", "2026-Q1"]),
        Kind::Code(list) => list.codes().iter().map(|listed| listed.code.to_owned()).collect(),
        Kind::Codes(list) => {
            let codes = list.codes();
            let two = codes.iter().zip(codes.iter().rev()).map(|(a, b)| format!("{};{}", a.code, b.code));
            codes.iter().map(|listed| listed.code.to_owned()).chain(two).collect()
        }
        Kind::Count { .. } => owned(&["0", "4", "10", "13", "14", "24", "2008"]),
        Kind::Flag => owned(&["yes", "no"]),
        Kind::Area => owned(&["E09000001"]),
        Kind::Text { .. } => owned(&["Audit of case files"]),
    };
    if field.missing {
        found.push("not-recorded".to_owned());
    }
    found.push(String::new());
    found
}

/// The choices for every field of every record.
static CHOICES: LazyLock<Vec<Vec<Vec<String>>>> =
    LazyLock::new(|| records().iter().map(|record| record.fields.iter().map(choices).collect()).collect());

/// The cells of a row of a record, one number for each.
fn cells(of: usize, numbers: &[u16]) -> Vec<String> {
    let cell =
        |(choices, number): (&Vec<String>, &u16)| choices[usize::from(*number) % choices.len()].clone();
    CHOICES[of].iter().zip(numbers).map(cell).collect()
}

/// A row of the record at a place of all of them: a number for each cell.
type MadeUp = (usize, Vec<u16>);

fn made_up() -> impl Strategy<Value = Vec<MadeUp>> {
    let row = (0..records().len(), prop::collection::vec(any::<u16>(), 48));
    prop::collection::vec(row, 1..16)
}

/// One file for each record that has a row.
fn files(rows: &[MadeUp]) -> Vec<File> {
    let mut found: BTreeMap<usize, File> = BTreeMap::new();
    for (of, numbers) in rows {
        found.entry(*of).or_insert_with(|| file_of(records()[*of])).rows.push(cells(*of, numbers));
    }
    found.into_values().collect()
}

fn file_of(record: &Record) -> File {
    File {
        service: service(record).id.to_owned(),
        record: record.id.to_owned(),
        headings: record.fields.iter().map(|field| field.name.to_owned()).collect(),
        rows: Vec::new(),
    }
}

/// Of rows that cannot all stand the first does, so which of them is told depends on the order.
const FIRST_STANDS: &[&str] = &[
    "any.key-twice",
    "case.two-open",
    "party.nobody-alleged",
    "party.two-primary-alleged-perpetrators",
    "party.two-primary-victims",
];

/// Rows whose quarter is not known stand for any: how many actions are told depends on where they are.
fn by_row(told: Vec<Told>, row: impl Fn(u8, u32) -> u32) -> Vec<Told> {
    let mut found: Vec<Told> = told
        .into_iter()
        .filter(|(.., field)| field != "action_id")
        .map(|(rule, file, record, field)| {
            let record = if FIRST_STANDS.contains(&rule) { 0 } else { row(file, record) };
            (rule, file, record, field)
        })
        .collect();
    found.sort();
    found
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn the_order_of_rows_decides_nothing(rows in made_up()) {
        let before = files(&rows);
        let mut after = files(&rows);
        for file in &mut after {
            file.rows.reverse();
        }
        let turned = |file: u8, row: u32| {
            u32::try_from(after[usize::from(file)].rows.len()).unwrap() + 1 - row
        };
        prop_assert_eq!(by_row(told(&before, TODAY), |_, row| row), by_row(told(&after, TODAY), turned));
    }

    #[test]
    fn a_row_that_has_nothing_to_do_with_them_takes_no_finding_away(rows in made_up(), more in made_up()) {
        let first = files(&rows);
        let mut second = files(&rows);
        // The same records, so that no file is handed in that was not; other ids, so that no row is about the same.
        for file in &mut second {
            let of = records().iter().position(|record| record.id == file.record).unwrap();
            for (_, numbers) in &more {
                file.rows.push(cells(of, numbers).iter().map(|cell| cell.replace("X-", "Y-")).collect());
            }
        }
        let more = told(&second, TODAY);
        for one in told(&first, TODAY) {
            prop_assert!(more.contains(&one), "{one:?}");
        }
    }

    #[test]
    fn a_contact_with_the_same_people_takes_no_finding_away(rows in made_up(), contact in prop::collection::vec(any::<u16>(), 48)) {
        let of = records().iter().position(|record| record.id == "contact").unwrap();
        let without: Vec<MadeUp> = rows.into_iter().filter(|(record, _)| *record != of).collect();
        let with = [without.clone(), vec![(of, contact)]].concat();
        let number = |told: Vec<Told>, files: &[File]| -> Vec<(&'static str, String, u32, String)> {
            told.into_iter()
                .map(|(rule, file, row, field)| (rule, files[usize::from(file)].record.clone(), row, field))
                .collect()
        };
        let (first, second) = (files(&without), files(&with));
        let more = number(told(&second, TODAY), &second);
        for one in number(told(&first, TODAY), &first) {
            prop_assert!(more.contains(&one), "{one:?}");
        }
    }

    #[test]
    fn a_row_of_unknowns_breaks_no_rule_but_the_one_about_them(of in 0_usize..64, words in prop::collection::vec(0_usize..6, 48)) {
        let record = records()[of % records().len()];
        let mut file = file_of(record);
        file.rows.push(record.fields.iter().zip(words).map(|(_, word)| {
            MISSING_WORDS.get(word).map_or_else(String::new, |(word, _)| (*word).to_owned())
        }).collect());
        let told = told(&[file], TODAY);
        prop_assert!(told.iter().all(|(rule, ..)| *rule == "referral-out.no-receiving-service"), "{told:?}");
    }

    #[test]
    fn no_finding_says_what_a_row_holds(rows in made_up()) {
        let setting = Setting { today: TODAY, key: HashKey([9; 16]) };
        let (mut said, mut entries, mut of) = (String::new(), Vec::new(), Vec::new());
        for (number, file) in (0_u8..).zip(files(&rows)) {
            let record = fingerpost_schema::record(&file.record).unwrap();
            let headings = file.headings.iter().map(String::as_str);
            let (plan, _) = Plan::new(service(record), record, headings, &setting).unwrap();
            let mut worker = Worker::new(&plan);
            for row in &file.rows {
                let cells: Vec<String> = row.iter().map(|cell| cell.replace("X-", PLANTED)).collect();
                let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
                let place = Place { file: number, record: 1, line: 2 };
                plan.check(&mut worker, place, cells.as_slice(), &mut |found: Found| said.push_str(&format!("{found:?}")));
            }
            said.push_str(&format!("{worker:?}"));
            entries.extend(worker.take_entries());
            of.push(record);
        }
        entries.sort_unstable();
        prop_assume!(!entries.is_empty());
        judge_all(&entries, &Submission::new(of), &mut |found: Found| said.push_str(&format!("{found:?}")));
        said.push_str(&format!("{entries:?}"));
        prop_assert!(!said.contains(PLANTED));
        for day in DAYS {
            prop_assert!(!said.contains(day));
        }
    }
}
