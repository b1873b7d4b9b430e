//! `fingerpost policy check`.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use fingerpost::{
    Date, Policy,
    core::Param,
    thresholds::{analyse, policies},
};

use super::{parse, words};
use crate::{exit::Ended, today::today};

#[derive(Args)]
pub(crate) struct CheckArgs {
    /// Policies, as .toml or .json [default: those that ship]
    files: Vec<PathBuf>,
    /// The day of the check [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
}

pub(super) fn run(args: &CheckArgs) -> Result<Ended> {
    let today = today(args.today.as_deref())?;
    let mut good = true;
    if args.files.is_empty() {
        for policy in policies() {
            good &= report(policy.id.as_str(), policy, today);
        }
    }
    for path in &args.files {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .map_err(|error| anyhow::Error::new(error).context(format!("reading {name}")))?;
        match parse(path, &text) {
            Ok(policy) => good &= report(&name, &policy, today),
            Err(error) => {
                anstream::println!("{name}: cannot be used\n  {error:#}");
                good = false;
            }
        }
    }
    Ok(if good { Ended::Well } else { Ended::WithFindings })
}

/// True when nothing about it is an error.
fn report(name: &str, policy: &Policy, today: Date) -> bool {
    let report = analyse(policy, today);
    anstream::println!("{name}: {} (edition {}) can be used", policy.title, policy.edition);
    for finding in report.findings() {
        let witness = match finding.params.as_slice() {
            [Param::Number(number), ..] => format!(" (for example {number})"),
            _ => String::new(),
        };
        anstream::println!(
            "  {} {} at {}: {}{witness}",
            words::severity(finding.severity),
            finding.rule,
            finding.path,
            finding.message
        );
    }
    !report.has_errors()
}
