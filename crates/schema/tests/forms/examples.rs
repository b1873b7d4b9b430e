//! Example rows are valid, declared synthetic, and there are some for every record of every service.

use fingerpost_core::Date;
use fingerpost_schema::{
    Found, HashKey, Place, Plan, Setting, Submission, Worker,
    forms::{ByteOrderMark, columns, example, example_ndjson, example_rows, template},
    judge_all, profiles,
};

#[test]
fn examples_break_no_rule() {
    let setting = Setting { today: Date::literal(2026, 11, 26), key: HashKey([5; 16]) };
    let mut broken = Vec::new();
    for profile in profiles() {
        let records = profile.records();
        let mut entries = Vec::new();
        for (file, record) in (0_u8..).zip(&records) {
            let names: Vec<&str> = columns(profile, record).iter().map(|field| field.name).collect();
            let (plan, matches) = Plan::new(profile, record, names.iter().copied(), &setting).unwrap();
            for told in matches.iter().filter_map(|heading| heading.broken()) {
                broken.push(format!("{} {}: {}", profile.id, record.id, told.0.id));
            }
            let rows = example_rows(profile, record);
            assert!((1..=4).contains(&rows.len()), "{} {}: {} rows", profile.id, record.id, rows.len());
            let mut worker = Worker::new(&plan);
            for (number, row) in (1_u32..).zip(&rows) {
                let cells: Vec<&str> = row.iter().map(|cell| &**cell).collect();
                let place = Place { file, record: number, line: number + 1 };
                plan.check(&mut worker, place, cells.as_slice(), &mut |found: Found| {
                    broken.push(format!(
                        "{} {} row {number}: {} {:?}",
                        profile.id, record.id, found.rule.id, found.spot
                    ));
                });
                let status = names.iter().position(|name| *name == "data_status").unwrap();
                assert_eq!(row[status], "synthetic", "{} {}", profile.id, record.id);
            }
            entries.extend(worker.take_entries());
        }
        entries.sort_unstable();
        judge_all(&entries, &Submission::new(records.clone()), &mut |found: Found| {
            let record = records[usize::from(found.place.file)];
            broken
                .push(format!("{} {} row {}: {}", profile.id, record.id, found.place.record, found.rule.id));
        });
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_template_is_the_first_line_of_its_example() {
    for profile in profiles() {
        for record in profile.records() {
            let plain = template(profile, record, ByteOrderMark::None).unwrap();
            let excel = template(profile, record, ByteOrderMark::Excel).unwrap();
            let file = example(profile, record).unwrap();
            assert_eq!(file.lines().next(), plain.lines().next(), "{} {}", profile.id, record.id);
            assert_eq!(excel.strip_prefix('\u{feff}'), Some(plain.as_str()));
            assert_eq!(example_ndjson(profile, record).unwrap().lines().count(), file.lines().count() - 1);
        }
    }
}

#[test]
fn a_record_that_the_service_does_not_hand_in_has_no_file() {
    let court = fingerpost_schema::profile("court").unwrap();
    let record = fingerpost_schema::record("survivor-feedback").unwrap();
    assert_eq!(template(court, record, ByteOrderMark::None), None);
    assert_eq!(example(court, record), None);
    assert_eq!(example_ndjson(court, record), None);
    assert!(example_rows(court, record).is_empty());
}
