//! There is a changelog, and it has a place for what comes next.

use anyhow::Result;

use super::{Fault, tree::Tree};

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let Some(file) = tree.file("CHANGELOG.md") else {
        return Ok(vec![Fault::file("CHANGELOG.md", "there is none")]);
    };
    let open =
        file.text.lines().any(|line| line.starts_with("## ") && line.to_lowercase().contains("unreleased"));
    Ok(if open { Vec::new() } else { vec![Fault::file("CHANGELOG.md", "no part headed `## Unreleased`")] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_for_what_is_not_released() {
        assert_eq!(check(&Tree::sample(&[])).unwrap().len(), 1);
        assert_eq!(check(&Tree::sample(&[("CHANGELOG.md", "# Changelog\n## 0.1.0\n")])).unwrap().len(), 1);
        assert_eq!(check(&Tree::sample(&[("CHANGELOG.md", "# Changelog\n## [Unreleased]\n")])).unwrap(), []);
    }
}
