//! wasm-opt, with the features that every browser of the last years has: named one by one, since `--all-features`
//! writes a file that Chromium refuses.

use std::{fs, path::Path};

use anyhow::Result;

use super::{build::Profile, cache};

const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What `-Oz` leaves out, measured after brotli, which is what a page downloads.
const TIGHTER: &[&str] = &[
    // Packing cuts runs of zeros out of the data, which brotli does better: tables stay whole and alike.
    "--skip-pass=memory-packing",
    // The stack lies lowest, so nothing of ours is in the first kilobyte: offsets go into loads.
    "--low-memory-unused",
    // Code that ends in a trap may go. Nothing here traps on purpose but a panic, and that still stops the program.
    "--traps-never-happen",
];

/// Makes a module small; a debug build is only copied.
pub(crate) fn browser(from: &Path, to: &Path, profile: Profile) -> Result<()> {
    if profile == Profile::Debug {
        fs::copy(from, to)?;
        return Ok(());
    }
    let mut args = vec!["-Oz"];
    args.extend(FEATURES);
    args.extend(TIGHTER);
    args.extend(["--strip-debug", "--strip-producers", "--strip-target-features"]);
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    cache::binaryen(&format!("wasm: optimising {name} for size"), "wasm-opt", from, &args, to)
}
