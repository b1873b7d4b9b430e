//! A compiler for `wasm32-unknown-unknown`, in this order: the target that is installed; `rustup target add`, unless
//! `RUSTUP_AUTO_INSTALL=0`; Debian's toolchain, which builds std itself and gives the smallest files.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, bail};

use crate::{install::apt, run};

/// The target of every browser build.
pub(crate) const BROWSER: &str = "wasm32-unknown-unknown";
/// A target that has no std at all.
const BARE: &str = "wasm32v1-none";
/// The first release whose `-Cpanic=immediate-abort` is a panic strategy.
const IMMEDIATE_ABORT: u32 = 92;
/// The first release with edition 2024.
const OLDEST: u32 = 85;

/// A compiler, and how to call it.
pub(crate) struct Toolchain {
    kind: Kind,
    name: String,
    target: &'static str,
}

enum Kind {
    /// Precompiled std, the compiler in `PATH`.
    Installed,
    /// Debian's, in `/usr/bin`, with the source of std.
    Debian { linker: PathBuf, immediate_abort: bool },
}

/// The parts of the standard library that a build of std takes.
#[derive(Clone, Copy)]
pub(crate) enum Std {
    /// `std`, for the browser.
    Full,
    /// `std`, with messages when something panics.
    Messages,
    /// `core` and `alloc`: what links with these only is `no_std`.
    Bare,
}

/// The compiler for the browser builds.
pub(crate) fn browser() -> Result<Toolchain> {
    find(BROWSER)
}

/// A compiler for a target without std: a precompiled bare one, or [`Std::Bare`] of Debian's.
pub(crate) fn bare() -> Result<Toolchain> {
    find(BARE)
}

fn find(target: &'static str) -> Result<Toolchain> {
    let rustc = env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let installed = || installed(&rustc, target);
    if let Some(toolchain) = installed() {
        return Ok(toolchain);
    }
    let mut tried = Vec::new();
    if env::var_os("RUSTUP_AUTO_INSTALL").is_some_and(|value| value == "0") {
        tried.push("`rustup target add` was not tried: RUSTUP_AUTO_INSTALL=0".to_owned());
    } else if !run::in_path("rustup") {
        tried.push("rustup is not in PATH".to_owned());
    } else {
        let title = format!("rustup: adding the target {target}");
        match run::quiet(&title, run::command("rustup").args(["target", "add", target])) {
            Ok(_) => match installed() {
                Some(toolchain) => return Ok(toolchain),
                None => tried.push(format!("rustup added {target}, but `{rustc}` is not rustup's")),
            },
            Err(error) => tried.push(format!("{error:#}")),
        }
    }
    match debian() {
        Ok(toolchain) => return Ok(toolchain),
        Err(error) => tried.push(format!("{error:#}")),
    }
    bail!(
        "no compiler for {target}. Any one of these will do:\n  \
         1. a Rust with the target installed (`rustc --print target-libdir --target {target}` names a folder that exists)\n  \
         2. `rustup target add {target}`\n  \
         3. on Debian: `apt-get install --no-install-recommends rustc-web cargo-web rust-web-src` and the newest `lld-NN`\n\
         tried:\n  - {}",
        tried.join("\n  - ")
    )
}

fn installed(rustc: &str, target: &'static str) -> Option<Toolchain> {
    let folder = run::ask(rustc, &["--print", "target-libdir", "--target", target])?;
    let there = Path::new(&folder).read_dir().ok()?.next().is_some();
    there.then(|| Toolchain {
        kind: Kind::Installed,
        name: run::ask(rustc, &["--version"]).unwrap_or_default(),
        target,
    })
}

fn debian() -> Result<Toolchain> {
    apt::ensure(&["rustc-web", "cargo-web", "rust-web-src"], "a Rust that can build std for WebAssembly")?;
    let Some(verbose) = run::ask("/usr/bin/rustc", &["-vV"]) else {
        bail!("Debian's packages are installed, and /usr/bin/rustc does not answer");
    };
    let field = |name: &str| verbose.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let minor = field("release: 1.").and_then(leading_number).unwrap_or(0);
    if minor < OLDEST {
        bail!(
            "/usr/bin/rustc is 1.{minor}, and this needs 1.{OLDEST} or newer: is the security suite in apt's sources?"
        );
    }
    let llvm = field("LLVM version: ").and_then(leading_number).unwrap_or(0);
    Ok(Toolchain {
        kind: Kind::Debian { linker: linker(llvm)?, immediate_abort: minor >= IMMEDIATE_ABORT },
        name: format!("Debian's rustc 1.{minor}"),
        target: BROWSER,
    })
}

/// A `wasm-ld` at least as new as the compiler's LLVM if apt has one, else the newest that it has.
fn linker(llvm: u32) -> Result<PathBuf> {
    let path = |version: u32| PathBuf::from(format!("/usr/bin/wasm-ld-{version}"));
    if let Some(found) = (llvm..llvm.saturating_add(8)).map(path).find(|path| path.is_file()) {
        return Ok(found);
    }
    let Some(newest) = apt::newest_lld()? else { bail!("apt offers no lld-NN, the linker for WebAssembly") };
    apt::ensure(&[&format!("lld-{newest}")], "the linker for WebAssembly")?;
    Ok(path(newest))
}

fn leading_number(text: &str) -> Option<u32> {
    text.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

impl Toolchain {
    /// The compiler, for a message.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether this builds by the recipe that `wasm/size.snap` was measured with.
    pub(crate) const fn smallest(&self) -> bool {
        matches!(self.kind, Kind::Debian { .. })
    }

    /// `cargo <verb>` for this target; `flags` are for rustc.
    pub(crate) fn cargo(&self, verb: &str, std: Std, flags: &[&str]) -> Command {
        let mut rustflags: Vec<String> = flags.iter().map(|&flag| flag.to_owned()).collect();
        let mut command = match &self.kind {
            Kind::Installed => {
                let mut command = run::command("cargo");
                command.arg(verb);
                command
            }
            Kind::Debian { linker, immediate_abort } => {
                let mut command = run::command("/usr/bin/cargo");
                command
                    .arg(verb)
                    .env("RUSTC", "/usr/bin/rustc")
                    .env("RUSTDOC", "/usr/bin/rustdoc")
                    .env("RUSTC_BOOTSTRAP", "1")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
                    .env_remove("RUSTUP_TOOLCHAIN");
                match std {
                    Std::Full | Std::Messages => {
                        command.arg("-Zbuild-std=std,panic_abort");
                        if matches!(std, Std::Full) {
                            if *immediate_abort {
                                rustflags
                                    .extend(["-Zunstable-options".into(), "-Cpanic=immediate-abort".into()]);
                            } else {
                                // What it was before it was a panic strategy: a feature of std.
                                command.arg("-Zbuild-std-features=panic_immediate_abort");
                            }
                        }
                    }
                    Std::Bare => {
                        command.arg("-Zbuild-std=core,alloc");
                    }
                }
                command
            }
        };
        command.args(["--target", self.target]);
        command.env("CARGO_ENCODED_RUSTFLAGS", rustflags.join("\u{1f}")).env_remove("RUSTFLAGS");
        command
    }

    /// The folder under a target folder where Cargo puts what it built.
    pub(crate) const fn target(&self) -> &'static str {
        self.target
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_number_stops_at_the_dot() {
        assert_eq!(leading_number("96.0"), Some(96));
        assert_eq!(leading_number("x"), None);
    }

    #[test]
    fn a_compiler_that_is_not_there_has_no_target() {
        assert!(installed("no-such-rustc", BROWSER).is_none());
    }
}
