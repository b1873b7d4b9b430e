//! `cargo xtask policy` and `cargo xtask wording`: the files that an area writes.
//!
//! The checks are the domain crates' own, so they are in a program of its own (`xtask/policy`): this one generates the
//! tables of those crates and must build without them.

use anyhow::Result;

use crate::{root, run};

#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  cargo xtask policy check\n  cargo xtask policy check crates/thresholds/data/policies/plymouth.toml\n  cargo xtask wording check safelives-dash-24 examples/wording/own-topics.en.json"
)]
pub(crate) struct FilesArgs {
    /// `check`, and what to check
    #[arg(trailing_var_arg = true, required = true)]
    words: Vec<String>,
}

pub(crate) fn run(verb: &str, args: &FilesArgs) -> Result<()> {
    let mut command = run::command("cargo");
    command.args(["run", "--quiet", "--package", "xtask-policy", "--", verb]).args(&args.words);
    run::show(&format!("{verb}: checking"), command.current_dir(root::root()))
}
