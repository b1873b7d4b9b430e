//! The same rows as CSV or NDJSON.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{ConvertArgs, complete, output::Output, report::Report, sources, stem};

pub(super) fn run(args: &ConvertArgs, _report: &mut Report) -> Result<String> {
    let sources = sources(args)?;
    let paths: Vec<PathBuf> = sources.iter().map(|source| source.path.clone()).collect();
    let inputs: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    let mut outputs = Vec::new();
    for source in &sources {
        let table = source.open()?;
        let headings: Vec<String> = table.headings().iter().map(|heading| heading.name.clone()).collect();
        let mut output =
            Output::create(&args.out, &stem(&source.path), args.to, source.record, &headings, &inputs)?;
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
    outputs.into_iter().map(Output::finish).collect()
}
