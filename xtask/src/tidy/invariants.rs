//! Every numbered invariant of ARCHITECTURE.md names the test that holds it, and that test exists.
//!
//! An invariant is an item of the numbered list under the heading with "Invariants". A test is named in backticks, as
//! `path/to/file.rs` or `path/to/file.rs::function`.

use anyhow::Result;

use super::{Fault, tree::Tree};

const DOCUMENT: &str = "ARCHITECTURE.md";

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let Some(document) = tree.file(DOCUMENT) else {
        return Ok(vec![Fault::file(DOCUMENT, "there is none")]);
    };
    let items = items(&document.text);
    if items.is_empty() {
        return Ok(vec![Fault::file(DOCUMENT, "no numbered list under a heading with `Invariants`")]);
    }
    let mut faults = Vec::new();
    for (expected, item) in (1..).zip(&items) {
        if item.number != expected {
            faults.push(Fault::line(
                DOCUMENT,
                item.line,
                format!("this is invariant {expected}, not {}", item.number),
            ));
        }
        let tests = tests(&item.text);
        if tests.is_empty() {
            let message = format!("invariant {} names no test (`path/to/file.rs::function`)", item.number);
            faults.push(Fault::line(DOCUMENT, item.line, message));
        }
        for (path, function) in tests {
            let Some(file) = tree.file(path) else {
                faults.push(Fault::line(
                    DOCUMENT,
                    item.line,
                    format!("invariant {}: no file `{path}`", item.number),
                ));
                continue;
            };
            if let Some(name) = function.filter(|name| !file.text.contains(name)) {
                let message = format!("invariant {}: `{path}` has no `{name}`", item.number);
                faults.push(Fault::line(DOCUMENT, item.line, message));
            }
        }
    }
    Ok(faults)
}

struct Item {
    number: usize,
    line: usize,
    text: String,
}

fn items(text: &str) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut inside = false;
    for (line, content) in text.lines().enumerate() {
        if content.starts_with('#') {
            inside = content.to_lowercase().contains("invariants");
        } else if inside {
            let number = content.split_once(". ").and_then(|(number, _)| number.parse().ok());
            if let Some(number) = number {
                items.push(Item { number, line, text: content.to_owned() });
            } else if let Some(item) = items.last_mut() {
                item.text.push('\n');
                item.text.push_str(content);
            }
        }
    }
    items
}

/// The files named in backticks, with the function if one is named.
fn tests(text: &str) -> Vec<(&str, Option<&str>)> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .map(|name| name.split_once("::").map_or((name, None), |(path, function)| (path, Some(function))))
        .filter(|(path, _)| {
            path.contains('/') && [".rs", ".mjs", ".js", ".py"].iter().any(|end| path.ends_with(end))
        })
        .collect()
}

#[cfg(test)]
mod tests_of_this {
    use super::*;

    fn faults(invariants: &str) -> usize {
        let text = format!("# A\n1. Not one.\n## Invariants\n{invariants}\n## After\n2. Not one.\n");
        check(&Tree::sample(&[(DOCUMENT, &text), ("tests/tests/pure.rs", "fn pure() {}")])).unwrap().len()
    }

    #[test]
    fn a_test_that_exists() {
        assert_eq!(
            faults("1. Pure.\n   Held by `tests/tests/pure.rs::pure`.\n2. Also `tests/tests/pure.rs`."),
            0
        );
    }

    #[test]
    fn no_test_no_file_no_function_no_number() {
        assert_eq!(faults("1. Pure, as `core` says."), 1);
        assert_eq!(faults("1. Pure: `tests/tests/gone.rs`."), 1);
        assert_eq!(faults("1. Pure: `tests/tests/pure.rs::gone`."), 1);
        assert_eq!(faults("2. Pure: `tests/tests/pure.rs`."), 1);
        assert_eq!(faults(""), 1);
    }
}
