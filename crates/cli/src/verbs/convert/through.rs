//! An agency's export, through a mapping file.

use std::{
    collections::BTreeMap,
    hash::Hasher as _,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use fingerpost_schema::{
    Cells, FieldAt, FieldGroup, Record,
    mapping::{BoundRecord, MappedRow, Mapping, Unmatched},
};
use fingerpost_tables::{Options, Row, Table};
use siphasher::sip128::{Hasher128 as _, SipHasher13};

use super::{
    ConvertArgs, complete,
    output::Output,
    report::{Report, Way},
};
use crate::verbs::check::mapping_of;

/// A row of an export.
struct Line<'r, 'b>(&'r Row<'b>);

impl Cells for Line<'_, '_> {
    fn cell(&self, column: usize) -> Option<&[u8]> {
        self.0.cell(column)
    }

    fn count(&self) -> usize {
        self.0.len()
    }
}

pub(super) fn run(args: &ConvertArgs, mapping: &Path, report: &mut Report) -> Result<Vec<Output>> {
    let mapping = mapping_of(mapping)?;
    let inputs: Vec<PathBuf> = args.files.iter().map(PathBuf::from).collect();
    let mut records: Vec<Target> = Vec::new();
    let mut key = [0; 16];
    getrandom::fill(&mut key).map_err(|_| anyhow::anyhow!("this machine gives no random numbers"))?;
    for one in &mapping.records {
        if !records.iter().any(|target| target.record == one.record) {
            records.push(Target::create(args, &mapping, one.record, &inputs)?);
        }
    }
    for path in &inputs {
        file(path, &mapping, &mut records, &key, report)?;
    }
    Ok(records.into_iter().map(|target| target.output).collect())
}

/// A file for the rows of one record, whichever of the mapping's records give them.
struct Target {
    record: &'static Record,
    fields: Vec<FieldAt>,
    output: Output,
    /// What was first written under a key: hashes of the key and of the row.
    known: BTreeMap<u128, u128>,
}

impl Target {
    fn create(
        args: &ConvertArgs,
        mapping: &Mapping,
        record: &'static Record,
        inputs: &[PathBuf],
    ) -> Result<Self> {
        let mut fields: Vec<FieldAt> = mapping
            .records
            .iter()
            .filter(|one| one.record == record)
            .flat_map(|one| one.fields.iter().map(|field| field.field))
            .collect();
        fields.sort_unstable();
        fields.dedup();
        let names: Vec<&str> =
            fields.iter().filter_map(|at| record.at(*at)).map(|field| field.name).collect();
        let inputs: Vec<&Path> = inputs.iter().map(PathBuf::as_path).collect();
        let output = Output::create(&args.out, record.id, args.to, Some(record), &names, &inputs)?;
        Ok(Self { record, fields, output, known: BTreeMap::new() })
    }
}

fn file(
    path: &Path,
    mapping: &Mapping,
    targets: &mut [Target],
    key: &[u8; 16],
    report: &mut Report,
) -> Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let table = Table::open(path, &Options::default()).with_context(|| path.display().to_string())?;
    let headings: Vec<String> = table.headings().iter().map(|heading| heading.name.clone()).collect();
    let bound = mapping.bind(&headings).with_context(|| path.display().to_string())?;
    columns(&name, mapping, &headings, bound.forgotten(), report);
    let mut row = MappedRow::default();
    let mut failed = None;
    let read = table.for_each_row(|line| {
        if failed.is_some() {
            return;
        }
        for one in bound.records() {
            let Some(target) = targets.iter_mut().find(|target| target.record == one.record()) else {
                continue;
            };
            if let Err(error) = give(&name, &line, one, target, &mut row, key, report) {
                failed = Some(error);
            }
        }
    });
    if let Some(error) = failed {
        return Err(error.context("writing"));
    }
    let summary = read.with_context(|| path.display().to_string())?;
    complete(path, &summary)
}

fn give(
    name: &str,
    line: &Row<'_>,
    one: &BoundRecord<'_>,
    target: &mut Target,
    row: &mut MappedRow,
    key: &[u8; 16],
    report: &mut Report,
) -> Result<()> {
    let way = |field: &str, column: u32, why: &str| Way {
        file: name.to_owned(),
        record: one.record().id.to_owned(),
        field: field.to_owned(),
        column,
        why: why.to_owned(),
        loses: true,
    };
    let given = one.apply(&Line(line), Unmatched::Leave, row, &mut |lost| {
        report.tell(&way(lost.field, lost.column, lost.why.text()), line.line());
    });
    if !given {
        return Ok(());
    }
    let cell = |at: &FieldAt| {
        let position = one.fields().position(|field| field == *at)?;
        row.cell(position)
    };
    if one.once() {
        let hash = |cells: &mut dyn Iterator<Item = &[u8]>| {
            let mut hasher = SipHasher13::new_with_key(key);
            for cell in cells {
                hasher.write(cell);
                hasher.write_u8(0xff);
            }
            hasher.finish128().as_u128()
        };
        let own = hash(&mut cell(&target.record.key).into_iter());
        // When something was last confirmed differs from row to row, and is no contradiction.
        let tells =
            |at: &&FieldAt| target.record.at(**at).is_some_and(|field| field.group != FieldGroup::Admin);
        let all = hash(&mut target.fields.iter().filter(tells).map(|at| cell(at).unwrap_or_default()));
        match target.known.get(&own) {
            Some(first) if *first == all => return Ok(()),
            Some(_) => {
                report.tell(
                    &way("", 0, "the row differs from the first one of the same key, which was taken"),
                    line.line(),
                );
                return Ok(());
            }
            None => _ = target.known.insert(own, all),
        }
    }
    target.output.write(target.fields.iter().map(|at| cell(at).unwrap_or_default()))?;
    Ok(())
}

/// What the mapping says of columns that it does not carry, and what it forgets to say.
fn columns(name: &str, mapping: &Mapping, headings: &[String], forgotten: &[u32], report: &mut Report) {
    let mut tell = |column: u32, why: String, loses| {
        let way =
            Way { file: name.to_owned(), record: String::new(), field: String::new(), column, why, loses };
        report.tell(&way, 0);
    };
    for column in forgotten {
        tell(*column, "the mapping says nothing of this column".to_owned(), true);
    }
    let place = |wanted: &str| {
        let same = |heading: &String| heading.trim().eq_ignore_ascii_case(wanted.trim());
        headings.iter().position(same).and_then(|at| u32::try_from(at.saturating_add(1)).ok())
    };
    for noted in &mapping.dropped {
        if let Some(column) = place(&noted.column) {
            tell(column, format!("not carried: {}", noted.note), false);
        }
    }
    for noted in &mapping.provenance {
        if let Some(column) = place(&noted.column) {
            tell(column, format!("stays where it is, and is never read as a cause: {}", noted.note), false);
        }
    }
}
