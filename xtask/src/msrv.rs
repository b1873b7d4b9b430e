//! `cargo xtask msrv`: the domain crates build with the oldest compiler that their manifests promise.
//!
//! That compiler is rustup's if it is there or may be fetched (not with `RUSTUP_AUTO_INSTALL=0`), else Debian's package
//! of that version, unpacked under `target/msrv` and not installed, since a newer one of that name may be.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use clap::Args;
use toml::Table;

use crate::{install::apt, root, run};

#[derive(Args)]
#[command(after_help = "Example:\n  cargo xtask msrv")]
pub(crate) struct MsrvArgs {}

/// The oldest compiler, and the libraries that it needs beside it.
struct Compiler {
    rustc: PathBuf,
    libraries: Option<PathBuf>,
}

pub(crate) fn run() -> Result<()> {
    let version = promised()?;
    let Some(compiler) = find(&version)? else {
        println!("msrv: NOT CHECKED: neither rustup nor apt gives a Rust {version} here");
        return Ok(());
    };
    for features in ["--no-default-features", "--all-features"] {
        let mut command = run::command("cargo");
        command.args(["check", "--lib", features]).env("RUSTC", &compiler.rustc);
        if let Some(libraries) = &compiler.libraries {
            command.env("LD_LIBRARY_PATH", libraries);
        }
        for name in &root::domain_crates()? {
            command.args(["--package", name]);
        }
        command.arg("--target-dir").arg(root::target().join("msrv")).current_dir(root::root());
        run::show(&format!("msrv: checking with Rust {version}, {features}"), &mut command)?;
    }
    println!("msrv: {} crates build with Rust {version}", root::domain_crates()?.len());
    Ok(())
}

/// Fetches the compiler if it can be had.
pub(crate) fn prepare() -> Result<()> {
    find(&promised()?).map(drop)
}

/// `rust-version` of the workspace.
fn promised() -> Result<String> {
    let manifest: Table = fs::read_to_string(root::root().join("Cargo.toml"))?.parse()?;
    let version =
        manifest.get("workspace").and_then(|w| w.get("package")).and_then(|p| p.get("rust-version"));
    Ok(version
        .and_then(toml::Value::as_str)
        .context("Cargo.toml has no workspace.package.rust-version")?
        .to_owned())
}

fn find(version: &str) -> Result<Option<Compiler>> {
    if let Some(compiler) = rustup(version) {
        return Ok(Some(compiler));
    }
    let may_fetch = env::var_os("RUSTUP_AUTO_INSTALL").is_none_or(|value| value != "0");
    if may_fetch && run::in_path("rustup") {
        let title = format!("rustup: fetching Rust {version} (the oldest that the crates promise)");
        let args = ["toolchain", "install", version, "--profile", "minimal", "--no-self-update"];
        if run::quiet(&title, run::command("rustup").args(args)).is_ok() {
            return Ok(rustup(version));
        }
    }
    debian(version)
}

fn rustup(version: &str) -> Option<Compiler> {
    let path = run::ask("rustup", &["which", "--toolchain", version, "rustc"])?;
    Some(Compiler { rustc: PathBuf::from(path), libraries: None })
}

fn debian(version: &str) -> Result<Option<Compiler>> {
    let folder = root::target().join("msrv/debian");
    let compiler = Compiler {
        rustc: folder.join("usr/bin/rustc"),
        libraries: Some(folder.join(format!("usr/lib/{}-linux-gnu", env::consts::ARCH))),
    };
    if answers(&compiler, version) {
        return Ok(Some(compiler));
    }
    let Some(release) =
        apt::versions("rustc-web").into_iter().find(|found| found.starts_with(&format!("{version}.")))
    else {
        return Ok(None);
    };
    let library = format!("libstd-rust-web-{version}");
    let mut packages: Vec<String> =
        ["rustc-web", "libstd-rust-web-dev", &library].map(|name| format!("{name}={release}")).to_vec();
    packages.extend(apt::depends(&library).into_iter().filter(|name| name.starts_with("libllvm")));
    fs::create_dir_all(&folder)?;
    let title = format!("apt: fetching Rust {version} (the oldest that the crates promise) into target/msrv");
    // The sandbox user of apt may not write here, and nothing is installed.
    let mut fetch = run::command("apt-get");
    fetch.args(["-q", "-o", "APT::Sandbox::User=root", "download"]).args(&packages).current_dir(&folder);
    run::quiet(&title, &mut fetch)?;
    unpack(&folder)?;
    if !answers(&compiler, version) {
        bail!("Debian's Rust {version}, unpacked in {}, does not answer", folder.display());
    }
    Ok(Some(compiler))
}

fn unpack(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|end| end == "deb") {
            let title = format!("apt: unpacking {}", file.file_name().unwrap_or_default().to_string_lossy());
            run::quiet(&title, run::command("dpkg").arg("-x").arg(&file).arg(folder))?;
            fs::remove_file(&file)?;
        }
    }
    Ok(())
}

fn answers(compiler: &Compiler, version: &str) -> bool {
    let mut command: Command = run::command(&compiler.rustc);
    command.arg("--version");
    if let Some(libraries) = &compiler.libraries {
        command.env("LD_LIBRARY_PATH", libraries);
    }
    let says = format!("rustc {version}.");
    command.output().is_ok_and(|output| String::from_utf8_lossy(&output.stdout).starts_with(&says))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_workspace_promises_a_version() {
        assert!(promised().unwrap().starts_with("1."));
    }

    #[test]
    fn a_compiler_that_is_not_there_does_not_answer() {
        assert!(!answers(&Compiler { rustc: PathBuf::from("/no/such/rustc"), libraries: None }, "1.85"));
    }
}
