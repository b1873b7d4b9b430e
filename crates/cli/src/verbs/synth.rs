//! `fingerpost synth`: made-up data, as dirty as asked, and the truth about it.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use clap::Args;
use fingerpost_core::Date;
use fingerpost_schema::Cells as _;
use fingerpost_synth::{Defect, File, Generator, Options};
use fingerpost_tables::{Compression, CsvOptions, CsvWriter, Formulas, WholeFile};

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
    let mut truth = args.truth.as_deref().map(Truth::create).transpose()?;
    let mut finished = Vec::new();
    for file in generator.files() {
        finished.push(write(args, file, &mut truth)?);
    }
    for (path, file, rows, defects) in finished {
        file.finish().with_context(|| path.display().to_string())?;
        let rows = words::counted(rows, "row", "rows");
        anstream::println!("{}  {rows}, {}", path.display(), words::counted(defects, "defect", "defects"));
    }
    if let Some(truth) = truth {
        truth.0.into_inner()?.finish()?;
    }
    Ok(Ended::Well)
}

fn write(args: &SynthArgs, file: &File, truth: &mut Option<Truth>) -> Result<(PathBuf, WholeFile, u64, u64)> {
    let name = name(file);
    let path = args.out.join(&name);
    let whole =
        WholeFile::create(&path, Compression::None, &[]).with_context(|| path.display().to_string())?;
    // A formula that was put in as a defect stays one.
    let mut writer = CsvWriter::new(whole, CsvOptions { formulas: Formulas::Keep, ..CsvOptions::default() });
    writer.write_row(file.headings())?;
    let (mut line, mut number, mut defects) = (1_u64, 0_u64, 0_u64);
    let mut tell = |line: u64, number: u64, found: &[Defect]| -> Result<()> {
        defects = defects.saturating_add(found.len() as u64);
        match truth {
            Some(truth) => found.iter().try_for_each(|defect| truth.write(&name, line, number, defect)),
            None => Ok(()),
        }
    };
    tell(line, 0, file.heading_defects())?;
    line = line.saturating_add(1);
    let mut rows = file.rows();
    while let Some(row) = rows.next_row() {
        number = u64::from(row.number);
        tell(line, number, row.defects)?;
        let cells = || (0..row.cells.count()).filter_map(|at| row.cells.cell(at));
        writer.write_row(cells())?;
        // Line ends within a cell are lines of the file.
        let within = cells().flatten().filter(|byte| **byte == b'\n').count() as u64;
        line = line.saturating_add(within).saturating_add(1);
    }
    Ok((path, writer.into_inner()?, number, defects))
}

fn name(file: &File) -> String {
    format!("{}.csv", file.record().id)
}

/// The file that says what is wrong where.
struct Truth(CsvWriter<WholeFile>);

impl Truth {
    fn create(path: &std::path::Path) -> Result<Self> {
        let file =
            WholeFile::create(path, Compression::None, &[]).with_context(|| path.display().to_string())?;
        let mut writer = CsvWriter::new(file, CsvOptions::default());
        writer.write_row(["file", "line", "record", "column", "field", "rule"])?;
        Ok(Self(writer))
    }

    fn write(&mut self, file: &str, line: u64, record: u64, defect: &Defect) -> Result<()> {
        let column =
            defect.column.map_or_else(String::new, |column| u32::from(column).saturating_add(1).to_string());
        let record = if record == 0 { String::new() } else { record.to_string() };
        self.0.write_row([
            file,
            &line.to_string(),
            &record,
            &column,
            defect.field.unwrap_or(""),
            defect.rule,
        ])?;
        Ok(())
    }
}
