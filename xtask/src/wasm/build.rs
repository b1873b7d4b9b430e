//! Cargo's part: one package to one `.wasm`.

use std::fs;

use anyhow::{Context, Result};

use super::toolchain::{Std, Toolchain};
use crate::{root, run};

/// How a build is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// `[profile.wasm]` of the workspace.
    Small,
    /// Names, overflow checks and panic messages.
    Debug,
}

/// One build. Packages are built apart, so that a feature of one never reaches the other.
pub(crate) struct Build {
    pub(crate) package: &'static str,
    pub(crate) profile: Profile,
    /// Only the instructions of the first WebAssembly, for the translation to JavaScript.
    pub(crate) mvp: bool,
}

impl Build {
    /// The bytes of the `.wasm` as the linker wrote it.
    pub(crate) fn run(&self, toolchain: &Toolchain) -> Result<Vec<u8>> {
        let folder = root::target().join(if self.mvp { "wasm-twin" } else { "wasm" });
        let mut flags = remaps();
        if self.mvp {
            flags.push("-Ctarget-cpu=mvp".to_owned());
        }
        let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        let debug = self.profile == Profile::Debug;
        let (profile, place) = if debug { ("dev", "debug") } else { ("wasm", "wasm") };
        // A debug build keeps its panic messages.
        let std = if debug { Std::Messages } else { Std::Full };
        let mut command = toolchain.cargo("build", std, &flags);
        command.args(["--profile", profile, "--package", self.package]).arg("--target-dir").arg(&folder);
        let what = if self.mvp { " for the JavaScript twin" } else { "" };
        run::show(
            &format!(
                "wasm: compiling {}{what} with {} (slow the first time)",
                self.package,
                toolchain.name()
            ),
            command.current_dir(root::root()),
        )?;
        let file = folder
            .join(toolchain.target())
            .join(place)
            .join(format!("{}.wasm", self.package.replace('-', "_")));
        fs::read(&file).with_context(|| format!("reading {}", file.display()))
    }
}

/// No path of this machine goes into what is shipped, and the same source gives the same bytes elsewhere.
fn remaps() -> Vec<String> {
    let mut remaps = vec![format!("--remap-path-prefix={}=.", root::root().display())];
    if let Some(home) = std::env::var_os("CARGO_HOME")
        .map(std::path::PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| std::path::PathBuf::from(home).join(".cargo")))
    {
        remaps.push(format!("--remap-path-prefix={}=cargo", home.display()));
    }
    remaps
}
