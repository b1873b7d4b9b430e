//! `cargo xtask <verb>`: everything that builds, checks, serves or measures this repository.
//!
//! Each verb is a file (or a folder) of its own with a `run` function; this file only names them. A verb installs what
//! it lacks and says so in one line, so that a fresh machine with Rust and Node needs no page of instructions.

mod checks;
mod codegen;
mod demo;
mod e2e;
mod hazards;
mod install;
mod instructions;
mod lang;
mod msrv;
mod mutants;
mod nostd;
mod root;
mod run;
mod serve;
mod setup;
mod size;
mod test;
mod tidy;
mod wasm;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// The build tool of Fingerpost.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Writes the generated Rust and documents from the data files
    Codegen(CodegenArgs),
    /// Builds the element and serves a GP practice page that uses it
    Demo(demo::DemoArgs),
    /// Runs the browser tests in real browsers: Chromium, Firefox and WebKitGTK
    E2e(e2e::E2eArgs),
    /// Counts the instructions of counting, deciding, explaining and reading a policy, against the last ones
    Instructions(instructions::InstructionsArgs),
    /// Writes the list of the element's messages, and checks every language
    Lang(lang::LangArgs),
    /// Checks the domain crates with the oldest compiler that they promise
    Msrv(msrv::MsrvArgs),
    /// Breaks the crates that decide, and fails when their tests do not notice
    Mutants(mutants::MutantsArgs),
    /// Builds the domain crates with core and alloc only
    Nostd(nostd::NostdArgs),
    /// Checks policy files: whether each can be used, and what is worth a second look
    Policy(checks::FilesArgs),
    /// Installs everything that the other verbs need, but for `mutants`
    Setup(setup::SetupArgs),
    /// Measures what a page downloads, against the targets and wasm/size.snap
    Size(size::SizeArgs),
    /// Tests everything, cheap to dear
    Test(test::TestArgs),
    /// Checks the rules that a compiler does not hold: arrows, dependencies, purity, length
    Tidy(tidy::TidyArgs),
    /// Builds the element and the API for browsers and Node into wasm/npm/dist
    Wasm(wasm::WasmArgs),
    /// Checks wording packs: whole and unchanged, or refused
    Wording(checks::FilesArgs),
}

#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  cargo xtask codegen\n  cargo xtask codegen --check   # fail when a committed file is out of date"
)]
struct CodegenArgs {
    /// Compare with what is committed instead of writing
    #[arg(long)]
    check: bool,
}

fn main() -> ExitCode {
    match dispatch(Cli::parse().verb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(verb: Verb) -> Result<()> {
    match verb {
        Verb::Codegen(args) => codegen::run(&root::root(), args.check),
        Verb::Demo(args) => demo::run(&args),
        Verb::E2e(args) => e2e::run(&args),
        Verb::Instructions(args) => instructions::run(&args),
        Verb::Lang(args) => lang::run(&args),
        Verb::Msrv(_) => msrv::run(),
        Verb::Mutants(args) => mutants::run(&args),
        Verb::Nostd(_) => nostd::run(),
        Verb::Policy(args) => checks::run("policy", &args),
        Verb::Setup(_) => setup::run(),
        Verb::Size(args) => size::run(&args),
        Verb::Test(args) => test::run(&args),
        Verb::Tidy(args) => tidy::run(&args),
        Verb::Wasm(args) => wasm::run(&args),
        Verb::Wording(args) => checks::run("wording", &args),
    }
}
