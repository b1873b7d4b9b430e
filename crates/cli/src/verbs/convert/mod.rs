//! `fingerpost convert`: from an agency's export, another service's codes, an older version or another form.

mod form;
mod migrate;
mod output;
mod profile;
mod report;
mod through;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use clap::{Args, ValueEnum};
use fingerpost_schema::Record;
use fingerpost_tables::{Format, Options, Summary, Table, Trouble};

use crate::exit::Ended;
use output::Output;
use report::Report;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum To {
    /// CSV, with a byte order mark so that Excel reads it as UTF-8
    Csv,
    /// One JSON object a line
    Ndjson,
}

#[derive(Args)]
#[command(after_help = "Examples:
  fingerpost convert --mapping vva-export.toml export.csv --out q2/
  fingerpost convert --profile police --to-profile vva person.csv --out for-the-vva/
  fingerpost convert --from-version 0.9 person.csv referral-in.csv --out q2/
  fingerpost convert person.csv --to ndjson --out q2/

Ways to convert, one at a time:
  --mapping       an agency's own export, by a mapping file: one file for each record that it gives
  --to-profile    codes of one service's lists into those of another's, by crosswalks
  --from-version  rows of an older version of this standard
  none of these   the same rows as CSV or NDJSON

What cannot be carried is left as not recorded, and told with its place; nothing is made up. An unknown is never a no, and
no code becomes a sharper one. Ends with 0 when everything was carried, with 1 when something was not, with 2 when nothing
was written. Each file appears whole or not at all.")]
pub(crate) struct ConvertArgs {
    /// Files to convert: CSV, also with semicolons or tabs, or NDJSON; also as .gz
    #[arg(required = true, value_name = "[RECORD=]FILE")]
    files: Vec<String>,
    /// The folder to write into; it must be there, and hold none of the files that are read
    #[arg(long, short, value_name = "FOLDER")]
    out: PathBuf,
    /// A mapping file
    #[arg(long, value_name = "FILE", conflicts_with_all = ["to_profile", "from_version", "profile"])]
    mapping: Option<PathBuf>,
    /// The service whose codes the files have
    #[arg(long, short, value_name = "SERVICE", requires = "to_profile")]
    profile: Option<String>,
    /// The service whose codes the files are to have
    #[arg(long, value_name = "SERVICE", requires = "profile", conflicts_with = "from_version")]
    to_profile: Option<String>,
    /// The version of the standard that the rows are of
    #[arg(long, value_name = "VERSION")]
    from_version: Option<String>,
    /// How to write
    #[arg(long, value_enum, default_value = "csv")]
    to: To,
    /// Write what could not be carried to a CSV file, with places and without values
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

pub(crate) fn run(args: &ConvertArgs) -> Result<Ended> {
    ensure!(args.out.is_dir(), "{} is no folder", args.out.display());
    let mut report = Report::default();
    let outputs = if let Some(mapping) = &args.mapping {
        through::run(args, mapping, &mut report)?
    } else if let (Some(from), Some(to)) = (&args.profile, &args.to_profile) {
        profile::run(args, from, to, &mut report)?
    } else if let Some(version) = &args.from_version {
        migrate::run(args, version, &mut report)?
    } else {
        form::run(args, &mut report)?
    };
    let report_file = if let Some(path) = &args.report {
        ensure!(
            !outputs.iter().any(|output| output.is_at(path)),
            "{}: what is converted goes to that file: give the report another name; nothing was written",
            path.display()
        );
        let read = args.files.iter().map(|text| text.split_once('=').map_or(text.as_str(), |(_, path)| path));
        let read: Vec<&Path> = read
            .chain(args.files.iter().map(String::as_str))
            .map(Path::new)
            .chain(args.mapping.as_deref())
            .collect();
        Some(report.write(path, &read).with_context(|| path.display().to_string())?)
    } else {
        None
    };
    // All is written by now, and nothing is in its place: the report comes first, for what it tells of is not to be had
    // without it.
    if let (Some(file), Some(path)) = (report_file, &args.report) {
        file.finish().with_context(|| path.display().to_string())?;
    }
    let written: String = outputs.into_iter().map(Output::finish).collect::<Result<_>>()?;
    anstream::print!("{written}{}", report.text());
    Ok(if report.loses() { Ended::WithFindings } else { Ended::Well })
}

/// A file to convert, and which record it holds.
pub(super) struct Source {
    pub(super) path: PathBuf,
    pub(super) record: Option<&'static Record>,
}

impl Source {
    /// `person=export.csv`, `person.csv`, `vva-2026-Q2-person.csv.gz`.
    fn parse(text: &str) -> Result<Self> {
        if let Some((id, path)) = text.split_once('=')
            && !id.contains(['/', '\\', '.'])
        {
            let record = fingerpost_schema::record(id).with_context(|| format!("there is no record {id}"))?;
            return Ok(Self { path: PathBuf::from(path), record: Some(record) });
        }
        let path = PathBuf::from(text);
        let stem = stem(&path).replace(['_', ' '], "-");
        let fits = |record: &&&'static Record| {
            stem == record.id || stem.strip_suffix(record.id).is_some_and(|before| before.ends_with('-'))
        };
        let record = fingerpost_schema::records().iter().filter(fits).max_by_key(|record| record.id.len());
        Ok(Self { path, record: record.copied() })
    }

    fn named(&self) -> Result<&'static Record> {
        let name = self.path.display();
        self.record.with_context(|| {
            format!(
                "which record is in {name}? name the file after it, as in person.csv, or write RECORD=FILE"
            )
        })
    }

    /// Opens it. The keys of NDJSON are the record's fields, so that none is lost that the first line lacks.
    fn open(&self) -> Result<Table> {
        let known =
            self.record.map(|record| record.fields.iter().map(|field| field.name.to_owned()).collect());
        let options = Options { columns: known.unwrap_or_default(), ..Options::default() };
        let table = Table::open(&self.path, &options).with_context(|| self.path.display().to_string())?;
        if table.dialect().format == Format::Delimited {
            ensure!(
                table.heading_troubles().is_empty(),
                "{}: a heading is empty, or there twice: `fingerpost check` tells which",
                self.path.display()
            );
        }
        Ok(table)
    }
}

fn sources(args: &ConvertArgs) -> Result<Vec<Source>> {
    let sources: Vec<Source> = args.files.iter().map(|text| Source::parse(text)).collect::<Result<_>>()?;
    // What is written is named after what is read: the second of two files would take the place of the first.
    let mut stems = BTreeSet::new();
    for source in &sources {
        let stem = stem(&source.path);
        ensure!(
            !stems.contains(&stem),
            "two of the files are named {stem}, and what is written can be only one of them: convert each into a folder of \
             its own; nothing was written"
        );
        stems.insert(stem);
    }
    Ok(sources)
}

/// The name of a file up to its first point, in lower case.
fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    name.split('.').next().unwrap_or_default().to_owned()
}

/// Rows that cannot be carried whole stop a conversion: half of a file would pass for all of it.
fn complete(path: &Path, read: &Summary) -> Result<()> {
    for note in read.notes.all() {
        let what = match note.trouble {
            Trouble::CutShort | Trouble::UnclosedQuote => "the file ends in the middle of a row",
            Trouble::LongRow => "a row has more cells than there are headings",
            Trouble::ShortRow => "a row has fewer cells than there are headings",
            Trouble::NotObject => "a line is no object of JSON",
            Trouble::UnknownKey => "a key of an object is no field, or not among those of the first line",
            Trouble::DuplicateKey => "an object has a key twice",
            Trouble::Nested => "a value is a list or an object",
            _ => continue,
        };
        bail!("{}: {}: {what}; nothing was written", path.display(), note.first);
    }
    ensure!(read.complete, "{}: the end was not reached; nothing was written", path.display());
    Ok(())
}
