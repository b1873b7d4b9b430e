//! The steps of `cargo xtask test`.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};

use crate::{
    codegen,
    e2e::{self, E2eArgs},
    install,
    instructions::{self, InstructionsArgs},
    lang, msrv, nostd, root, run,
    size::{self, SizeArgs},
    tidy::{self, TidyArgs},
    wasm::{self, Package, Profile},
};

/// One step.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    /// Whether it needs neither WebAssembly nor a browser.
    pub(super) native: bool,
    pub(super) run: fn() -> Result<()>,
}

const fn native(name: &'static str, title: &'static str, run: fn() -> Result<()>) -> Step {
    Step { name, title, native: true, run }
}

const fn full(name: &'static str, title: &'static str, run: fn() -> Result<()>) -> Step {
    Step { name, title, native: false, run }
}

/// In order: a mistake that is cheap to find is found first.
pub(super) const STEPS: &[Step] = &[
    native("fmt", "Rust is formatted", fmt),
    native("codegen", "generated files are those of the data files", generated),
    native("tidy", "the rules that a compiler does not hold", || tidy::run(&TidyArgs::all())),
    native("clippy", "no warning in any crate, test, bench or example", clippy),
    native("default", "tests and doc tests with default features", tests_default),
    native("bare", "tests of the domain crates without features", tests_bare),
    native("features", "tests and doc tests with all features", tests_all),
    native("doc", "documentation without a warning", doc),
    native("benches", "every bench runs once", benches),
    full("msrv", "the domain crates build with the oldest compiler that they promise", msrv::run),
    full("nostd", "the domain crates need no std", nostd::run),
    full("instructions", "what counting and deciding take, against the last counts", || {
        instructions::run(&InstructionsArgs::check())
    }),
    full("fhir", "the FHIR resources against the definitions of R4", fhir),
    full("schemas", "the published schemas, by a validator from outside", schemas),
    full("forms", "the published forms of the data standard, by the validators of each", super::forms::run),
    full("lang", "every language keeps to its rules", lang::packs),
    full("wasm", "the element and the API for browsers and Node", build),
    full("size", "sizes against the last ones, and against the targets", || {
        size::run(&SizeArgs::check_built())
    }),
    full("node", "the built packages in Node", node),
    full("packages", "the npm package, in new projects of others' tools and in a browser", packages),
    full("servers", "what the documents say to nginx and Apache, by both", super::servers::run),
    full("e2e", "the whole job in Chromium, Firefox and WebKitGTK", || e2e::run(&E2eArgs::built())),
];

fn cargo(args: &[&str]) -> Command {
    let mut command = run::command("cargo");
    command.args(args).current_dir(root::root());
    // A snapshot that differs is a failure here, never a new file.
    command.env("INSTA_UPDATE", "no");
    command
}

fn fmt() -> Result<()> {
    install::components::ensure()?;
    run::show("fmt: checking", &mut cargo(&["fmt", "--all", "--check"])).context("`cargo fmt --all` mends it")
}

fn generated() -> Result<()> {
    codegen::run(&root::root(), true)
}

fn clippy() -> Result<()> {
    let args = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
    run::show("clippy: checking the whole workspace", &mut cargo(&args))
}

fn tests_default() -> Result<()> {
    run::show("default: testing", &mut cargo(&["test"]))
}

fn tests_bare() -> Result<()> {
    let mut command = cargo(&["test", "--no-default-features", "--lib", "--tests"]);
    for name in &root::domain_crates()? {
        command.args(["--package", name]);
    }
    run::show("bare: testing", &mut command)
}

fn tests_all() -> Result<()> {
    run::show("features: testing", &mut cargo(&["test", "--all-features"]))
}

fn doc() -> Result<()> {
    let args = ["doc", "--workspace", "--no-deps", "--all-features", "--exclude", "xtask"];
    run::show("doc: building", cargo(&args).env("RUSTDOCFLAGS", "-D warnings"))
}

/// Without `--bench` criterion runs each body once and measures nothing.
fn benches() -> Result<()> {
    run::show(
        "benches: running each once",
        &mut cargo(&["test", "--package", "fingerpost-benches", "--benches"]),
    )
}

/// The resources that `crates/fhir` writes, by validators that others wrote.
fn fhir() -> Result<()> {
    install::npm::ensure_in(&root::root().join("tests/fhir"), "the FHIR validators of tests/fhir")?;
    let tests = scripts("tests/fhir", ".test.mjs")?;
    run::show("fhir: testing", run::command("node").arg("--test").args(&tests).current_dir(root::root()))
}

/// The schemas that partners validate with, over what ships and over mistakes.
fn schemas() -> Result<()> {
    install::npm::ensure_in(&root::root().join("tests/schemas"), "the validator of tests/schemas")?;
    let tests = scripts("tests/schemas", ".test.mjs")?;
    run::show("schemas: testing", run::command("node").arg("--test").args(&tests).current_dir(root::root()))
}

fn build() -> Result<()> {
    wasm::make(&Package::ALL, Profile::Small, &root::dist()).map(drop)
}

/// Node's own runner over `*.test.mjs`.
fn node() -> Result<()> {
    install::npm::ensure()?;
    let mut tests = Vec::new();
    for folder in ["wasm/tests", "wasm/npm/tests"] {
        tests.extend(scripts(folder, ".test.mjs")?);
    }
    if tests.is_empty() {
        bail!("no *.test.mjs in wasm/tests: the built packages are not tested");
    }
    run::show("node: testing", run::command("node").arg("--test").args(&tests).current_dir(root::root()))
}

/// The tarball of `npm pack`, installed and built as others would, and opened in Chromium.
fn packages() -> Result<()> {
    e2e::Engine::Chromium.install()?;
    install::npm::ensure()?;
    install::npm::ensure_in(&root::root().join("wasm/npm/packaging"), "the bundlers of wasm/npm/packaging")?;
    let tests = scripts("wasm/npm/packaging", ".test.mjs")?;
    run::show("packages: testing", run::command("node").arg("--test").args(&tests).current_dir(root::root()))
}

/// The files of a folder whose name ends so, from the root; none if there is no such folder.
pub(super) fn scripts(folder: &str, end: &str) -> Result<Vec<String>> {
    let path = root::root().join(folder);
    let mut found = Vec::new();
    if path.is_dir() {
        for entry in fs::read_dir(&path)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(end) {
                found.push(format!("{folder}/{name}"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// What is changed or new in the work tree, each with what it holds: a test must leave all as it found it.
pub(super) fn changes() -> Result<BTreeMap<String, Option<Vec<u8>>>> {
    let root = root::root();
    let folder = root.to_string_lossy();
    let list = ["-C", &*folder, "status", "--porcelain", "--untracked-files=all", "-z"];
    let Some(text) = run::ask("git", &list) else { return Ok(BTreeMap::new()) };
    let mut changes = BTreeMap::new();
    for entry in text.split('\0') {
        // `XY path`; the leading blank of the first entry may have been trimmed.
        if let Some((_, name)) = entry.trim_start().split_once(' ') {
            let name = name.trim_start();
            changes.insert(name.to_owned(), read(&root.join(name)));
        }
    }
    Ok(changes)
}

fn read(path: &Path) -> Option<Vec<u8>> {
    fs::read(path).ok()
}

/// Fails if a step changed or made a file that git would see.
pub(super) fn unchanged(before: &BTreeMap<String, Option<Vec<u8>>>) -> Result<()> {
    let now = changes()?;
    let differs = |name: &&String| now.get(*name) != before.get(*name);
    let names: Vec<&str> = now.keys().filter(differs).map(String::as_str).collect();
    if !names.is_empty() {
        bail!("this step changed the work tree: {}", names.join(", "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_fast_steps_come_first() {
        let mut names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), STEPS.len());
        assert!(STEPS.is_sorted_by_key(|step| !step.native));
    }
}
