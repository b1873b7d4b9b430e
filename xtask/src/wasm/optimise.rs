//! wasm-opt, with the features that every browser of the last years has: named one by one, since `--all-features`
//! writes a file that Chromium refuses.

use std::{fs, path::Path};

use anyhow::Result;

use super::build::Profile;
use crate::{install::npm, run};

const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Makes a module small; a debug build is only copied.
pub(crate) fn browser(from: &Path, to: &Path, profile: Profile) -> Result<()> {
    if profile == Profile::Debug {
        fs::copy(from, to)?;
        return Ok(());
    }
    let mut command = npm::tool("binaryen/bin/wasm-opt");
    command.arg(from).arg("-Oz").args(FEATURES);
    command.args(["--strip-debug", "--strip-producers", "--strip-target-features", "-o"]).arg(to);
    run::quiet("wasm: optimising for size", &mut command).map(drop)
}
