//! `fingerpost check`: the thing that a data officer runs on Monday's file.

mod findings;
mod html;
mod json;
mod keep;
mod progress;
mod table;
mod values;
pub(crate) mod words;

use std::{
    io::IsTerminal as _,
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use clap::{Args, ValueEnum};
use fingerpost_core::Severity;
use fingerpost_schema::{
    HashKey,
    io::{CheckOptions, Input, MEMORY, check, check_export},
    mapping::Mapping,
};
use fingerpost_tables::Options;

use crate::{exit::Ended, today::today, verbs::schema::service};
use keep::Keep;
use values::Values;

/// What the answer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading: one paragraph for each rule that is broken
    Table,
    /// One JSON document
    Json,
    /// One JSON object a line, each as soon as it is found, and a summary last
    Ndjson,
}

/// The least severity that makes the command end with 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// Errors
    Error,
    /// Errors and queries
    Query,
    /// Anything at all
    Note,
    /// Nothing: end with 0 whatever is found
    Never,
}

#[derive(Args)]
#[command(after_help = "Examples:
  fingerpost check --profile vva person.csv referral-in.csv
  fingerpost check --profile police person=export.csv --findings findings.csv
  fingerpost check --profile vva returns/ --html report.html
  fingerpost check --profile vva person.csv --format json --today 2026-11-30
  fingerpost check --mapping vva-export.toml export.csv

Each file holds rows of one record. Which one, its name says (person.csv, vva-2026-Q2-person.csv.gz), or RECORD=FILE. Files
that belong together are checked together: only then can a reference be known to be wrong.

With --mapping, an agency's own export is checked as it is: findings point at its own lines and columns, once for each record
that the mapping gives.

Ends with 0 when nothing is wrong, with 1 when something is (see --fail-on), with 2 when the check could not be made.
Nothing that a row holds is printed, unless --show-values is given on a terminal.")]
pub(crate) struct CheckArgs {
    /// Files to check, or folders of them: CSV, also with semicolons or tabs, or NDJSON; also as .gz
    #[arg(required = true, value_name = "[RECORD=]FILE")]
    files: Vec<String>,
    /// The kind of service that hands them in
    #[arg(long, short, value_name = "SERVICE", required_unless_present = "mapping")]
    profile: Option<String>,
    /// The record that every file holds, whatever its name
    #[arg(long, short)]
    record: Option<String>,
    /// A mapping file: the files are an agency's own export
    #[arg(long, value_name = "FILE", conflicts_with_all = ["profile", "record"])]
    mapping: Option<PathBuf>,
    /// What the answer looks like
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Write every finding to a CSV file that can be opened beside the data
    #[arg(long, value_name = "FILE")]
    findings: Option<PathBuf>,
    /// Write a report as a web page that needs nothing else
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// The least severity that makes the command end with 1
    #[arg(long, value_enum, default_value = "error", value_name = "SEVERITY")]
    fail_on: FailOn,
    /// How many places to list for each rule; the counts are always complete
    #[arg(long, default_value_t = 5, value_name = "NUMBER")]
    places: usize,
    /// Show the cell beside each place: on a terminal and for reading only
    #[arg(long)]
    show_values: bool,
    /// The day of the check [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
    /// Threads [default: as many as there are]
    #[arg(long, value_name = "NUMBER")]
    threads: Option<NonZeroUsize>,
    /// The character between cells [default: found out from the headings]
    #[arg(long, value_name = "CHARACTER")]
    delimiter: Option<char>,
}

pub(crate) fn run(args: &CheckArgs) -> Result<Ended> {
    if args.show_values {
        let shown = args.format == Format::Table && std::io::stdout().is_terminal();
        ensure!(
            shown,
            "--show-values shows what rows hold: it works on a terminal, as a table, and nowhere else"
        );
    }
    let mapping = args.mapping.as_deref().map(mapping_of).transpose()?;
    let profile = match (&mapping, &args.profile) {
        (Some(mapping), _) => mapping.profile,
        (None, Some(id)) => service(id)?,
        (None, None) => bail!("name the kind of service with --profile"),
    };
    let inputs = match &mapping {
        Some(mapping) => exports(args, mapping),
        None => inputs(args, profile)?,
    };
    for output in [&args.findings, &args.html].into_iter().flatten() {
        ensure!(
            !inputs.iter().any(|input| input.path == *output),
            "an output may not be one of the files to check"
        );
    }
    ensure!(
        args.findings.is_none() || args.findings != args.html,
        "--findings and --html are two files: give them two names"
    );
    let mut key = [0; 16];
    getrandom::fill(&mut key).map_err(|_| anyhow::anyhow!("this machine gives no random numbers"))?;
    let workers = match args.threads {
        Some(threads) => threads,
        None => std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
    };
    let delimiter =
        args.delimiter.map(u8::try_from).transpose().context("--delimiter takes one ASCII character")?;
    let options = CheckOptions {
        profile,
        today: today(args.today.as_deref())?,
        key: HashKey(key),
        workers,
        tables: Options { delimiter, ..Options::default() },
        memory: MEMORY,
    };
    let mut keep = Keep::new(args, &inputs)?;
    let outcome = match &mapping {
        None => check(&inputs, &options, &mut keep),
        Some(mapping) => {
            let paths: Vec<&Path> = args.files.iter().map(Path::new).collect();
            check_export(&paths, mapping, &options, &mut keep)
        }
    };
    keep.end_progress();
    let outcome = outcome?;
    let kept = keep.finish()?;
    match args.format {
        Format::Table => {
            let values = match args.show_values {
                true => Values::read(&outcome, &kept, args.places, &options.tables)?,
                false => Values::default(),
            };
            table::print(&outcome, &kept, args.places, &values);
        }
        Format::Json => json::print(&outcome, &kept, &options)?,
        Format::Ndjson => json::print_summary(&outcome, &options)?,
    }
    if let Some(path) = &args.html {
        html::write(path, &outcome, &kept, &options)?;
    }
    let least = match args.fail_on {
        FailOn::Error => Severity::Error,
        FailOn::Query => Severity::Query,
        FailOn::Note => Severity::Note,
        FailOn::Never => return Ok(Ended::Well),
    };
    Ok(if outcome.at_least(least) > 0 { Ended::WithFindings } else { Ended::Well })
}

/// The mapping of a file.
pub(crate) fn mapping_of(path: &Path) -> Result<Mapping> {
    let named = || path.display().to_string();
    let text = std::fs::read_to_string(path).with_context(named)?;
    Mapping::from_toml(&text).with_context(named)
}

/// One input for each record of each export.
fn exports(args: &CheckArgs, mapping: &Mapping) -> Vec<Input> {
    let of = |file: &String| {
        let path = PathBuf::from(file);
        mapping.records.iter().map(move |one| Input { path: path.clone(), record: one.record })
    };
    args.files.iter().flat_map(of).collect()
}

fn inputs(args: &CheckArgs, profile: &'static fingerpost_schema::Profile) -> Result<Vec<Input>> {
    let record = match &args.record {
        None => None,
        Some(id) => Some(fingerpost_schema::record(id).with_context(|| format!("there is no record {id}"))?),
    };
    let mut inputs = Vec::new();
    for text in &args.files {
        let path = PathBuf::from(text);
        match record {
            Some(record) => inputs.push(Input { path, record }),
            None if path.is_dir() => inputs.extend(folder(&path, profile)?),
            None => inputs.push(Input::parse(text, profile)?),
        }
    }
    if inputs.is_empty() {
        bail!("no file of a record of {} in the folder", profile.id);
    }
    Ok(inputs)
}

/// The files of a folder that are named after a record, in the order of their names.
fn folder(path: &PathBuf, profile: &fingerpost_schema::Profile) -> Result<Vec<Input>> {
    let mut found = Vec::new();
    let mut others = Vec::new();
    for entry in std::fs::read_dir(path).with_context(|| format!("reading {}", path.display()))? {
        let file = entry?.path();
        let text = file.to_string_lossy().into_owned();
        let table = [".csv", ".csv.gz", ".tsv", ".txt", ".ndjson", ".ndjson.gz"]
            .iter()
            .any(|end| text.to_lowercase().ends_with(end));
        if !table {
            continue;
        }
        match Input::parse(&text, profile) {
            Ok(input) => found.push(input),
            Err(_) => others.push(file.file_name().unwrap_or_default().to_string_lossy().into_owned()),
        }
    }
    // A file that nobody looked at must not pass for one in which nothing is wrong.
    if !others.is_empty() {
        others.sort();
        anstream::eprintln!(
            "not checked, for the name is none of a record of the service: {}",
            others.join(", ")
        );
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}
