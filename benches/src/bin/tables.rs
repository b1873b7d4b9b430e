//! Reading a table, as ratios to a bare pass of the `csv` crate over the same file in the same run.
//!
//! Each pass is a process of its own, so that its CPU time and its peak memory are its own; the passes take turns, and
//! the figures are the medians of all rounds.
#![expect(clippy::disallowed_methods, reason = "a bench measures time; nothing here decides anything")]

use std::{
    env, fs,
    fs::File,
    hint::black_box,
    io,
    num::NonZeroUsize,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use cpu_time::ProcessTime;
use fingerpost_benches::tables::write_referrals;
use fingerpost_tables::{Options, Table};

const ROWS: u64 = 1_000_000;
const ROUNDS: usize = 9;
const PASSES: [&str; 4] = ["csv", "csv-cells", "tables-1", "tables-2"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["pass", name, path] => pass(name, Path::new(path)),
        _ => ratios(),
    }
}

/// One pass: prints CPU nanoseconds, wall nanoseconds, peak KiB and a sum that every pass over cells must agree on.
fn pass(name: &str, path: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let (cpu, wall) = (ProcessTime::now(), Instant::now());
    let sum = match name {
        "csv" | "csv-cells" => {
            let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(File::open(path)?);
            let mut record = csv::ByteRecord::new();
            let mut sum = 0_u64;
            while reader.read_byte_record(&mut record)? {
                if name == "csv-cells" {
                    sum += record.iter().map(weigh).sum::<u64>();
                }
            }
            sum
        }
        _ => {
            let workers =
                if name == "tables-2" { NonZeroUsize::MIN.saturating_add(1) } else { NonZeroUsize::MIN };
            let block = env::var("BLOCK").ok().and_then(|text| text.parse().ok());
            let mut options = Options::default();
            options.block = block.unwrap_or(options.block);
            let mut sum = 0;
            Table::open(path, &options)?.for_each_block(
                workers,
                || (),
                |(), rows| rows.map(|row| row.cells().map(weigh).sum::<u64>()).sum::<u64>(),
                |part, _| {
                    sum += part;
                    ControlFlow::Continue(())
                },
            )?;
            sum
        }
    };
    let (cpu, wall) = (cpu.elapsed().as_nanos(), wall.elapsed().as_nanos());
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    let peak = peak.split_whitespace().next().unwrap_or("0");
    println!("{cpu} {wall} {peak} {}", black_box(sum));
    Ok(())
}

/// Looks at a cell, so that it has to be found.
#[inline]
fn weigh(cell: &[u8]) -> u64 {
    cell.len() as u64 + u64::from(cell.last().copied().unwrap_or(0))
}

fn ratios() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path: PathBuf = folder.path().join("referrals.csv");
    write_referrals(File::create(&path)?, ROWS)?;
    println!("{ROWS} rows of 30 cells, {} MB, {ROUNDS} rounds", fs::metadata(&path)?.len() / 1_000_000);
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
    let sums: Vec<u64> = figures.iter().skip(1).flatten().map(|figure| figure[3]).collect();
    assert!(sums.windows(2).all(|pair| pair[0] == pair[1]), "every pass must see the same cells");
    println!(
        "{:<12} {:>8} {:>8} {:>10} {:>10} {:>9}",
        "pass", "CPU, x", "wall, x", "CPU, ms", "wall, ms", "peak, KB"
    );
    let bare = [median(&figures[0], 0), median(&figures[0], 1)];
    for (name, figures) in PASSES.iter().zip(&figures) {
        let [cpu, wall, peak] = [0, 1, 2].map(|index| median(figures, index));
        println!(
            "{name:<12} {:>8.2} {:>8.2} {:>10.1} {:>10.1} {:>9}",
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
