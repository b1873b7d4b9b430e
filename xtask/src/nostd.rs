//! `cargo xtask nostd`: the domain crates build where there is no std at all.
//!
//! `#![no_std]` alone proves little: a dependency may bring std in. So each crate is built, without default features,
//! for a target that has only `core` and `alloc`.

use anyhow::Result;
use clap::Args;

use crate::{
    root, run,
    wasm::toolchain::{self, Std},
};

#[derive(Args)]
#[command(after_help = "Example:\n  cargo xtask nostd")]
pub(crate) struct NostdArgs {}

pub(crate) fn run() -> Result<()> {
    let toolchain = toolchain::bare()?;
    let mut command = toolchain.cargo("build", Std::Bare, &[]);
    command.args(["--no-default-features", "--lib"]);
    let names = root::domain_crates()?;
    for name in &names {
        command.args(["--package", name]);
    }
    command.arg("--target-dir").arg(root::target().join("nostd")).current_dir(root::root());
    run::show(
        &format!("nostd: building {} crates with core and alloc only ({})", names.len(), toolchain.name()),
        &mut command,
    )?;
    println!("nostd: {} crates need no std", names.len());
    Ok(())
}
