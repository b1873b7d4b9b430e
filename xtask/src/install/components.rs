//! rustfmt and clippy, which a minimal Rust lacks.

use anyhow::{Result, bail};

use crate::run;

/// Makes sure that `cargo fmt` and `cargo clippy` answer.
pub(crate) fn ensure() -> Result<()> {
    let lacks = |name: &&str| run::ask("cargo", &[name, "--version"]).is_none();
    let missing: Vec<&str> = ["fmt", "clippy"].into_iter().filter(lacks).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let components = missing.iter().map(|name| if *name == "fmt" { "rustfmt" } else { *name });
    let components: Vec<&str> = components.collect();
    let list = components.join(" ");
    if !run::in_path("rustup") {
        bail!("this needs {list}, and rustup is not in PATH: install them with your Rust");
    }
    let title = format!("rustup: adding {list} (format and lint checks)");
    run::quiet(&title, run::command("rustup").args(["component", "add"]).args(&components)).map(drop)
}
