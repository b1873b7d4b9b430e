//! Checks the files that an area writes: `policy check FILE…` and `wording check INSTRUMENT FILE…`.
//!
//! `cargo xtask policy` and `cargo xtask wording` run it. It is a program of its own because `xtask` generates the
//! domain crates' tables and so must build without them.

use std::{fs, process::ExitCode, time::SystemTime};

use anyhow::{Context, Result, bail};
use fingerpost_core::{Date, Severity};
use fingerpost_dash::{
    Checklist, HarkQuestions, HonourScreening, PoliceDash, SafeLivesDash, StalkingScreening,
    wording::{WordingError, WordingPack},
};
use fingerpost_thresholds::{Policy, analyse, policies};

const USAGE: &str =
    "usage: cargo xtask policy check [FILE…]\n       cargo xtask wording check INSTRUMENT FILE…";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let good = match words.as_slice() {
        ["policy", "check", files @ ..] => check_policies(files),
        ["wording", "check", instrument, files @ ..] if !files.is_empty() => check_wording(instrument, files),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match good {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// True when every policy can be used and nothing about it is an error.
fn check_policies(files: &[&str]) -> Result<bool> {
    let today = today()?;
    let mut good = true;
    if files.is_empty() {
        for policy in policies() {
            good &= report(policy.id.as_str(), policy, today);
        }
    }
    for file in files {
        let text = fs::read_to_string(file).with_context(|| format!("reading {file}"))?;
        let parsed =
            if file.ends_with(".json") { Policy::from_json(&text) } else { Policy::from_toml(&text) };
        match parsed {
            Ok(policy) => good &= report(file, &policy, today),
            Err(error) => {
                println!("{file}: cannot be used\n  {error}");
                good = false;
            }
        }
    }
    Ok(good)
}

fn report(name: &str, policy: &Policy, today: Date) -> bool {
    let report = analyse(policy, today);
    println!("{name}: {} (edition {}) can be used", policy.title, policy.edition);
    for finding in report.findings() {
        let severity = match finding.severity {
            Severity::Note => "note",
            Severity::Query => "query",
            Severity::Error => "error",
        };
        println!(
            "  {severity} {} at {}: {}{}",
            finding.rule,
            finding.path,
            finding.message,
            witness(&finding.params)
        );
    }
    !report.has_errors()
}

fn witness(params: &[fingerpost_core::Param]) -> String {
    match params {
        [fingerpost_core::Param::Number(number), ..] => format!(" (for example {number})"),
        [fingerpost_core::Param::Ours(name), ..] => format!(" (see {name})"),
        _ => String::new(),
    }
}

/// True when every pack is whole.
fn check_wording(instrument: &str, files: &[&str]) -> Result<bool> {
    let read = [
        reader::<SafeLivesDash>(),
        reader::<PoliceDash>(),
        reader::<HarkQuestions>(),
        reader::<StalkingScreening>(),
        reader::<HonourScreening>(),
    ];
    let Some((_, read)) = read.iter().find(|(id, _)| *id == instrument) else {
        let known: Vec<&str> = read.iter().map(|(id, _)| *id).collect();
        bail!("expected an instrument, one of {}", known.join(", "));
    };
    let mut good = true;
    for file in files {
        let text = fs::read_to_string(file).with_context(|| format!("reading {file}"))?;
        match read(&text) {
            Ok(pack) => {
                let (reviewer, on) = pack.reviewed();
                println!(
                    "{file}: whole, in {}, words of {}, reviewed by {reviewer} on {on}",
                    pack.language(),
                    pack.holder()
                );
            }
            Err(error) => {
                println!("{file}: refused\n  {error}");
                good = false;
            }
        }
    }
    Ok(good)
}

type Reader = fn(&str) -> Result<WordingPack, WordingError>;

fn reader<I: Checklist>() -> (&'static str, Reader) {
    (I::INSTRUMENT.id, WordingPack::from_json::<I>)
}

/// The present day, for stale sources. Only tools read a clock.
#[expect(clippy::disallowed_methods, reason = "a tool may know what day it is; the domain crates may not")]
fn today() -> Result<Date> {
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs();
    let days = u32::try_from(seconds / 86_400)?;
    Date::literal(1970, 1, 1).plus_days(days).context("the clock is past the end of the calendar")
}
