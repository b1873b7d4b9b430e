//! `cargo xtask setup`: everything that the other verbs would install when they first need it, in one go; but for
//! `mutants`, whose tool takes minutes to build and which few need.

use anyhow::Result;
use clap::Args;

use crate::{e2e, install, instructions, msrv, wasm::toolchain};

#[derive(Args)]
#[command(after_help = "Example:\n  cargo xtask setup   # then the other verbs need no network")]
pub(crate) struct SetupArgs {}

pub(crate) fn run() -> Result<()> {
    install::components::ensure()?;
    let browser = toolchain::browser()?;
    let bare = toolchain::bare()?;
    msrv::prepare()?;
    e2e::install()?;
    instructions::prepare()?;
    println!("setup: ready (browser builds with {}, no_std builds with {})", browser.name(), bare.name());
    Ok(())
}
