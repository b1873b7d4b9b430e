//! `cargo xtask size`: what a page downloads, raw, gzip and brotli, against `wasm/size.snap` and the targets.
//!
//! Growth over `wasm/size.snap` fails, and so does a page that is over a target.

mod compress;
mod functions;
mod page;
mod snapshot;

use std::fs;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{
    root, run,
    wasm::{self, Package},
};
use compress::Size;

/// Everything that a page fetches until the first question can be answered.
const PAGE_TARGET: usize = 25_000;
/// The WebAssembly of that: the engine's first module.
const WASM_TARGET: usize = 14_000;
/// What comes after it.
const AFTER: &str = "after the first question";
/// What is in no page that begins as the demo page does: the twins, the single files, the JSON calls.
const OTHERS: [&str; 6] =
    ["fingerpost_twin.js", "fingerpost_whole_twin.js", "inline.js", "frame.html", "api.js", "api_bg.wasm"];
/// The rows with a target.
const PAGE: &str = "page to first question";
const WASM: &str = "dist/fingerpost_bg.wasm";

#[derive(Args)]
#[command(
    after_help = "Examples:\n  cargo xtask size\n  cargo xtask size --bless   # accept the sizes of today into wasm/size.snap"
)]
pub(crate) struct SizeArgs {
    /// Write the sizes into wasm/size.snap
    #[arg(long)]
    bless: bool,
    /// List the element's largest functions instead
    #[arg(long, value_name = "HOW_MANY")]
    functions: Option<usize>,
    /// Measure the last build
    #[arg(long)]
    pub(crate) built: bool,
}

impl SizeArgs {
    /// Compares the last build.
    pub(crate) const fn check_built() -> Self {
        Self { bless: false, functions: None, built: true }
    }
}

/// One line of the report.
pub(crate) struct Row {
    name: String,
    size: Size,
}

pub(crate) fn run(args: &SizeArgs) -> Result<()> {
    if !args.built {
        wasm::make(&Package::ALL, wasm::Profile::Small, &root::dist())?;
    }
    if let Some(count) = args.functions {
        print!("{}", functions::table(count)?);
        return Ok(());
    }
    let rows = run::alive("size: compressing", measure)?;
    let path = root::root().join("wasm/size.snap");
    let old =
        fs::read_to_string(&path).ok().map(|text| snapshot::read(&text)).transpose()?.unwrap_or_default();
    print!("{}", snapshot::table(&rows, &old));

    if args.bless {
        if !wasm::built_smallest() {
            bail!(
                "the last build was not made by the recipe of the snapshot (Debian's toolchain): nothing is blessed"
            );
        }
        fs::write(&path, snapshot::write(&rows)).context("writing wasm/size.snap")?;
        println!("size: wrote wasm/size.snap");
        return Ok(());
    }
    let mut faults = Vec::new();
    if wasm::built_smallest() {
        for (name, brotli, target) in missed(&rows)? {
            faults.push(format!("{name} is {brotli} bytes brotli, and its target is {target}"));
        }
        faults.extend(snapshot::grown(&rows, &old));
    } else {
        println!("size: built by another recipe than wasm/size.snap: shown, not compared");
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

fn measure() -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let mut whole = Size::default();
    for (name, file) in page::files()? {
        let size =
            compress::measure(&fs::read(&file).with_context(|| format!("reading {}", file.display()))?)?;
        whole = whole.plus(size);
        rows.push(Row { name, size });
    }
    rows.push(Row { name: PAGE.to_owned(), size: whole });
    let mut later = Size::default();
    for extra in ["fingerpost_whole.js", "fingerpost_whole_bg.wasm"] {
        let row = shipped(extra)?;
        later = later.plus(row.size);
        rows.push(row);
    }
    rows.push(Row { name: AFTER.to_owned(), size: later });
    for extra in OTHERS {
        rows.push(shipped(extra)?);
    }
    Ok(rows)
}

/// A file of `dist`.
fn shipped(name: &str) -> Result<Row> {
    let file = root::dist().join(name);
    let bytes = fs::read(&file).with_context(|| format!("{}: run `cargo xtask wasm`", file.display()))?;
    Ok(Row { name: format!("dist/{name}"), size: compress::measure(&bytes)? })
}

/// The targets that are not met: row, bytes, target. A row that is not there is an error.
fn missed(rows: &[Row]) -> Result<Vec<(&'static str, usize, usize)>> {
    let mut missed = Vec::new();
    for (name, target) in [(PAGE, PAGE_TARGET), (WASM, WASM_TARGET)] {
        let row = rows
            .iter()
            .find(|row| row.name == name)
            .with_context(|| format!("{name} is not part of the page"))?;
        if row.size.brotli > target {
            missed.push((name, row.size.brotli, target));
        }
    }
    Ok(missed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, brotli: usize) -> Row {
        Row { name: name.to_owned(), size: Size { raw: brotli, gzip: brotli, brotli } }
    }

    #[test]
    fn a_target_is_told_and_so_is_its_row() {
        assert!(missed(&[row(PAGE, PAGE_TARGET), row(WASM, WASM_TARGET)]).unwrap().is_empty());
        let over = missed(&[row(PAGE, PAGE_TARGET + 1), row(WASM, WASM_TARGET)]).unwrap();
        assert_eq!(over, [(PAGE, PAGE_TARGET + 1, PAGE_TARGET)]);
        assert!(missed(&[row(WASM, 1)]).is_err());
    }
}
