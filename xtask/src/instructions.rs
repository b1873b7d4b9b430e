//! `cargo xtask instructions`: how many instructions each step of the risk part takes, against those last accepted.
//!
//! Times on a shared machine are noise; counts of instructions are not. They do differ between compilers, so they are
//! compared only under the compiler that the table was made with, and said to be uncompared under any other.

use std::{
    collections::BTreeMap,
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{install::apt, root, run};

#[derive(Args)]
#[command(
    after_help = "Examples:\n  cargo xtask instructions            # compare with benches/baselines/instructions.csv\n  cargo xtask instructions --accept   # after a change that is meant: writes the table"
)]
pub(crate) struct InstructionsArgs {
    /// Write today's counts into the table
    #[arg(long)]
    accept: bool,
}

impl InstructionsArgs {
    /// Compares, and writes nothing.
    pub(crate) const fn check() -> Self {
        Self { accept: false }
    }
}

/// More than this many in a hundred above the table fails; as many below is told, so that the table is renewed.
const TOLERANCE: u64 = 2;
/// How often a step is done in the shorter and in the longer run: the difference leaves out what starting costs.
const TIMES: (u64, u64) = (100, 2_100);
const TABLE: &str = "benches/baselines/instructions.csv";
const HEADING: &str = "step,instructions";

/// A table: with which compiler it was made, and the instructions of each step.
#[derive(Debug, PartialEq, Eq)]
struct Table {
    compiler: String,
    steps: BTreeMap<String, u64>,
}

pub(crate) fn run(args: &InstructionsArgs) -> Result<()> {
    if !cfg!(target_os = "linux") {
        println!("instructions: NOT COUNTED: valgrind is needed, and it runs on Linux");
        return Ok(());
    }
    prepare()?;
    let today = measure()?;
    let path = root::root().join(TABLE);
    if args.accept {
        fs::write(&path, today.to_csv())?;
        println!("instructions: {} steps written to {TABLE}", today.steps.len());
        return Ok(());
    }
    let text = fs::read_to_string(&path).with_context(|| format!("{TABLE}: not readable"))?;
    let accepted = Table::from_csv(&text)?;
    print!("{}", today.beside(&accepted));
    if today.compiler != accepted.compiler {
        println!(
            "instructions: NOT COMPARED: the table is of {}, and this is {}",
            accepted.compiler, today.compiler
        );
        return Ok(());
    }
    let faults = today.faults(&accepted);
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    println!("instructions: {} steps within {TOLERANCE} % of {TABLE}", today.steps.len());
    Ok(())
}

/// Installs what counts, where that is possible.
pub(crate) fn prepare() -> Result<()> {
    if run::in_path("valgrind") || !cfg!(target_os = "linux") {
        return Ok(());
    }
    apt::ensure(&["valgrind"], "counting instructions")
}

/// Builds the program and counts every step of it.
fn measure() -> Result<Table> {
    let compiler = run::ask("rustc", &["-vV"]).context("rustc does not answer")?;
    let field = |name: &str| compiler.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    let compiler = format!("rustc {} for {}", field("release: "), field("host: "));
    let program = build()?;
    let names = run::ask(&program, &[]).context("the program names no steps")?;
    let mut steps = BTreeMap::new();
    for name in names.lines() {
        let (few, many) = (count(&program, name, TIMES.0)?, count(&program, name, TIMES.1)?);
        let done = TIMES.1 - TIMES.0;
        steps.insert(name.to_owned(), (many.saturating_sub(few) + done / 2) / done);
    }
    Ok(Table { compiler, steps })
}

fn build() -> Result<PathBuf> {
    let args = ["build", "--release", "--package", "fingerpost-benches", "--bin", "instructions"];
    let mut command = run::command("cargo");
    run::show("instructions: building", command.args(args).current_dir(root::root()))?;
    Ok(root::target().join("release").join(format!("instructions{}", env::consts::EXE_SUFFIX)))
}

/// The instructions of one run.
fn count(program: &Path, step: &str, times: u64) -> Result<u64> {
    let mut command = run::command("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    command.arg(program).args([step, &times.to_string()]);
    let output = run::quiet(&format!("instructions: {step}, {times} times"), &mut command)?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    collected(&said).with_context(|| format!("valgrind did not say what it counted: {said}"))
}

/// The number in valgrind's `==pid== Collected : 123`.
fn collected(said: &str) -> Option<u64> {
    said.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok())
}

impl Table {
    fn to_csv(&self) -> String {
        let mut text = format!(
            "# title: Instructions that each step of the risk part takes\n\
             # note: written by `cargo xtask instructions --accept`; more than {TOLERANCE} % above fails\n\
             # note: counted by valgrind's callgrind in a release build, once for each call; copying of memory is that of the \
             C library for the processor that counted\n\
             # compiler: {}\n{HEADING}\n",
            self.compiler
        );
        for (step, instructions) in &self.steps {
            let _ = writeln!(text, "{step},{instructions}");
        }
        text
    }

    fn from_csv(text: &str) -> Result<Self> {
        let compiler = text.lines().find_map(|line| line.strip_prefix("# compiler: "));
        let compiler = compiler.with_context(|| format!("{TABLE}: no line `# compiler: …`"))?.to_owned();
        let rows = text.lines().filter(|line| !line.starts_with('#') && *line != HEADING);
        let steps = rows.map(|line| {
            let row =
                line.split_once(',').and_then(|(step, count)| Some((step.to_owned(), count.parse().ok()?)));
            row.with_context(|| format!("{TABLE}: expected `{HEADING}`, found `{line}`"))
        });
        Ok(Self { compiler, steps: steps.collect::<Result<_>>()? })
    }

    /// The report: today's counts beside the accepted ones.
    fn beside(&self, accepted: &Self) -> String {
        let mut text = format!("{:<34} {:>12} {:>12}\n", "step", "instructions", "accepted");
        for (step, instructions) in &self.steps {
            let before = accepted.steps.get(step).map_or_else(|| "new".to_owned(), u64::to_string);
            let _ = writeln!(text, "{step:<34} {instructions:>12} {before:>12}");
        }
        text
    }

    /// What takes more than was accepted, and what the two tables do not share.
    fn faults(&self, accepted: &Self) -> Vec<String> {
        let accept =
            "make it quicker, or run `cargo xtask instructions --accept` and say in the commit what they buy";
        let mut faults = Vec::new();
        for (step, now) in &self.steps {
            match accepted.steps.get(step) {
                Some(before) if now * 100 > before * (100 + TOLERANCE) => faults.push(format!(
                    "{step} takes {now} instructions, more than {TOLERANCE} % above {before}: {accept}"
                )),
                Some(before) if now * 100 < before * (100 - TOLERANCE) => {
                    eprintln!(
                        "{step} takes fewer than were accepted: `cargo xtask instructions --accept` keeps them"
                    );
                }
                Some(_) => {}
                None => {
                    faults.push(format!("{step} is not in {TABLE}: run `cargo xtask instructions --accept`"))
                }
            }
        }
        let gone = accepted.steps.keys().filter(|step| !self.steps.contains_key(*step));
        faults.extend(gone.map(|step| format!("{step} of {TABLE} is no step of the program")));
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(instructions: u64) -> Table {
        let steps = BTreeMap::from([("dash/tally/overview".to_owned(), instructions)]);
        Table { compiler: "rustc 1.95.0 for x86_64-unknown-linux-gnu".to_owned(), steps }
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(Table::from_csv(&table(1000).to_csv()).unwrap(), table(1000));
        assert!(Table::from_csv("step,instructions\n").is_err(), "no compiler");
        let error = Table::from_csv("# compiler: x\nstep,instructions\na,b\n").unwrap_err().to_string();
        assert!(error.contains("`a,b`"), "{error}");
    }

    #[test]
    fn more_than_two_in_a_hundred_fails() {
        assert!(table(1020).faults(&table(1000)).is_empty());
        assert!(table(10).faults(&table(1000)).is_empty());
        assert_eq!(table(1021).faults(&table(1000)).len(), 1);
    }

    #[test]
    fn a_step_that_only_one_of_them_knows_fails() {
        let none = Table { steps: BTreeMap::new(), ..table(0) };
        assert_eq!(table(1).faults(&none).len(), 1);
        assert_eq!(none.faults(&table(1)).len(), 1);
    }

    #[test]
    fn the_number_is_read_from_what_valgrind_says() {
        assert_eq!(collected("==1== Events    : Ir\n==1== Collected : 23075061\n"), Some(23_075_061));
        assert_eq!(collected("==1== no\n"), None);
    }
}
