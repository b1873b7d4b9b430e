//! Text files as `.editorconfig` has them, so that a diff shows only what changed.

use anyhow::Result;

use super::{Fault, tree::Tree};

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for file in tree.files().iter().filter(|file| !file.generated()) {
        if file.text.contains('\r') {
            faults.push(Fault::file(&file.path, "carriage returns: lines end with a line feed alone"));
            continue;
        }
        if !file.text.is_empty() && (!file.text.ends_with('\n') || file.text.ends_with("\n\n")) {
            faults.push(Fault::file(&file.path, "ends with one newline, not none and not two"));
        }
        for (index, line) in file.text.lines().enumerate() {
            if line.ends_with([' ', '\t']) {
                faults.push(Fault::line(&file.path, index, "blanks at the end of the line"));
            }
            if line.starts_with('\t') {
                faults.push(Fault::line(&file.path, index, "a tab"));
            }
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stray_blanks_are_found() {
        for bad in ["a \n", "\ta\n", "a", "a\n\n", "a\r\n"] {
            assert_eq!(check(&Tree::sample(&[("README.md", bad)])).unwrap().len(), 1, "{bad:?}");
        }
        assert_eq!(check(&Tree::sample(&[("README.md", "a\n  b\n")])).unwrap(), []);
    }
}
