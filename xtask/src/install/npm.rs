//! The JavaScript tools, from the lock files of `wasm/npm`, `tests/fhir`, `tests/forms` and `tests/schemas`.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::{root, run};

/// The oldest Node whose built-in test runner and modules the tests rely on.
const OLDEST: u32 = 20;

/// Installs the tools unless those of this very lock file are there.
pub(crate) fn ensure() -> Result<()> {
    ensure_in(&root::npm(), "the tools of wasm/npm (wasm-opt, wasm2js, esbuild, browser tests)")
}

/// Installs what the lock file of a folder names, unless that is there.
pub(crate) fn ensure_in(folder: &Path, what: &str) -> Result<()> {
    check_node()?;
    let path = folder.join("package-lock.json");
    let lock = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
    let stamp = folder.join("node_modules/.installed-from");
    let print = format!("{:x}", Sha256::digest(&lock));
    if fs::read_to_string(&stamp).is_ok_and(|old| old == print) {
        return Ok(());
    }
    run::quiet(&format!("npm: installing {what}"), run::command("npm").arg("ci").current_dir(folder))?;
    fs::write(stamp, print)?;
    Ok(())
}

/// A command that runs one of the installed tools: `path` is under `node_modules`.
pub(crate) fn tool(path: &str) -> Command {
    let mut command = run::command("node");
    command.arg(root::npm().join("node_modules").join(path));
    command
}

/// esbuild is a native program behind a small script.
pub(crate) fn esbuild() -> Command {
    let script = root::npm().join("node_modules/esbuild/bin/esbuild");
    if fs::read(&script).is_ok_and(|bytes| bytes.starts_with(b"#!")) {
        return tool("esbuild/bin/esbuild");
    }
    run::command(Path::new(&script))
}

fn check_node() -> Result<()> {
    let Some(version) = run::ask("node", &["--version"]) else {
        bail!("this needs Node {OLDEST} or newer: `node` is not in PATH");
    };
    if !run::in_path("npm") {
        bail!("this needs npm, which comes with Node: `npm` is not in PATH");
    }
    match major(&version) {
        Some(found) if found >= OLDEST => Ok(()),
        _ => bail!("this needs Node {OLDEST} or newer, and `node --version` says {version}"),
    }
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn major_of_a_version() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20"), None);
    }
}
