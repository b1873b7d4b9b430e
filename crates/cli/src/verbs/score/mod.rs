//! `fingerpost score`: checklists in bulk. Counts always; a level only where an area's policy gives one.

mod columns;
mod rows;

use std::{
    io::{IsTerminal as _, Write as _},
    num::NonZeroUsize,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use clap::{Args, ValueEnum};
use fingerpost::{
    Jurisdiction,
    dash::{Checklist, HarkQuestions, HonourScreening, SafeLivesDash, StalkingScreening},
    thresholds::limits,
};
use fingerpost_tables::{Compression, Options, Table, WholeFile};

use crate::{exit::Ended, today::today, verbs::check::words};
use columns::Columns;
use rows::{Scored, Scorer};

/// The checklist that the answers are to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Instrument {
    /// SafeLives Dash, 24 items: the only one that a policy is about
    #[value(name = "safelives-dash-24")]
    SafeLivesDash,
    /// HARK, 4 questions: finds and does not grade
    Hark,
    /// The stalking screen, 11 topics: a count and never a band
    Stalking,
    /// The honour-based abuse screen, 10 topics: a count and never a band
    Honour,
}

#[derive(Args)]
#[command(after_help = "Examples:
  fingerpost score assessments.csv --area plymouth --date-column assessed_on --id-column assessment_id --out scored.csv
  fingerpost score assessments.csv --policy our-area.toml --judgement-column professional_judgement --out scored.csv
  fingerpost score hark.csv --instrument hark --out scored.csv

A row is an assessment, a column an item: its heading is the item's id (very-afraid) or number (2, Q2, item 2). A cell is
yes, no, dont-know or empty; an empty cell is an item that was not answered, and never a no. Other columns are not read.

The answer is a file: counts, the range that they leave open, and, under a policy, level, reasons, what could still change
it and the limits of the evidence. Without a policy there is no level. It holds what was found about people: keep it as you
keep the assessments.

This is support for a professional's decision. It makes none, and it predicts nothing.

Ends with 1 where a row could not be scored.")]
pub(crate) struct ScoreArgs {
    /// The assessments: CSV, also with semicolons or tabs, also as .gz
    file: PathBuf,
    /// The checklist
    #[arg(long, value_enum, default_value = "safelives-dash-24")]
    instrument: Instrument,
    /// The area whose policy gives a level
    #[arg(long, conflicts_with = "policy")]
    area: Option<String>,
    /// A policy of your own, as .toml or .json
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    /// Where to write the answer; never one of the files that are read
    #[arg(long, short, value_name = "FILE")]
    out: PathBuf,
    /// The column with the day of each assessment, as YYYY-MM-DD
    #[arg(long, value_name = "HEADING")]
    date_column: Option<String>,
    /// A column that is written beside the answer, to find the row again
    #[arg(long, value_name = "HEADING")]
    id_column: Option<String>,
    /// The column that says yes where the professional judges the risk high
    #[arg(long, value_name = "HEADING")]
    judgement_column: Option<String>,
    /// Take items that have no column as not answered
    #[arg(long)]
    partial: bool,
    /// The day where there is no date column [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
    /// Threads [default: as many as there are]
    #[arg(long, value_name = "NUMBER")]
    threads: Option<NonZeroUsize>,
}

pub(crate) fn run(args: &ScoreArgs) -> Result<Ended> {
    match args.instrument {
        Instrument::SafeLivesDash => score::<SafeLivesDash>(args),
        Instrument::Hark => score::<HarkQuestions>(args),
        Instrument::Stalking => score::<StalkingScreening>(args),
        Instrument::Honour => score::<HonourScreening>(args),
    }
}

fn score<I: Checklist + Send + Sync>(args: &ScoreArgs) -> Result<Ended> {
    let policy = match (&args.area, &args.policy) {
        (Some(area), _) => {
            let policy = fingerpost::policy_for(area).cloned();
            Some(policy.with_context(|| {
                format!("there is no policy of {area}: `fingerpost policy list` names them")
            })?)
        }
        (None, Some(path)) => Some(super::policy::read(path)?),
        (None, None) => None,
    };
    let dash = I::INSTRUMENT.id == SafeLivesDash::INSTRUMENT.id;
    ensure!(
        policy.is_none() || dash,
        "a policy's numbers belong to {}: nothing gives {} a level",
        SafeLivesDash::INSTRUMENT.name,
        I::INSTRUMENT.name
    );
    ensure!(
        args.judgement_column.is_none() || policy.is_some(),
        "a judgement raises a level: it needs --area or --policy"
    );
    ensure!(args.out != args.file, "the answer may not be written over the assessments");
    let named = || args.file.display().to_string();
    let table = Table::open(&args.file, &Options::default()).with_context(named)?;
    let headings: Vec<String> = table.headings().iter().map(|heading| heading.name.clone()).collect();
    let columns = Columns::find::<I>(&headings, args)?;
    let scorer =
        Scorer::<I>::new(columns, policy.as_ref(), today(args.today.as_deref())?, Jurisdiction::England);
    let inputs: Vec<&Path> =
        [Some(&args.file), args.policy.as_ref()].into_iter().flatten().map(PathBuf::as_path).collect();
    let mut out = WholeFile::create(&args.out, Compression::None, &inputs)?;
    out.write_all(&scorer.headings()?)?;
    let workers =
        args.threads.or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    let mut total = Scored::default();
    let mut failed = None;
    let read = table.for_each_block(
        workers,
        || (),
        |(), rows| scorer.block(rows),
        |block: Result<Scored>, _progress| match block.and_then(|block| {
            out.write_all(&block.text)?;
            total.add(&block);
            Ok(())
        }) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        },
    );
    if let Some(error) = failed {
        return Err(error.context(format!("writing {}", args.out.display())));
    }
    if let Err(stopped) = read {
        bail!("{}: {stopped}; nothing was written", named());
    }
    out.finish()?;
    tell(args, &total, policy.is_some());
    Ok(if total.refused > 0 { Ended::WithFindings } else { Ended::Well })
}

fn tell(args: &ScoreArgs, total: &Scored, levels: bool) {
    let rows = words::counted(total.rows, "assessment", "assessments");
    anstream::eprintln!("{rows} read, {} could not be scored", words::grouped(total.refused));
    if total.formulas > 0 {
        let ids = words::counted(total.formulas, "id", "ids");
        anstream::eprintln!("{ids} that a spreadsheet would run got an apostrophe in front");
    }
    if !levels {
        anstream::eprintln!("no policy was named, so there is a count and no level");
    }
    anstream::eprintln!("This supports a professional's decision. It makes none, and it predicts nothing.");
    if std::io::stderr().is_terminal() {
        for limit in limits() {
            anstream::eprintln!("  {}", limit.statement);
        }
    }
    anstream::eprintln!("{} holds what was found about people", args.out.display());
}
