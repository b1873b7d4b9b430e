//! The `fingerpost` command.
//!
//! Each verb is a file (or a folder) of its own under `verbs/`. A verb takes its arguments, does its work and answers how it
//! ended ([`exit::Ended`]); this file only names them.
//!
//! Nothing that a row holds is ever printed, except where `check --show-values` is given on a terminal: what the command
//! prints ends up in mails, tickets and screenshots.
#![expect(clippy::print_stderr, reason = "a command speaks to the person who gave it")]

mod exit;
mod today;
mod verbs;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Checks data about violence against women and girls against the multi-agency standard, and more.
#[derive(Parser)]
#[command(name = "fingerpost", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Checks files of records: every finding, with line, column and what to do
    Check(verbs::check::CheckArgs),
    /// Lists the rules, or tells all about one
    Rules(verbs::rules::RulesArgs),
    /// Converts an agency's export, another service's codes, an older version, or between CSV and NDJSON
    Convert(verbs::convert::ConvertArgs),
    /// Shows the standard: services, records, fields and lists, and its published forms
    Schema(verbs::schema::SchemaArgs),
    /// Writes files to fill in
    Template(verbs::schema::TemplateArgs),
    /// Makes up data to try things on
    Synth(verbs::synth::SynthArgs),
    /// Counts checklists in bulk and, under an area's policy, gives their level with its reasons
    Score(verbs::score::ScoreArgs),
    /// Finds where to turn, emergency numbers first
    Signpost(verbs::signpost::SignpostArgs),
    /// Finds wording in documents that the reviews ask partners to drop
    Language(verbs::language::LanguageArgs),
    /// Shows, checks and compares the rules by which areas call a risk high
    Policy(verbs::policy::PolicyArgs),
    /// Writes shell completions
    Completions(verbs::completions::CompletionsArgs),
}

fn main() -> ExitCode {
    let ended = match Cli::parse().verb {
        Verb::Check(args) => verbs::check::run(&args),
        Verb::Rules(args) => verbs::rules::run(&args),
        Verb::Convert(args) => verbs::convert::run(&args),
        Verb::Schema(args) => verbs::schema::run(&args),
        Verb::Template(args) => verbs::schema::template(&args),
        Verb::Synth(args) => verbs::synth::run(&args),
        Verb::Score(args) => verbs::score::run(&args),
        Verb::Signpost(args) => verbs::signpost::run(&args),
        Verb::Language(args) => verbs::language::run(&args),
        Verb::Policy(args) => verbs::policy::run(&args),
        Verb::Completions(args) => verbs::completions::run::<Cli>(&args),
    };
    match ended {
        Ok(ended) => ended.into(),
        Err(error) => {
            eprintln!("error: {}", told(&error));
            exit::Ended::CouldNot.into()
        }
    }
}

/// An error and what led to it. Some errors of the libraries say what is behind them in their own words: that is said once.
fn told(error: &anyhow::Error) -> String {
    let mut said = String::new();
    for cause in error.chain().map(ToString::to_string) {
        if said.is_empty() {
            said = cause;
        } else if !said.ends_with(&cause) {
            said.push_str(": ");
            said.push_str(&cause);
        }
    }
    said
}
