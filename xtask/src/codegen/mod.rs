//! `cargo xtask codegen`: data files in, committed Rust and documents out.
//!
//! Domain lists are files that an expert can review: `crates/<crate>/data/*.csv`, `.toml` or `.json`. Each module
//! here reads those of one crate and returns [`Output`]s; this file formats the Rust, writes what changed, or with
//! `--check` says which file is out of date and which command mends it.
//!
//! The published forms of the data standard (`docs/standard/`) are a second stage: the schema crate writes them from its
//! own tables, so it must be built from what the first stage wrote. That program is `xtask/forms`.
//!
//! A module never touches the disk except through [`Source`], so everything that it read is in the fingerprint.

mod areas;
mod characteristics;
mod dash;
mod documents;
mod first;
mod help;
mod jsx;
mod manifest;
mod pathways;
mod rust;
mod safety;
mod schema;
mod source;
mod table;
mod taxonomy;
mod thresholds;

use std::{fs, path::Path, process::Stdio};

use anyhow::{Context, Result, bail};

use crate::run;

pub(crate) use source::Source;

/// One generated file.
pub(crate) struct Output {
    /// Where it goes, from the root of the repository.
    pub(crate) path: String,
    /// What it holds. Rust is formatted afterwards.
    pub(crate) text: String,
}

/// One crate's generator.
type Generator = fn(&Source) -> Result<Vec<Output>>;

/// Every generator, by the crate whose data it reads.
const GENERATORS: &[(&str, Generator)] = &[
    ("characteristics", characteristics::generate),
    ("dash", dash::outputs),
    ("taxonomy", taxonomy::generate),
    ("thresholds", thresholds::outputs),
    ("pathways", pathways::generate),
    ("documents", documents::outputs),
    ("schema", schema::generate),
    ("the first module", first::outputs),
    ("the hazard log", safety::generate),
    ("the element's manifest", manifest::generate),
    ("the element's types for JSX", jsx::generate),
    ("the help block", help::generate),
    ("the areas and their dates", areas::generate),
];

/// Generates everything; with `check`, compares instead of writing.
pub(crate) fn run(root: &Path, check: bool) -> Result<()> {
    tables(root, check)?;
    forms(root, if check { "check" } else { "write" })
}

/// The second stage.
fn forms(root: &Path, verb: &str) -> Result<()> {
    let mut command = run::command("cargo");
    command.args(["run", "--quiet", "--package", "xtask-forms", "--", verb]).current_dir(root);
    run::show("codegen: the published forms of the data standard", &mut command)
}

/// The first stage: Rust and documents from data files.
fn tables(root: &Path, check: bool) -> Result<()> {
    let source = Source::new(root);
    let mut stale = Vec::new();
    let mut written = 0_usize;
    for (name, generator) in GENERATORS {
        for output in generator(&source).with_context(|| format!("codegen of {name}"))? {
            let text = if output.path.ends_with(".rs") { rustfmt(root, &output)? } else { output.text };
            let path = root.join(&output.path);
            if fs::read_to_string(&path).is_ok_and(|old| old == text) {
                continue;
            }
            if check {
                stale.push(output.path);
                continue;
            }
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&path, text).with_context(|| format!("writing {}", output.path))?;
            println!("codegen: wrote {}", output.path);
            written = written.saturating_add(1);
        }
    }
    if !stale.is_empty() {
        bail!("out of date: {}\nrun `cargo xtask codegen` and commit the result", stale.join(", "));
    }
    if !check && written == 0 {
        println!("codegen: nothing to do");
    }
    Ok(())
}

/// Formats generated Rust with the repository's own settings.
fn rustfmt(root: &Path, output: &Output) -> Result<String> {
    use std::io::Write as _;
    let mut child = std::process::Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(root.join("rustfmt.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("starting rustfmt")?;
    let mut stdin = child.stdin.take().context("rustfmt has no standard input")?;
    let text = output.text.clone();
    let feeder = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let done = child.wait_with_output()?;
    let _ = feeder.join();
    if !done.status.success() {
        bail!("rustfmt refuses {}: {}", output.path, String::from_utf8_lossy(&done.stderr));
    }
    Ok(String::from_utf8(done.stdout)?)
}
