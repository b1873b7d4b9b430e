//! What is committed works anywhere: no path of somebody's machine, no address of a package registry (a package is
//! asked for by name, and the machine knows where from).

use anyhow::Result;

use super::{Fault, tree::Tree};

/// In two halves, so that this list does not find itself.
const BANNED: &[(&str, &str)] = &[
    ("/work", "/"),
    ("/tmp", "/fp"),
    ("/root", "/"),
    ("/home", "/"),
    ("C:\\", "Users"),
    ("registry.", "npmjs.org"),
    ("index.", "crates.io"),
    ("static.", "crates.io"),
    ("deb.", "debian.org"),
    ("pypi", ".org"),
    ("proxy.", "golang.org"),
];

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let banned: Vec<String> = BANNED.iter().map(|(a, b)| format!("{a}{b}")).collect();
    let mut faults = Vec::new();
    for file in tree.files() {
        for (index, line) in file.text.lines().enumerate() {
            for word in banned.iter().filter(|word| names(line, word)) {
                faults.push(Fault::line(
                    &file.path,
                    index,
                    format!("`{word}` is a place, and places differ"),
                ));
            }
        }
    }
    Ok(faults)
}

/// A path counts where it starts, not inside a longer one (`src/work/`) or an address.
fn names(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !word.starts_with('/')
            || !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '}' | ')'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_and_longer_paths_are_not() {
        let bad = ["cd /ho|me/me/x", "\"resolved\": \"https://registry.np|mjs.org/x\"", "see /wo|rk/main"];
        let good = ["src/ho|me/x.rs", "https://example.org/wo|rk/page", "sho|me"];
        for line in bad {
            let text = line.replace('|', "");
            assert_eq!(check(&Tree::sample(&[("README.md", &text)])).unwrap().len(), 1, "{text}");
        }
        for line in good {
            let text = line.replace('|', "");
            assert_eq!(check(&Tree::sample(&[("README.md", &text)])).unwrap(), [], "{text}");
        }
    }
}
