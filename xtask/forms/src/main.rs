//! Writes the published forms of the data standard: `write`, `check`, and `stage FOLDER` for the tests with validators
//! from outside.
//!
//! `cargo xtask codegen` and the step `forms` of `cargo xtask test` run it. It is a program of its own because `xtask`
//! generates the tables that the forms are written from, and so must build without them.

mod files;
mod samples;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};

use files::File;

const USAGE: &str = "usage: xtask-forms write|check\n       xtask-forms stage FOLDER";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["write"] => write(&home(), &files::published()),
        ["check"] => check(&home(), &files::published()),
        ["stage", folder] => stage(Path::new(folder)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Where the forms of this version are committed.
fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/standard").join(fingerpost_schema::forms::VERSION)
}

/// Writes what differs, and removes what is no longer written.
fn write(folder: &Path, files: &[File]) -> Result<()> {
    for file in files {
        let path = folder.join(&file.path);
        if fs::read_to_string(&path).is_ok_and(|old| old == file.text) {
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, &file.text).with_context(|| format!("writing {}", path.display()))?;
        println!("codegen: wrote {}", file.path);
    }
    for path in left_over(folder, files)? {
        fs::remove_file(folder.join(&path)).with_context(|| format!("removing {path}"))?;
        println!("codegen: removed {path}");
    }
    Ok(())
}

/// Says what is out of date.
fn check(folder: &Path, files: &[File]) -> Result<()> {
    let fresh = |file: &&File| fs::read_to_string(folder.join(&file.path)).is_ok_and(|old| old == file.text);
    let mut stale: Vec<String> =
        files.iter().filter(|file| !fresh(file)).map(|file| file.path.clone()).collect();
    stale.extend(left_over(folder, files)?);
    if !stale.is_empty() {
        bail!(
            "out of date under docs/standard: {}\nrun `cargo xtask codegen` and commit the result",
            stale.join(", ")
        );
    }
    Ok(())
}

/// What lies in the folder and is not written any more.
fn left_over(folder: &Path, files: &[File]) -> Result<Vec<String>> {
    let kept: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let mut found = Vec::new();
    let mut open = vec![String::new()];
    while let Some(inner) = open.pop() {
        let Ok(entries) = fs::read_dir(folder.join(&inner)) else { continue };
        for entry in entries {
            let entry = entry?;
            let path = format!("{inner}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                open.push(format!("{path}/"));
            } else if !kept.contains(path.as_str()) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Writes everything that the validators look at: what is published, what is only written on request, and samples of
/// good and bad rows with what our checker says of them.
fn stage(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut files = files::published();
    files.extend(files::on_request());
    files.extend(samples::all()?);
    for file in &files {
        let path = folder.join(&file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, &file.text)?;
    }
    println!("forms: {} files to look at", files.len());
    Ok(())
}
