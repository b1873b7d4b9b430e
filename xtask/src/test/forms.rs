//! The published forms of the data standard, by the validators of the standards that they follow: ajv, frictionless, csvw,
//! html-validate and axe. One process each, over everything at once.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::steps::scripts;
use crate::{install, root, run};

const HOME: &str = "tests/forms";

pub(super) fn run() -> Result<()> {
    let home = root::root().join(HOME);
    install::npm::ensure_in(&home, "the validators of tests/forms (JSON Schema, HTML)")?;
    let mut tables = install::python::ensure(
        "forms-python",
        &home.join("requirements.txt"),
        "the validators of tests/forms (CSVW, Data Package)",
    )?;
    let staged = root::target().join("forms");
    let mut stage = run::command("cargo");
    stage.args(["run", "--quiet", "--package", "xtask-forms", "--", "stage"]).arg(&staged);
    run::show("forms: writing what the validators look at", stage.current_dir(root::root()))?;
    ensure!(fs::exists(staged.join("samples.ndjson")).context("looking for the samples")?, "no samples");
    let tests = scripts(HOME, ".test.mjs")?;
    let mut node = run::command("node");
    node.arg("--test").args(&tests).env("FORMS", &staged).current_dir(root::root());
    run::show("forms: JSON Schema and HTML", &mut node)?;
    tables.arg(home.join("tables.py")).arg(&staged).env("PYTHONDONTWRITEBYTECODE", "1");
    run::show("forms: CSVW and Data Package", tables.current_dir(root::root()))
}
