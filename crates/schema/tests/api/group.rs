//! Rules that look across rows and files.

use fingerpost_schema::{Found, Place, Plan, Submission, Worker, judge_all, profile, record};

/// The rows of one record: its id, its headings, its rows.
type File<'a> = (&'a str, &'a [&'a str], &'a [&'a [&'a str]]);

/// A small submission of one file for each record.
fn told(files: &[File<'_>]) -> Vec<(&'static str, u8, u32)> {
    let mut entries = Vec::new();
    let mut records = Vec::new();
    for (file, (of, headings, rows)) in (0_u8..).zip(files) {
        let record = record(of).unwrap();
        records.push(record);
        let (plan, _) =
            Plan::new(profile("vva").unwrap(), record, headings.iter().copied(), &crate::setting()).unwrap();
        let mut worker = Worker::new(&plan);
        for (number, row) in (1_u32..).zip(*rows) {
            plan.check(&mut worker, Place { file, record: number, line: number + 1 }, *row, &mut |_| {});
        }
        entries.extend(worker.take_entries());
    }
    entries.sort_unstable();
    let mut told = Vec::new();
    judge_all(&entries, &Submission::new(records), &mut |found: Found| {
        told.push((found.rule.id, found.place.file, found.place.record));
    });
    told.sort_unstable();
    told
}

#[test]
fn the_second_row_with_a_key_is_told() {
    let people: File<'_> = ("person", &["person_id"], &[&["P1"], &["P2"], &["P1"], &["P1"]]);
    assert_eq!(told(&[people]), [("any.key-twice", 0, 3), ("any.key-twice", 0, 4)]);
}

#[test]
fn a_key_means_nothing_to_another_record() {
    let people: File<'_> = ("person", &["person_id"], &[&["X1"]]);
    let cases: File<'_> = ("case", &["case_id"], &[&["X1"]]);
    assert_eq!(told(&[people, cases]), []);
}

#[test]
fn a_reference_is_unknown_only_where_it_could_be_known() {
    let referrals: File<'_> = ("referral-in", &["referral_id", "person_id"], &[&["R1", "P1"], &["R2", "P9"]]);
    let people: File<'_> = ("person", &["person_id"], &[&["P1"]]);
    assert_eq!(told(&[referrals]), [], "no file of persons was handed in");
    assert_eq!(told(&[referrals, people]), [("any.reference-unknown", 0, 2)]);
}

#[test]
fn before_birth_is_before_the_first_day_of_the_month() {
    let people: File<'_> = ("person", &["person_id", "birth_month"], &[&["P1", "2020-05"]]);
    for (day, wrong) in [("2020-04-30", true), ("2020-05-01", false), ("2020-06-01", false)] {
        let rows: &[&[&str]] = &[&["R1", "P1", day]];
        let referrals: File<'_> = ("referral-in", &["referral_id", "person_id", "received_on"], rows);
        let expected: &[(&str, u8, u32)] =
            if wrong { &[("referral-in.received-before-birth", 1, 1)] } else { &[] };
        assert_eq!(told(&[people, referrals]), expected, "{day}");
    }
}

#[test]
fn two_services_may_use_the_same_reference() {
    let rows: &[&[&str]] = &[&["vva", "P1"], &["idva", "P1"], &["vva", "P1"]];
    let people: File<'_> = ("person", &["service", "person_id"], rows);
    assert_eq!(told(&[people]), [("any.key-twice", 0, 3)]);
}
