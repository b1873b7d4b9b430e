//! Debian packages, by name.

use std::{fs, path::Path, process::Command};

use anyhow::{Result, bail};

use crate::run;

/// Installs those of `packages` that are missing.
pub(crate) fn ensure(packages: &[&str], why: &str) -> Result<()> {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if !run::in_path("apt-get") {
        bail!(
            "{why} needs {list} (Debian package names), and this system has no apt-get: install them by hand"
        );
    }
    let root = run::ask("id", &["-u"]).as_deref() == Some("0");
    if !root && !run::in_path("sudo") {
        bail!(
            "{why} needs {list}: run `apt-get install --no-install-recommends {list}` as root, then try again"
        );
    }
    if !missing.iter().all(|package| known(package)) {
        update(root)?;
    }
    let title = format!("apt: installing {list} ({why})");
    if run::quiet(&title, apt_get(root).args(["install", "-y", "--no-install-recommends"]).args(&missing))
        .is_err()
    {
        // The usual cause is a list of packages older than the archive.
        update(root)?;
        run::quiet(&title, apt_get(root).args(["install", "-y", "--no-install-recommends"]).args(&missing))?;
    }
    Ok(())
}

/// Unpacks what is in packages into a folder and installs nothing: a server that is installed is also started.
pub(crate) fn unpack(packages: &[String], folder: &Path, why: &str) -> Result<()> {
    let stamp = folder.join(".unpacked");
    let list = packages.join(" ");
    if fs::read_to_string(&stamp).is_ok_and(|old| old == list) {
        return Ok(());
    }
    if !run::in_path("apt-get") {
        bail!("{why} needs {list} (Debian package names), and this system has no apt-get");
    }
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let title = format!("apt: unpacking {list} ({why})");
    let download = || {
        run::quiet(
            &title,
            run::command("apt-get").args(["-q", "download"]).args(packages).current_dir(folder),
        )
    };
    if download().is_err() {
        update(run::ask("id", &["-u"]).as_deref() == Some("0"))?;
        download()?;
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "deb") {
            run::quiet("dpkg-deb: unpacking", run::command("dpkg-deb").arg("-x").arg(&path).arg(folder))?;
            fs::remove_file(path)?;
        }
    }
    fs::write(stamp, list)?;
    Ok(())
}

/// Whether a package is installed.
pub(crate) fn installed(package: &str) -> bool {
    run::ask("dpkg-query", &["-W", "-f=${db:Status-Status}", package]).as_deref() == Some("installed")
}

/// Asks apt for its newest `lld-NN`, refreshing its list if it knows none.
pub(crate) fn newest_lld() -> Result<Option<u32>> {
    if !run::in_path("apt-cache") {
        return Ok(None);
    }
    if let Some(newest) = offered_lld() {
        return Ok(Some(newest));
    }
    update(run::ask("id", &["-u"]).as_deref() == Some("0"))?;
    Ok(offered_lld())
}

/// The versions of a package that apt offers, newest first.
pub(crate) fn versions(package: &str) -> Vec<String> {
    let listing = run::ask("apt-cache", &["madison", package]).unwrap_or_default();
    listing.lines().filter_map(|line| Some(line.split('|').nth(1)?.trim().to_owned())).collect()
}

/// The packages that a package depends on, by name.
pub(crate) fn depends(package: &str) -> Vec<String> {
    let listing = run::ask("apt-cache", &["depends", package]).unwrap_or_default();
    listing.lines().filter_map(|line| Some(line.trim().strip_prefix("Depends: ")?.to_owned())).collect()
}

fn offered_lld() -> Option<u32> {
    newest(&run::ask("apt-cache", &["search", "--names-only", "^lld-[0-9]+$"])?)
}

fn newest(listing: &str) -> Option<u32> {
    listing
        .lines()
        .filter_map(|line| line.split_whitespace().next()?.strip_prefix("lld-")?.parse().ok())
        .max()
}

fn known(package: &str) -> bool {
    run::ask("apt-cache", &["show", "--no-all-versions", package]).is_some_and(|text| !text.is_empty())
}

fn update(root: bool) -> Result<()> {
    run::quiet("apt: refreshing the list of packages", apt_get(root).arg("update")).map(drop)
}

fn apt_get(root: bool) -> Command {
    let mut command = run::command(if root { "apt-get" } else { "sudo" });
    if !root {
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    }
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("-q");
    command
}

#[cfg(test)]
mod tests {
    use super::newest;

    #[test]
    fn newest_is_by_number_not_by_text() {
        assert_eq!(newest("lld-9 - linker\nlld-22 - linker\nlld-13 - linker\n"), Some(22));
        assert_eq!(newest("lldb - debugger\n"), None);
    }
}
