//! A full check of a file of persons (every rule, uniqueness included, every finding), as ratios to a bare pass of the
//! `csv` crate over the same file in the same run.
//!
//! Each pass is a process of its own, so that its CPU time and its peak memory are its own; the passes take turns, and the
//! figures are the medians of all rounds. `cargo run --release -p fingerpost-benches --bin check [ROWS [DIRT]]`
#![expect(clippy::disallowed_methods, reason = "a bench measures time; nothing here decides anything")]

use std::{env, fs, fs::File, io, num::NonZeroUsize, path::Path, process::Command, time::Instant};

use cpu_time::ProcessTime;
use fingerpost_core::Date;
use fingerpost_schema::{
    HashKey,
    io::{CheckOptions, Input, MEMORY, Told, Watch, check},
    profile, record,
};
use fingerpost_synth::{Generator, Options};
use fingerpost_tables::{CsvOptions, CsvWriter};

const ROUNDS: usize = 7;
const PASSES: [&str; 3] = ["csv", "check-1", "check-2"];
const TODAY: Date = Date::literal(2026, 3, 31);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["pass", name, path] => pass(name, Path::new(path)),
        [rows, dirt] => ratios(rows.parse()?, dirt.parse()?),
        [rows] => ratios(rows.parse()?, 20),
        _ => ratios(1_000_000, 20),
    }
}

/// Counts what is told and keeps nothing.
struct Count(u64);

impl Watch for Count {
    fn told(&mut self, _: &Told) {
        self.0 += 1;
    }
}

/// One pass: prints CPU nanoseconds, wall nanoseconds, peak KiB, and rows or findings.
fn pass(name: &str, path: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let (cpu, wall) = (ProcessTime::now(), Instant::now());
    let sum = match name {
        "csv" => {
            let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(File::open(path)?);
            let mut record = csv::ByteRecord::new();
            let mut rows = 0;
            while reader.read_byte_record(&mut record)? {
                rows += 1;
            }
            rows
        }
        _ => {
            let workers = if name == "check-2" { 2 } else { 1 };
            let options = CheckOptions {
                profile: profile("vva").ok_or("no such profile")?,
                today: TODAY,
                key: HashKey([7; 16]),
                workers: NonZeroUsize::new(workers).unwrap_or(NonZeroUsize::MIN),
                tables: fingerpost_tables::Options::default(),
                memory: MEMORY,
            };
            let inputs =
                [Input { path: path.to_path_buf(), record: record("person").ok_or("no such record")? }];
            let mut count = Count(0);
            check(&inputs, &options, &mut count)?;
            count.0
        }
    };
    let (cpu, wall) = (cpu.elapsed().as_nanos(), wall.elapsed().as_nanos());
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    let peak = peak.split_whitespace().next().unwrap_or("0");
    println!("{cpu} {wall} {peak} {sum}");
    Ok(())
}

/// Writes the file of persons; gives the number of columns.
fn write(path: &Path, rows: u32, dirt: u16) -> Result<usize, Box<dyn std::error::Error>> {
    let records = vec![record("person").ok_or("no such record")?];
    let options = Options { people: rows, dirt, records, ..Options::new(Date::literal(2025, 4, 1), TODAY) };
    let made = Generator::new(profile("vva").ok_or("no such profile")?, 1, options)?;
    let file = made.file("person").ok_or("no file of persons")?;
    let mut writer = CsvWriter::new(io::BufWriter::new(File::create(path)?), CsvOptions::default());
    writer.write_row(file.headings())?;
    let mut rows = file.rows();
    while let Some(row) = rows.next_row() {
        writer.write_row(row.cells.iter())?;
    }
    io::Write::flush(&mut writer.into_inner()?)?;
    Ok(file.headings().len())
}

fn ratios(rows: u32, dirt: u16) -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("person.csv");
    let columns = write(&path, rows, dirt)?;
    let size = fs::metadata(&path)?.len() / 1_000_000;
    println!("{rows} rows of {columns} cells, {size} MB, {dirt} rows in 1,000 dirty, {ROUNDS} rounds");
    let mut figures = vec![Vec::new(); PASSES.len()];
    for _ in 0..ROUNDS {
        for (name, figures) in PASSES.iter().zip(&mut figures) {
            let output = Command::new(env::current_exe()?).args(["pass", name]).arg(&path).output()?;
            let text = String::from_utf8(output.stdout)?;
            let numbers: Vec<u64> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
            let [cpu, wall, peak, sum] = numbers[..] else {
                return Err(io::Error::other("a pass failed").into());
            };
            figures.push([cpu, wall, peak, sum]);
        }
    }
    println!(
        "{:<9} {:>8} {:>8} {:>10} {:>10} {:>9} {:>9}",
        "pass", "CPU, x", "wall, x", "CPU, ms", "wall, ms", "peak, KB", "rows/told"
    );
    let bare = [median(&figures[0], 0), median(&figures[0], 1)];
    for (name, figures) in PASSES.iter().zip(&figures) {
        let [cpu, wall, peak, sum] = [0, 1, 2, 3].map(|index| median(figures, index));
        println!(
            "{name:<9} {:>8.2} {:>8.2} {:>10.1} {:>10.1} {:>9} {sum:>9}",
            cpu as f64 / bare[0] as f64,
            wall as f64 / bare[1] as f64,
            cpu as f64 / 1e6,
            wall as f64 / 1e6,
            peak
        );
    }
    Ok(())
}

fn median(figures: &[[u64; 4]], index: usize) -> u64 {
    let mut values: Vec<u64> = figures.iter().map(|figure| figure[index]).collect();
    values.sort_unstable();
    values[values.len() / 2]
}
