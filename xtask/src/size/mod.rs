//! `cargo xtask size`: what a page downloads, raw, gzip and brotli, against `wasm/size.snap` and the budgets.

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

/// Everything that a page fetches until the first question can be answered, City of London directory included.
const PAGE_BUDGET: usize = 25_000;
/// The element's WebAssembly.
const WASM_BUDGET: usize = 14_000;
/// The rows with a budget.
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
        wasm::make(&[Package::Widget, Package::Api], wasm::Profile::Small, &root::dist())?;
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
    let mut faults = budgets(&rows);
    if wasm::built_smallest() {
        faults.extend(snapshot::grown(&rows, &old));
    } else {
        println!(
            "size: built with a precompiled std, which is larger: shown, not compared with wasm/size.snap"
        );
        faults.clear();
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
    for extra in ["fingerpost_twin.js", "api.js", "api_bg.wasm"] {
        let file = root::dist().join(extra);
        let bytes = fs::read(&file).with_context(|| format!("{}: run `cargo xtask wasm`", file.display()))?;
        rows.push(Row { name: format!("dist/{extra}"), size: compress::measure(&bytes)? });
    }
    Ok(rows)
}

fn budgets(rows: &[Row]) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, budget) in [(PAGE, PAGE_BUDGET), (WASM, WASM_BUDGET)] {
        let Some(row) = rows.iter().find(|row| row.name == name) else {
            faults.push(format!("{name} is not part of the page"));
            continue;
        };
        let brotli = row.size.brotli;
        println!("{name}: {brotli} of {budget} bytes brotli");
        if brotli > budget {
            faults.push(format!("{name} is {brotli} bytes brotli, and its budget is {budget}"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, brotli: usize) -> Row {
        Row { name: name.to_owned(), size: Size { raw: brotli, gzip: brotli, brotli } }
    }

    #[test]
    fn a_budget_is_enforced_and_so_is_its_row() {
        assert_eq!(budgets(&[row(PAGE, PAGE_BUDGET), row(WASM, WASM_BUDGET)]), Vec::<String>::new());
        assert_eq!(budgets(&[row(PAGE, PAGE_BUDGET + 1), row(WASM, WASM_BUDGET)]).len(), 1);
        assert_eq!(budgets(&[row(WASM, 1)]).len(), 1);
    }
}
