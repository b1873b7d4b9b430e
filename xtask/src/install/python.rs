//! Python tools in a folder of their own under `target`, from a list of exact versions.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::apt;
use crate::{root, run};

/// Installs what a `requirements.txt` names into `target/<name>`, unless that is there; gives the Python to run.
pub(crate) fn ensure(name: &str, list: &Path, what: &str) -> Result<Command> {
    let text = fs::read(list).with_context(|| format!("reading {}", list.display()))?;
    let home = root::target().join(name);
    let python = home.join("bin/python");
    let stamp = home.join(".installed-from");
    let print = format!("{:x}", Sha256::digest(&text));
    if !fs::read_to_string(&stamp).is_ok_and(|old| old == print) {
        if !run::in_path("python3") {
            bail!("{what}: this needs Python 3: `python3` is not in PATH");
        }
        if run::ask("python3", &["-c", "import ensurepip"]).is_none() {
            apt::ensure(&["python3-venv"], what)?;
        }
        if home.exists() {
            fs::remove_dir_all(&home)?;
        }
        run::quiet(
            &format!("python: making a folder for {what}"),
            run::command("python3").args(["-m", "venv"]).arg(&home),
        )?;
        // Nothing comes along that the list does not name.
        let mut pip = run::command(&python);
        pip.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--requirement",
        ]);
        run::quiet(&format!("pip: installing {what}"), pip.arg(list))?;
        fs::write(&stamp, print)?;
    }
    Ok(run::command(python))
}
