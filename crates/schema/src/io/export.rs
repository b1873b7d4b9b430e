//! An agency's own export, checked as it is: each row is mapped as it is read, and findings point at the export's own lines
//! and columns.

use std::{collections::BTreeSet, path::Path, vec::Vec};

use fingerpost_tables::{Row, Rows, Trouble};

use super::{
    CheckError, CheckOptions, Input, Outcome, Watch,
    run::{Checked, Line, Mapped, rule_of, run},
};
use crate::{
    Entry, Found, Hint, Place, Plan, Spot, Worker,
    generated::rules as words,
    mapping::{BoundRecord, MappedRow, Mapping, Unmatched},
};

/// Checks exports through a mapping. Each record that the mapping gives is an input of its own, in the order of the files
/// and, for each, of the mapping.
///
/// A cell that the mapping has no value for is checked as it stands, so that it is told where it is. Where several rows are
/// about the same person, all of them are checked, and the first stands for the person. To know which came first takes some
/// sixteen bytes of memory for each.
///
/// # Errors
/// [`CheckError`] when a file cannot be opened or read to its end, or is not the export that the mapping is about.
pub fn check_export(
    paths: &[&Path],
    mapping: &Mapping,
    options: &CheckOptions,
    watch: &mut (dyn Watch + Send),
) -> Result<Outcome, CheckError> {
    let inputs: Vec<(Input, usize)> = export_inputs(paths, mapping);
    let mapped: Vec<(&Input, Option<Mapped<'_>>)> =
        inputs.iter().map(|(input, at)| (input, Some((mapping, *at)))).collect();
    run(&mapped, options, watch)
}

/// Each record of each export, in the order in which [`check_export`] numbers them.
fn export_inputs(paths: &[&Path], mapping: &Mapping) -> Vec<(Input, usize)> {
    let of = |path: &Path| {
        let input = |record: &crate::mapping::RecordMapping| Input {
            path: path.to_path_buf(),
            record: record.record,
        };
        mapping.records.iter().map(input).zip(0_usize..).collect::<Vec<_>>()
    };
    paths.iter().flat_map(|path| of(path)).collect()
}

/// Maps and checks the rows of a block. What is wrong with the file itself is told with its first record only.
pub(super) fn block(
    plan: &Plan,
    record: &BoundRecord<'_>,
    file: u8,
    first: bool,
    (worker, mapped): &mut (Worker, MappedRow),
    rows: Rows<'_>,
) -> Checked {
    let mut found = Vec::new();
    for row in rows {
        let place = Place {
            file,
            record: u32::try_from(row.record()).unwrap_or(u32::MAX),
            line: u32::try_from(row.line()).unwrap_or(u32::MAX),
        };
        if first {
            troubles(&row, place, &mut found);
        }
        if record.apply(&Line(&row), Unmatched::Keep, mapped, &mut |_| ()) {
            plan.check(worker, place, mapped, &mut |one| found.push(one));
        }
    }
    Checked { found, entries: worker.take_entries(), tally: worker.take_tally(plan) }
}

fn troubles(row: &Row<'_>, place: Place, found: &mut Vec<Found>) {
    for (trouble, at) in row.troubles() {
        let rule = match trouble {
            Trouble::ShortRow => Some(&words::FILE_CELLS_TOO_FEW),
            Trouble::LongRow => Some(&words::FILE_CELLS_TOO_MANY),
            other => rule_of(other),
        };
        if let Some(rule) = rule {
            let line = u32::try_from(at.line).unwrap_or(u32::MAX);
            found.push(Found { rule, place: Place { line, ..place }, spot: Spot::Row, hint: Hint::None });
        }
    }
}

/// Leaves out what a row mentions whose own key has been met before: it is about the same one.
pub(super) fn once(met: &mut Vec<Entry>, known: &mut BTreeSet<(u64, u32)>) {
    let again: BTreeSet<Place> = met
        .iter()
        .filter(|entry| entry.mention().is_definition() && !known.insert(entry.group()))
        .map(|entry| entry.place())
        .collect();
    met.retain(|entry| !again.contains(&entry.place()));
}
