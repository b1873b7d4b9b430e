//! Members say the same where they must: the lints, the edition, the licence and the oldest compiler are inherited, and
//! the two halves of wasm-bindgen are one exact version.

use anyhow::{Context, Result};
use toml::{Table, Value};

use super::{Fault, tree::Tree};

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    let mut crate_pin = None;
    let mut tool_pin = None;
    for file in
        tree.files().iter().filter(|file| file.path == "Cargo.toml" || file.path.ends_with("/Cargo.toml"))
    {
        let table: Table = file.text.parse().with_context(|| format!("reading {}", file.path))?;
        let at = |path: &[&str]| {
            path.iter()
                .try_fold(None, |found: Option<&Value>, key| {
                    found.map_or_else(|| table.get(*key), |value| value.get(key)).map(Some)
                })
                .flatten()
        };
        // Outside the workspace: fuzzing needs a compiler of its own, and what peers depend on must not touch ours.
        if file.path == "fuzz/Cargo.toml" || file.path.starts_with("benches/peers/") {
            continue;
        }
        if file.path == "Cargo.toml" {
            crate_pin =
                at(&["workspace", "dependencies", "wasm-bindgen"]).and_then(Value::as_str).map(str::to_owned);
            continue;
        }
        let inherited = |key: &str| at(&["package", key, "workspace"]).and_then(Value::as_bool) == Some(true);
        for key in ["edition", "license", "version", "publish"] {
            if !inherited(key) {
                faults.push(Fault::file(&file.path, format!("`{key}.workspace = true` is missing")));
            }
        }
        if file.path.starts_with("crates/") && !inherited("rust-version") {
            faults.push(Fault::file(&file.path, "`rust-version.workspace = true` is missing"));
        }
        if file.path == "xtask/Cargo.toml" {
            tool_pin =
                at(&["dependencies", "wasm-bindgen-cli-support"]).and_then(Value::as_str).map(str::to_owned);
        } else if (file.path.starts_with("crates/") || file.path.starts_with("wasm/"))
            && at(&["lints", "workspace"]).and_then(Value::as_bool) != Some(true)
        {
            faults.push(Fault::file(&file.path, "`[lints] workspace = true` is missing"));
        }
    }
    if crate_pin != tool_pin || !crate_pin.as_ref().is_some_and(|pin| pin.starts_with('=')) {
        let message = format!(
            "wasm-bindgen is {} and xtask's wasm-bindgen-cli-support is {}: they must be the same `=x.y.z`",
            crate_pin.as_deref().unwrap_or("missing"),
            tool_pin.as_deref().unwrap_or("missing")
        );
        faults.push(Fault::file("Cargo.toml", message));
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "[workspace.dependencies]\nwasm-bindgen = \"=0.2.1\"\n";
    const TOOL: &str = "[package]\nedition.workspace = true\nlicense.workspace = true\nversion.workspace = true\n\
        publish.workspace = true\n[dependencies]\nwasm-bindgen-cli-support = \"=0.2.1\"\n";

    fn faults(files: &[(&str, &str)]) -> Vec<String> {
        check(&Tree::sample(files)).unwrap().into_iter().map(|fault| fault.to_string()).collect()
    }

    #[test]
    fn good_manifests() {
        assert_eq!(faults(&[("Cargo.toml", ROOT), ("xtask/Cargo.toml", TOOL)]), Vec::<String>::new());
    }

    #[test]
    fn pins_that_differ() {
        let tool = TOOL.replace("0.2.1", "0.2.2");
        assert_eq!(faults(&[("Cargo.toml", ROOT), ("xtask/Cargo.toml", &tool)]).len(), 1);
    }

    #[test]
    fn a_crate_of_its_own_mind() {
        let own = "[package]\nedition = \"2021\"\nlicense.workspace = true\nversion.workspace = true\npublish.workspace = true\n";
        let found =
            faults(&[("Cargo.toml", ROOT), ("xtask/Cargo.toml", TOOL), ("crates/dash/Cargo.toml", own)]);
        assert_eq!(found.len(), 3, "edition, rust-version, lints: {found:?}");
    }
}
