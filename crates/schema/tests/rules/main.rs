//! The rules from outside: the vectors that every implementation can run, and what holds for any rows.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test says what went wrong by failing"
)]

mod properties;
mod vectors;
mod visible_high;

use fingerpost_core::Date;
use fingerpost_schema::{
    Found, HashKey, Hint, Place, Plan, Scope, Setting, Spot, Submission, Worker, judge_all, profile, record,
};

/// A file as the vectors have it: the service, the record, the headings and the rows.
pub(crate) struct File {
    pub(crate) service: String,
    pub(crate) record: String,
    pub(crate) headings: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

/// A broken rule: its id, the file from 0, the row from 1, and the field in which the fault shows.
pub(crate) type Told = (&'static str, u8, u32, String);

/// Every finding of the rules about rows, sorted by place; those of single cells and of files are left out.
pub(crate) fn told(files: &[File], today: Date) -> Vec<Told> {
    let setting = Setting { today, key: HashKey([5; 16]) };
    let mut told: Vec<Told> = Vec::new();
    let mut entries = Vec::new();
    let mut records = Vec::new();
    for (file, given) in (0_u8..).zip(files) {
        let (service, of) = (profile(&given.service).unwrap(), record(&given.record).unwrap());
        let headings = given.headings.iter().map(String::as_str);
        let (plan, _) = Plan::new(service, of, headings, &setting).unwrap();
        let mut worker = Worker::new(&plan);
        for (record, row) in (1_u32..).zip(&given.rows) {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            let place = Place { file, record, line: record + 1 };
            plan.check(&mut worker, place, cells.as_slice(), &mut |found: Found| {
                if found.rule.scope == Scope::Record {
                    assert_eq!(found.place, place);
                    told.push((found.rule.id, file, record, field(&found, &given.headings)));
                }
            });
        }
        entries.extend(worker.take_entries());
        records.push(of);
    }
    entries.sort_unstable();
    judge_all(&entries, &Submission::new(records), &mut |found: Found| {
        let name = if let Hint::Field(name) = found.hint { Some(name) } else { None };
        told.push((found.rule.id, found.place.file, found.place.record, name.unwrap().to_owned()));
    });
    told.sort_by(|one, other| (one.1, one.2, one.0, &one.3).cmp(&(other.1, other.2, other.0, &other.3)));
    told
}

/// The field of a finding about one row; empty where the file has no such column.
fn field(found: &Found, headings: &[String]) -> String {
    match found.spot {
        Spot::Row => String::new(),
        Spot::Column(column) => headings[usize::from(column)].clone(),
    }
}
