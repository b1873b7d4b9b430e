//! `cargo xtask mutants`: breaks the crates that count and decide, one small change at a time, and fails when a crate's
//! own tests do not notice one, unless `tests/mutants-equivalent.csv` says why it changes nothing.
//!
//! The settings are in `.cargo/mutants.toml`, and `docs/mutants.md` says what came of it. It takes many minutes, so it
//! is no step of `cargo xtask test`.

mod equivalent;
mod outcomes;
mod report;

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{root, run};
use equivalent::Row;
use outcomes::Outcomes;

/// The tool's version: another one makes other mutants, and the list of equivalent ones would not fit.
const VERSION: &str = "27.1.0";

/// The crates whose mutants must die: a fault in them is a wrong count or a wrong level.
const PACKAGES: &[&str] = &["fingerpost-dash", "fingerpost-thresholds"];

/// Exit codes of the tool after a whole run: all noticed, some missed, some timed out.
const WHOLE: &[i32] = &[0, 2, 3];

#[derive(Args)]
#[command(after_help = "Examples:\n  cargo xtask mutants\n  cargo xtask mutants --package fingerpost-dash")]
pub(crate) struct MutantsArgs {
    /// Only this crate
    #[arg(long)]
    package: Option<String>,
}

pub(crate) fn run(args: &MutantsArgs) -> Result<()> {
    let chosen: Vec<&str> = match &args.package {
        None => PACKAGES.to_vec(),
        Some(name) => match PACKAGES.iter().find(|package| *package == name) {
            Some(package) => vec![package],
            None => bail!("no mutants of `{name}`: choose one of {}", PACKAGES.join(", ")),
        },
    };
    ensure()?;
    let rows = equivalent::read(&root::root())?;
    let mut faults = Vec::new();
    for package in &chosen {
        let outcomes = mutate(package)?;
        println!("mutants: {package}: {}", outcomes.counts());
        faults.extend(equivalent::faults(&rows, package, &outcomes.mutants));
    }
    if !faults.is_empty() {
        bail!("{} of the mutants are not as listed:\n  {}", faults.len(), faults.join("\n  "));
    }
    println!(
        "mutants: every one is noticed, but for those that are listed with the reason why they change nothing"
    );
    report(&rows)
}

/// Writes `docs/mutants.md` from the last run of each crate, once every crate has had one here.
fn report(rows: &[Row]) -> Result<()> {
    let mut runs = Vec::new();
    for package in PACKAGES {
        match last(package) {
            Ok(run) => runs.push(run),
            Err(_) => {
                println!("mutants: docs/mutants.md stays as it is: {package} was not run here");
                return Ok(());
            }
        }
    }
    let path = root::root().join("docs/mutants.md");
    fs::write(&path, report::write(&runs, rows)).context("writing docs/mutants.md")?;
    println!("mutants: wrote docs/mutants.md");
    Ok(())
}

/// Installs the tool unless that version answers.
fn ensure() -> Result<()> {
    let answer = run::ask("cargo", &["mutants", "--version"]);
    if answer.is_some_and(|answer| answer.split_whitespace().any(|word| word == VERSION)) {
        return Ok(());
    }
    let args = ["install", "cargo-mutants", "--version", VERSION, "--locked"];
    let title = format!("cargo: installing cargo-mutants {VERSION} (changes the code to test the tests)");
    run::quiet(&title, run::command("cargo").args(args)).map(drop)
}

/// Tries every mutant of a package against its tests.
fn mutate(package: &str) -> Result<Outcomes> {
    let folder = folder(package);
    fs::create_dir_all(&folder)?;
    let mut command: Command = run::command("cargo");
    command.args(["mutants", "--package", package, "--colors", "never", "--output"]).arg(&folder);
    command.current_dir(root::root());
    let title = format!("mutants: changing {package}");
    eprintln!("{title}");
    let status = run::alive(&title, || command.status()).context("could not start `cargo mutants`")?;
    if !status.code().is_some_and(|code| WHOLE.contains(&code)) {
        bail!("{title}: `cargo mutants` did not come to an end ({status})");
    }
    last(package)
}

/// What became of the mutants of a package when they were last tried here.
fn last(package: &str) -> Result<Outcomes> {
    let path = folder(package).join("mutants.out/outcomes.json");
    let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    Outcomes::read(package, &text, &root::root())
}

/// Where the tool writes what it finds about a package.
fn folder(package: &str) -> PathBuf {
    root::target().join("mutants").join(package)
}
