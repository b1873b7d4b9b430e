//! Domain crates say `#![no_std]`, unconditionally: a `std` feature only forwards.

use anyhow::Result;

use super::{Fault, tree::Tree};

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let libs = tree
        .files()
        .iter()
        .filter(|file| file.path.ends_with("/src/lib.rs") && file.domain_source().is_some());
    Ok(libs
        .filter(|file| !file.text.lines().any(|line| line.trim() == "#![no_std]"))
        .map(|file| Fault::file(&file.path, "a domain crate starts with #![no_std]"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn said_or_not() {
        let tree = Tree::sample(&[
            ("crates/dash/src/lib.rs", "#![no_std]\n"),
            ("crates/core/src/lib.rs", "//! Not #![no_std]\n"),
            ("xtask/src/lib.rs", ""),
        ]);
        let faults = check(&tree).unwrap();
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].path, "crates/core/src/lib.rs");
    }
}
