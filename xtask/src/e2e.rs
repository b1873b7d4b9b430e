//! `cargo xtask e2e`: the tests of `wasm/e2e` in a real Chromium, against a server of ours.
//!
//! The tests are `wasm/e2e/*.test.mjs`, run by Node's own runner. `FINGERPOST_URL` is the server, which answers
//!
//! - `/`: the demo page under the strict policy;
//! - `/no-wasm/`: the same page under a policy that refuses WebAssembly;
//! - `/no-script/`: the same page under a policy that refuses scripts;
//! - `/trusted-types/`: the same page where no string may become markup or script;
//! - `/gone/`, `/cut/`, `/cut-alone/`, `/old/`, `/page/`, `/type/`: the same page where the engine's files are spoilt
//!   ([`Spoil`]);
//! - `/nowhere`: an answer without content;
//! - `/pages/...`: host pages of the tests, from `wasm/e2e/pages`, under the strict policy;
//! - `/open/fingerpost-open.js`: the element with an open shadow root, for what must look inside;
//! - `/requests.json`: every path that was asked for so far.

use std::fs;

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::{
    install::{apt, npm},
    root, run,
    serve::{self, Mount, STRICT, Server, Spoil},
    wasm::{self, Package},
};

#[derive(Args)]
#[command(
    after_help = "Examples:\n  cargo xtask e2e\n  cargo xtask e2e --only exit      # files whose name has \"exit\"\n  cargo xtask e2e --built          # test what wasm/npm/dist holds"
)]
pub(crate) struct E2eArgs {
    /// Test the last build
    #[arg(long)]
    pub(crate) built: bool,
    /// Run only the test files whose name contains this
    #[arg(long)]
    pub(crate) only: Option<String>,
}

pub(crate) fn run(args: &E2eArgs) -> Result<()> {
    install()?;
    if !args.built {
        wasm::make(&[Package::Widget], wasm::Profile::Small, &root::dist())?;
    }
    let folder = root::root().join("wasm/e2e");
    let mut tests = Vec::new();
    for entry in fs::read_dir(&folder).context("reading wasm/e2e")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") && args.only.as_ref().is_none_or(|part| name.contains(part.as_str())) {
            tests.push(name);
        }
    }
    tests.sort();
    ensure!(!tests.is_empty(), "no test file in wasm/e2e fits");
    let server = Server::start(mounts(), 0, true)?;
    run::show(
        &format!("e2e: {} test files in Chromium against {}", tests.len(), server.url()),
        run::command("node")
            .args(["--test", "--test-concurrency=1"])
            .args(&tests)
            .env("FINGERPOST_URL", server.url())
            .current_dir(&folder),
    )
}

/// Chromium and its driver: those in `PATH`, else Debian's.
pub(crate) fn install() -> Result<()> {
    let chromium = ["chromium", "google-chrome", "chrome"].iter().any(|name| run::in_path(name));
    if !chromium || !run::in_path("chromedriver") {
        apt::ensure(&["chromium", "chromium-driver", "fonts-dejavu-core"], "tests in a real browser")?;
    }
    npm::ensure()
}

fn mounts() -> Vec<Mount> {
    let mut mounts = vec![
        Mount::new("/open", wasm::open_dist(), STRICT),
        Mount::new("/pages", root::root().join("wasm/e2e/pages"), STRICT),
    ];
    for (prefix, policy) in policies() {
        mounts.extend(serve::demo_mounts(prefix, &policy));
    }
    for (prefix, spoil) in [
        ("/gone", Spoil::Gone),
        ("/cut", Spoil::Cut),
        ("/cut-alone", Spoil::CutAlone),
        ("/old", Spoil::Old),
        ("/page", Spoil::Page),
        ("/type", Spoil::Type),
    ] {
        mounts.extend(serve::demo_mounts(prefix, STRICT).into_iter().map(|mount| mount.spoilt(spoil)));
    }
    mounts.extend(serve::demo_mounts("", STRICT));
    mounts
}

/// The policies that a host may set, by where the demo page is served under each.
fn policies() -> [(&'static str, String); 3] {
    [
        ("/no-wasm", STRICT.replace(" 'wasm-unsafe-eval'", "")),
        ("/no-script", STRICT.replace("script-src 'self' 'wasm-unsafe-eval'; ", "")),
        ("/trusted-types", format!("{STRICT}; require-trusted-types-for 'script'; trusted-types 'none'")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policies_refuse_what_their_names_say() {
        let [(_, no_wasm), (_, no_script), _] = policies();
        assert!(no_wasm.contains("script-src 'self';") && !no_wasm.contains("unsafe"));
        assert!(no_script.contains("default-src 'none'") && !no_script.contains("script-src"));
    }
}
