//! Rows of an older version of the standard.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use fingerpost_schema::{
    Cells,
    mapping::MappedRow,
    migrate::{migration, versions},
};
use fingerpost_tables::Row;

use super::{
    ConvertArgs, complete,
    output::Output,
    report::{Report, Way},
    sources, stem,
};

struct Line<'r, 'b>(&'r Row<'b>);

impl Cells for Line<'_, '_> {
    fn cell(&self, column: usize) -> Option<&[u8]> {
        self.0.cell(column)
    }

    fn count(&self) -> usize {
        self.0.len()
    }
}

pub(super) fn run(args: &ConvertArgs, version: &str, report: &mut Report) -> Result<Vec<Output>> {
    let migration = migration(version).with_context(|| {
        let known: Vec<&str> = versions().collect();
        format!("there is no migration from that version; there is one from {}", known.join(", "))
    })?;
    let sources = sources(args)?;
    let paths: Vec<PathBuf> = sources.iter().map(|source| source.path.clone()).collect();
    let inputs: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    let mut outputs = Vec::new();
    for source in &sources {
        let record = source.named()?;
        let name = source.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let table = source.open()?;
        let headings: Vec<String> = table.headings().iter().map(|heading| heading.name.clone()).collect();
        let migrating = migration.bind(record, &headings);
        let mut output = Output::create(
            &args.out,
            &stem(&source.path),
            args.to,
            Some(record),
            migrating.headings(),
            &inputs,
        )?;
        let mut row = MappedRow::default();
        let mut failed: Option<anyhow::Error> = None;
        let read = table.for_each_row(|line| {
            if failed.is_some() {
                return;
            }
            let told = migrating.apply(&Line(&line), &mut row, &mut |change| {
                let heading = usize::try_from(change.column)
                    .ok()
                    .and_then(|column| headings.get(column.wrapping_sub(1)));
                let way = Way {
                    file: name.clone(),
                    record: record.id.to_owned(),
                    // A heading that changes is one that the migration names, and so none of a person's.
                    field: heading.cloned().unwrap_or_default(),
                    column: change.column,
                    why: change.what.text().to_owned(),
                    loses: change.what.loses(),
                };
                report.tell(&way, line.line());
            });
            let written = match told {
                Ok(()) => {
                    output.write((0..row.count()).filter_map(|at| row.cell(at))).map_err(anyhow::Error::new)
                }
                Err(error) => Err(anyhow::Error::new(error).context(line.place().to_string())),
            };
            failed = written.err();
        });
        if let Some(error) = failed {
            bail!("{name}: {error:#}; nothing was written");
        }
        complete(&source.path, &read.with_context(|| source.path.display().to_string())?)?;
        outputs.push(output);
    }
    Ok(outputs)
}
