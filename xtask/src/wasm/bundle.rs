//! esbuild: the modules of an entry in one small file. A page makes fewer requests, and unused glue is dropped.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::build::Profile;
use crate::{install::npm, run};

/// Where a bundle runs.
#[derive(Clone, Copy)]
pub(crate) enum Platform {
    /// A page.
    Browser,
    /// A page, as a script that is no module.
    Classic,
    /// A page, with everything in the one file.
    Single,
    /// Node: its own modules stay imports.
    Node,
}

/// What an entry loads by itself, and later: the whole engine, another language, and each twin only where it is needed.
const APART: [&str; 4] =
    ["./fingerpost_twin.js", "./fingerpost_words.js", "./fingerpost_whole.js", "./fingerpost_whole_twin.js"];

/// What a page runs at once, nearly all of it.
const EARLY: [&str; 3] = ["fingerpost.js", "fingerpost-open.js", "index.js"];
/// Chromium then compiles the file while it reads it, beside the page's own thread, and not function by function when each is
/// called for the first time. To others it is a comment.
const COMPILE: &str = "//# allFunctionsCalledOnLoad\n";

/// Bundles `entry` into `to`.
pub(crate) fn module(entry: &Path, to: &Path, platform: Platform, profile: Profile) -> Result<()> {
    let mut command = npm::esbuild();
    command.arg(entry).args(["--bundle", "--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
    if !matches!(platform, Platform::Single) {
        command.args(APART.map(|file| format!("--external:{file}")));
    }
    command
        .arg(match platform {
            Platform::Browser | Platform::Classic | Platform::Single => "--platform=browser",
            Platform::Node => "--platform=node",
        })
        .arg(match platform {
            // Browsers, and no year of the language: they have private members, which would otherwise be rewritten.
            Platform::Browser | Platform::Classic | Platform::Single => {
                "--target=chrome90,firefox90,safari15"
            }
            Platform::Node => "--target=node20",
        })
        .arg(match platform {
            Platform::Classic => "--format=iife",
            Platform::Browser | Platform::Single | Platform::Node => "--format=esm",
        })
        .arg(format!("--outfile={}", to.display()));
    if profile == Profile::Small {
        command.arg("--minify");
    }
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    run::quiet(&format!("wasm: bundling {name}"), &mut command)?;
    let text = fs::read_to_string(to).with_context(|| format!("reading {}", to.display()))?;
    let hint = if EARLY.contains(&&*name) { COMPILE } else { "" };
    fs::write(to, format!("{hint}{}", left_alone(&text))).with_context(|| format!("writing {}", to.display()))
}

/// Tells the bundlers of others to leave an import alone whose address is made while it runs: they can know nothing of it,
/// and would take the whole folder along. esbuild drops such comments where it minifies.
fn left_alone(script: &str) -> String {
    let mut parts = script.split("import(");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("import(");
        if !part.starts_with(['"', '\'', '`', '/']) {
            out.push_str("/*webpackIgnore:true*//*@vite-ignore*/");
        }
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::left_alone;

    #[test]
    fn only_an_import_without_a_name_is_left_alone() {
        assert_eq!(left_alone("a=import(\"./b.js\")"), "a=import(\"./b.js\")");
        assert_eq!(left_alone("import(a)"), "import(/*webpackIgnore:true*//*@vite-ignore*/a)");
    }
}
