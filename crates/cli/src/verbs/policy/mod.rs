//! `fingerpost policy`: the rules by which areas call a risk high.

mod check;
mod diff;
mod show;

use std::{fs, path::Path};

use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use fingerpost::{
    Policy, policy_for,
    thresholds::{Basis, policies},
};

use crate::{exit::Ended, verbs::check::words};

#[derive(Args)]
#[command(after_help = "Examples:
  fingerpost policy list
  fingerpost policy show plymouth
  fingerpost policy check our-area.toml
  fingerpost policy diff slough plymouth

Where a policy is asked for, the id of one that ships will do, or a file (.toml or .json).")]
pub(crate) struct PolicyArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Lists the policies that ship
    #[command(after_help = "Examples:\n  fingerpost policy list\n  fingerpost policy list | grep local")]
    List,
    /// Tells what a policy says
    #[command(
        after_help = "Examples:\n  fingerpost policy show city-of-london\n  fingerpost policy show our-area.toml"
    )]
    Show(show::ShowArgs),
    /// Reads policies and says what is wrong or doubtful in them
    #[command(
        after_help = "Examples:\n  fingerpost policy check our-area.toml\n  fingerpost policy check *.toml --today 2026-11-30\n  fingerpost policy check\n\nWithout a file, those that ship are checked. Ends with 1 where one cannot be used or has an error."
    )]
    Check(check::CheckArgs),
    /// Tells where two policies differ, and what the same count comes to under each
    #[command(
        after_help = "Examples:\n  fingerpost policy diff slough plymouth\n  fingerpost policy diff national our-area.toml\n\nEnds with 1 where they differ."
    )]
    Diff(diff::DiffArgs),
}

pub(crate) fn run(args: &PolicyArgs) -> Result<Ended> {
    match &args.verb {
        Verb::List => {
            list();
            Ok(Ended::Well)
        }
        Verb::Show(args) => show::run(args),
        Verb::Check(args) => check::run(args),
        Verb::Diff(args) => diff::run(args),
    }
}

fn list() {
    for policy in policies() {
        anstream::println!(
            "{:<18}edition {:<4}{:<18}{}",
            policy.id.as_str(),
            policy.edition,
            basis(policy.basis),
            policy.title
        );
    }
}

/// Whose rule it is, in words.
fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::National => "national",
        Basis::NationalInLieu => "national in lieu",
        Basis::Local => "local",
    }
}

/// The policy of an id that ships, or of a file.
pub(crate) fn find(name: &str) -> Result<Policy> {
    if let Some(policy) = policy_for(name) {
        return Ok(policy.clone());
    }
    let known = || {
        let ids: Vec<&str> = policies().iter().map(|policy| policy.id.as_str()).collect();
        ids.join(", ")
    };
    if !Path::new(name).exists() {
        anyhow::bail!("{name} is neither a policy that ships ({}) nor a file", known());
    }
    read(Path::new(name))
}

/// The policy of a file.
pub(crate) fn read(path: &Path) -> Result<Policy> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    parse(path, &text).with_context(|| format!("{} cannot be used", path.display()))
}

fn parse(path: &Path, text: &str) -> Result<Policy> {
    let json = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
    Ok(if json { Policy::from_json(text)? } else { Policy::from_toml(text)? })
}
