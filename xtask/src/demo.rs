//! `cargo xtask demo`: the whole job on this machine. Builds the element and serves a GP practice page that uses it.

use anyhow::Result;
use clap::Args;

use crate::{
    root,
    serve::{self, Server},
    wasm::{self, Package},
};

#[derive(Args)]
#[command(
    after_help = "Examples:\n  cargo xtask demo\n  cargo xtask demo --port 9000\n  cargo xtask demo --built   # serve what wasm/npm/dist holds, build nothing"
)]
pub(crate) struct DemoArgs {
    /// The port on 127.0.0.1; the next free one if it is taken
    #[arg(long, default_value_t = 8017)]
    port: u16,
    /// Serve the last build
    #[arg(long)]
    built: bool,
}

pub(crate) fn run(args: &DemoArgs) -> Result<()> {
    if !args.built {
        wasm::make(&Package::PAGE, wasm::Profile::Small, &root::dist())?;
    }
    let server = Server::start_near(|| serve::demo_mounts("", serve::STRICT), args.port)?;
    println!("\n  A GP practice page with <finger-post> is at\n\n      {}/\n", server.url());
    println!("  Nothing that is entered there leaves the page. Stop with Ctrl+C.");
    server.wait();
    Ok(())
}
