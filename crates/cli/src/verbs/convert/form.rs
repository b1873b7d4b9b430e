//! The same rows as CSV or NDJSON.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fingerpost_schema::Record;

use super::{
    ConvertArgs, complete,
    output::Output,
    report::{Report, Way},
    sources, stem,
};

pub(super) fn run(args: &ConvertArgs, report: &mut Report) -> Result<Vec<Output>> {
    let sources = sources(args)?;
    let paths: Vec<PathBuf> = sources.iter().map(|source| source.path.clone()).collect();
    let inputs: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    let mut outputs = Vec::new();
    for source in &sources {
        let table = source.open()?;
        let headings: Vec<String> = table.headings().iter().map(|heading| heading.name.clone()).collect();
        let mut output =
            Output::create(&args.out, &stem(&source.path), args.to, source.record, &headings, &inputs)?;
        unknown(source.record, &source.path, &headings, report);
        let mut failed = None;
        let read = table.for_each_row(|row| {
            if failed.is_none()
                && let Err(error) = output.write(row.cells())
            {
                failed = Some(error);
            }
        });
        if let Some(error) = failed {
            return Err(anyhow::Error::new(error).context("writing"));
        }
        complete(&source.path, &read.with_context(|| source.path.display().to_string())?)?;
        outputs.push(output);
    }
    Ok(outputs)
}

/// Columns that the record does not have. They go over as they are, for nothing is lost where nothing is said to be known;
/// but what stands in them nobody has checked, so it is told.
fn unknown(record: Option<&'static Record>, path: &Path, headings: &[String], report: &mut Report) {
    let Some(record) = record else { return };
    for (column, _) in (1_u32..).zip(headings).filter(|(_, heading)| record.field(heading).is_none()) {
        let way = Way {
            file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            record: record.id.to_owned(),
            field: String::new(),
            column,
            why: "the heading is no field of the standard: carried as it is, and checked by nobody"
                .to_owned(),
            loses: false,
        };
        report.tell(&way, 0);
    }
}
