//! The checker's findings on what a generator makes, beside what the generator says is wrong.

use fingerpost_core::Date;
use fingerpost_schema::{
    Found, HashKey, Hint, Place, Plan, Setting, Spot, Submission, Worker, judge_all, judge_file,
};
use fingerpost_synth::{Generator, Options};

pub(crate) const FROM: Date = Date::literal(2025, 12, 1);
pub(crate) const TO: Date = Date::literal(2026, 11, 26);

pub(crate) fn options(people: u32, dirt: u16) -> Options {
    Options { people, dirt, ..Options::new(FROM, TO) }
}

/// A finding or a defect: record, row (0 for the headings), column, rule, field.
pub(crate) type Told = (&'static str, u32, Option<u16>, &'static str, Option<&'static str>);

/// What the checker finds, and what the generator told.
pub(crate) fn both(generator: &Generator) -> (Vec<Told>, Vec<Told>) {
    let setting = Setting { today: TO, key: HashKey([5; 16]) };
    let (mut found, mut told) = (Vec::new(), Vec::new());
    let mut plans = Vec::new();
    let mut entries = Vec::new();
    let records: Vec<_> = generator.files().iter().map(|file| file.record()).collect();
    for (number, file) in (0_u8..).zip(generator.files()) {
        let record = file.record();
        let headings = file.headings().iter().map(String::as_str);
        let (plan, matches): (Plan, _) = Plan::new(generator.profile(), record, headings, &setting).unwrap();
        for (at, matched) in matches.iter().enumerate() {
            if let Some((rule, hint)) = matched.broken() {
                let column = (at < file.headings().len()).then(|| u16::try_from(at).unwrap());
                found.push((record.id, 0, column, rule.id, field_of(hint)));
            }
        }
        let headings = file.heading_defects().iter().chain(file.whole_defects());
        told.extend(headings.map(|one| (record.id, 0, one.column, one.rule, one.field)));
        let mut worker = Worker::new(&plan);
        let mut rows = file.rows();
        while let Some(row) = rows.next_row() {
            let place = Place { file: number, record: row.number, line: row.number + 1 };
            plan.check(&mut worker, place, row.cells, &mut |one: Found| {
                let column = match one.spot {
                    Spot::Column(column) => Some(column),
                    Spot::Row => None,
                };
                let field =
                    column.and_then(|column| plan.field_of(usize::from(column))).map(|field| field.name);
                found.push((record.id, row.number, column, one.rule.id, field));
            });
            told.extend(
                row.defects.iter().map(|one| (record.id, row.number, one.column, one.rule, one.field)),
            );
        }
        if worker.tally().rows() == 0 {
            // Whoever writes the file tells this one.
            told.push((record.id, 0, None, "file.no-rows", None));
        }
        let headings: Vec<&str> = file.headings().iter().map(String::as_str).collect();
        for (rule, at) in judge_file(&plan, worker.tally(), &headings) {
            found.push((
                record.id,
                0,
                None,
                rule.id,
                at.and_then(|at| record.at(at)).map(|field| field.name),
            ));
        }
        entries.extend(worker.take_entries());
        plans.push(plan);
    }
    entries.sort_unstable();
    judge_all(&entries, &Submission::new(records.clone()), &mut |one: Found| {
        let (record, field) = (records[usize::from(one.place.file)], field_of(one.hint));
        let at = field.and_then(|field| record.field(field));
        let column = at.and_then(|(at, _)| plans[usize::from(one.place.file)].column(at));
        let column = column.map(|column| u16::try_from(column).unwrap());
        found.push((record.id, one.place.record, column, one.rule.id, field));
    });
    found.sort_unstable();
    told.sort_unstable();
    (found, told)
}

fn field_of(hint: Hint) -> Option<&'static str> {
    match hint {
        Hint::Field(field) => Some(field),
        _ => None,
    }
}

/// Fails with the first differences.
pub(crate) fn same(what: &str, generator: &Generator) {
    let (found, told) = both(generator);
    let (unexpected, missed) = (less(&found, &told), less(&told, &found));
    assert!(found == told, "{what}\nfound and not told: {unexpected:#?}\ntold and not found: {missed:#?}");
}

/// The first of one list that are not in the other as often.
fn less(one: &[Told], other: &[Told]) -> Vec<Told> {
    let mut left = other.to_vec();
    let mut more = Vec::new();
    for told in one {
        match left.binary_search(told) {
            Ok(at) => drop(left.remove(at)),
            Err(_) => more.push(*told),
        }
    }
    more.truncate(8);
    more
}
