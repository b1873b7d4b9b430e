//! What is done with a finding as it comes: counted, listed up to a limit, written down where that was asked for.

use std::{collections::BTreeMap, path::Path};

use anyhow::Result;
use fingerpost_schema::io::{Input, Told, Watch};
use fingerpost_tables::Progress;

use super::{CheckArgs, Format, findings::FindingsFile, json, progress::Bar};

/// The most places that are kept for each rule and file. Counts are complete, and the findings file has them all.
const MOST: usize = 1_000;

/// Places by rule, and in the order of the files.
pub(super) type Kept = BTreeMap<&'static str, Vec<Told>>;

pub(super) struct Keep {
    kept: Kept,
    findings: Option<FindingsFile>,
    ndjson: bool,
    names: Vec<String>,
    bar: Bar,
    failed: Option<anyhow::Error>,
}

impl Keep {
    pub(super) fn new(args: &CheckArgs, inputs: &[Input]) -> Result<Self> {
        let names: Vec<String> = inputs
            .iter()
            .map(|input| input.path.file_name().unwrap_or_default().to_string_lossy().into_owned())
            .collect();
        let paths: Vec<&Path> = inputs.iter().map(|input| input.path.as_path()).collect();
        let findings = args.findings.as_ref().map(|path| FindingsFile::create(path, &paths)).transpose()?;
        Ok(Self {
            kept: Kept::new(),
            findings,
            ndjson: args.format == Format::Ndjson,
            bar: Bar::new(&names),
            names,
            failed: None,
        })
    }

    pub(super) fn end_progress(&mut self) {
        self.bar.end();
    }

    /// What was kept; the findings file now stands whole.
    pub(super) fn finish(self) -> Result<Kept> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        if let Some(findings) = self.findings {
            findings.finish()?;
        }
        Ok(self.kept)
    }

    fn write(&mut self, told: &Told) -> Result<()> {
        let name = self.names.get(told.file).map_or("", String::as_str);
        if let Some(findings) = &mut self.findings {
            findings.write(name, told)?;
        }
        if self.ndjson {
            json::print_finding(name, told)?;
        }
        Ok(())
    }
}

impl Watch for Keep {
    fn told(&mut self, told: &Told) {
        let places = self.kept.entry(told.rule.id).or_default();
        if places.len() < MOST {
            places.push(*told);
        }
        if self.failed.is_none()
            && let Err(error) = self.write(told)
        {
            self.failed = Some(error);
        }
    }

    fn progress(&mut self, file: usize, progress: Progress) {
        self.bar.at(file, progress);
    }
}
