//! `fingerpost synth`: made-up data, as dirty as asked, and the truth about it.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use clap::Args;
use fingerpost_core::Date;
use fingerpost_synth::{Dialect, File, Generator, Options, Truth};
use fingerpost_tables::{Compression, WholeFile};

use crate::{
    exit::Ended,
    today::today,
    verbs::{check::words, schema::service},
};

#[derive(Args)]
#[command(after_help = "Examples:
  fingerpost synth --profile vva --people 1000 --seed 1 --out made-up/
  fingerpost synth --profile police --people 200 --seed 7 --dirt 50 --truth truth.csv --out made-up/
  fingerpost synth --profile vva --people 10 --seed 1 --record person --to 2026-03-31 --out made-up/

Every row says `synthetic`. The same seed, service and days give the same bytes on every machine. The shares in it are round
numbers of our own: nothing can be learnt from them about any area or group. With --dirt, something is wrong in so many rows
of a thousand, and --truth says what, where, and which rule it breaks: `fingerpost check` should find that, and no more.
Check as on the last day: `fingerpost check --profile vva made-up/ --today 2026-03-31`.")]
pub(crate) struct SynthArgs {
    /// The service whose files are made
    #[arg(long, short, value_name = "SERVICE")]
    profile: String,
    /// How many people
    #[arg(long, value_name = "NUMBER", default_value_t = 100)]
    people: u32,
    /// Where chance begins
    #[arg(long, value_name = "NUMBER")]
    seed: u64,
    /// How many rows in a thousand have something wrong
    #[arg(long, value_name = "PERMILLE", default_value_t = 0)]
    dirt: u16,
    /// Only this record; may be given several times
    #[arg(long, short, value_name = "RECORD")]
    record: Vec<String>,
    /// The first day on which anything happens [default: a year before the last]
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<String>,
    /// The day on which the data are handed in [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    to: Option<String>,
    /// Write what is wrong where to a CSV file
    #[arg(long, value_name = "FILE")]
    truth: Option<PathBuf>,
    /// The folder to write into; it must be there
    #[arg(long, short, value_name = "FOLDER")]
    out: PathBuf,
}

pub(crate) fn run(args: &SynthArgs) -> Result<Ended> {
    let profile = service(&args.profile)?;
    ensure!(args.out.is_dir(), "{} is no folder", args.out.display());
    let to = today(args.to.as_deref())?;
    let from = match &args.from {
        Some(text) => Date::parse(text).context("--from")?,
        None => to.minus_months(12).context("--to is too early")?,
    };
    let find =
        |id: &String| fingerpost_schema::record(id).with_context(|| format!("there is no record {id}"));
    let records = args.record.iter().map(find).collect::<Result<_>>()?;
    let options = Options { people: args.people, dirt: args.dirt, records, ..Options::new(from, to) };
    let generator = Generator::new(profile, args.seed, options)?;
    // Made-up rows must not take the place of an agency's.
    for file in generator.files() {
        let path = args.out.join(name(file));
        ensure!(!path.exists(), "{} is there already, and may hold rows: it is left alone", path.display());
    }
    let mut truth = Truth::new(Kept::create(args.truth.as_deref())?)?;
    let mut finished = Vec::new();
    for file in generator.files() {
        let name = name(file);
        let path = args.out.join(&name);
        let mut whole = whole(&path)?;
        let written = file
            .write(&name, &Dialect { crlf: true, ..Dialect::default() }, &mut whole, &mut truth)
            .with_context(|| path.display().to_string())?;
        finished.push((path, whole, written));
    }
    for (path, whole, written) in finished {
        whole.finish().with_context(|| path.display().to_string())?;
        let rows = words::counted(u64::from(written.rows), "row", "rows");
        let defects = words::counted(written.defects, "defect", "defects");
        anstream::println!("{}  {rows}, {defects}", path.display());
    }
    if let Kept(Some(truth)) = truth.finish()? {
        truth.finish()?;
    }
    Ok(Ended::Well)
}

fn name(file: &File) -> String {
    format!("{}.csv", file.record().id)
}

fn whole(path: &Path) -> Result<WholeFile> {
    WholeFile::create(path, Compression::None, &[]).with_context(|| path.display().to_string())
}

/// The truth, where it is wanted.
struct Kept(Option<WholeFile>);

impl Kept {
    fn create(path: Option<&Path>) -> Result<Self> {
        Ok(Self(path.map(whole).transpose()?))
    }
}

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.as_mut().map_or(Ok(bytes.len()), |file| file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.as_mut().map_or(Ok(()), Write::flush)
    }
}
