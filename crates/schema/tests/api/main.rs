//! The checker from outside.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test says what went wrong by failing"
)]

mod cells;
mod filled;
mod group;
mod headings;
#[cfg(feature = "mapping")]
mod mapping;
#[cfg(feature = "mapping")]
mod migrate;
mod privacy;
mod several;
mod versions;

use fingerpost_core::Date;
use fingerpost_schema::{Found, HashKey, Place, Plan, Setting, Spot, Worker, profile, record};

/// The day of the checks here.
pub(crate) fn setting() -> Setting {
    Setting { today: Date::literal(2026, 11, 26), key: HashKey([3; 16]) }
}

/// The rules that one row breaks, each with the heading that it points to.
pub(crate) fn broken(service: &str, of: &str, row: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let headings: Vec<&str> = row.iter().map(|(heading, _)| *heading).collect();
    let cells: Vec<&str> = row.iter().map(|(_, cell)| *cell).collect();
    let (plan, _) =
        Plan::new(profile(service).unwrap(), record(of).unwrap(), headings.iter().copied(), &setting())
            .unwrap();
    let mut worker = Worker::new(&plan);
    let mut told = Vec::new();
    plan.check(&mut worker, Place { file: 0, record: 1, line: 2 }, cells.as_slice(), &mut |found: Found| {
        let at = match found.spot {
            Spot::Row => String::new(),
            Spot::Column(column) => headings[usize::from(column)].to_owned(),
        };
        told.push((found.rule.id, at));
    });
    told
}
