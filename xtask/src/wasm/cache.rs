//! The optimisers are slow and always give the same: what they made is kept until their input changes.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{install::npm, root, run};

/// Runs `binaryen/bin/<tool> <from> <args> -o <to>`, or takes what it made of the same bytes with the same arguments.
pub(crate) fn binaryen(title: &str, tool: &str, from: &Path, args: &[&str], to: &Path) -> Result<()> {
    let input = fs::read(from).with_context(|| format!("reading {}", from.display()))?;
    let mut print = Sha256::new();
    // The lock file stands for the version of the tool.
    print.update(fs::read(root::npm().join("package-lock.json"))?);
    print.update(format!("{tool} {}", args.join(" ")));
    print.update(&input);
    let print = format!("{:x}", print.finalize());

    let folder = root::target().join("wasm/cache");
    fs::create_dir_all(&folder)?;
    // One slot for each file that is made: the cache does not grow.
    let slot = to.to_string_lossy().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    let (key, kept) = (folder.join(format!("{slot}.key")), folder.join(format!("{slot}.kept")));
    if fs::read_to_string(&key).is_ok_and(|old| old == print) && fs::copy(&kept, to).is_ok() {
        return Ok(());
    }
    let mut command: Command = npm::tool(&format!("binaryen/bin/{tool}"));
    run::quiet(title, command.arg(from).args(args).arg("-o").arg(to))?;
    fs::copy(to, &kept)?;
    fs::write(key, print)?;
    Ok(())
}
