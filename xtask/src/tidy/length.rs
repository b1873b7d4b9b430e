//! Hand-written files are short, so that each can hold one idea.

use anyhow::Result;

use super::{Fault, tree::Tree};

const MOST: usize = 500;
const KINDS: &[&str] = &["rs", "js", "mjs", "ts", "css", "py"];

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let written = tree.files().iter().filter(|file| {
        KINDS.iter().any(|kind| file.is(kind))
            && !file.generated()
            && !file.path.starts_with("tests/vectors/")
    });
    Ok(written
        .filter_map(|file| {
            let lines = file.text.lines().count();
            (lines > MOST)
                .then(|| Fault::file(&file.path, format!("{lines} lines, at most {MOST}: split it by idea")))
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_files_unless_generated() {
        let long = "x\n".repeat(MOST + 1);
        let fits = "x\n".repeat(MOST);
        let tree = Tree::sample(&[
            ("crates/dash/src/long.rs", &long),
            ("crates/dash/src/fits.rs", &fits),
            ("crates/dash/src/generated/items.rs", &long),
            ("crates/dash/data/items.csv", &long),
        ]);
        let faults = check(&tree).unwrap();
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].path, "crates/dash/src/long.rs");
    }
}
