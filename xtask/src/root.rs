//! Where things are.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// The target folder: `CARGO_TARGET_DIR` if set, else `target`.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |set| root().join(set))
}

/// The npm package: tools, entry points, and `dist`.
pub(crate) fn npm() -> PathBuf {
    root().join("wasm/npm")
}

/// What is shipped to a page.
pub(crate) fn dist() -> PathBuf {
    npm().join("dist")
}

/// Folders of `crates` that may touch the world: the rest are domain crates, pure and without std.
pub(crate) const WORLDLY: &[&str] = &["cli", "synth", "tables", "testkit"];

/// The package names of the domain crates, in order.
pub(crate) fn domain_crates() -> std::io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root().join("crates"))? {
        let folder = entry?;
        let name = folder.file_name().to_string_lossy().into_owned();
        if folder.path().join("Cargo.toml").is_file() && !WORLDLY.contains(&name.as_str()) {
            names.push(if name == "fingerpost" { name } else { format!("fingerpost-{name}") });
        }
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    /// `cargo test` runs the default members: a crate that is none of them would be tested by nobody.
    #[test]
    fn every_crate_is_a_default_member() {
        let text = std::fs::read_to_string(super::root().join("Cargo.toml")).unwrap();
        let manifest: toml::Table = text.parse().unwrap();
        let members = manifest["workspace"]["default-members"].as_array().unwrap();
        for entry in std::fs::read_dir(super::root().join("crates")).unwrap() {
            let name = format!("crates/{}", entry.unwrap().file_name().to_string_lossy());
            assert!(members.iter().any(|member| member.as_str() == Some(&name)), "{name}");
        }
    }

    #[test]
    fn the_domain_crates_are_found() {
        let names = super::domain_crates().unwrap();
        for name in ["fingerpost", "fingerpost-core", "fingerpost-dash"] {
            assert!(names.iter().any(|found| found == name), "{name} in {names:?}");
        }
    }
}
