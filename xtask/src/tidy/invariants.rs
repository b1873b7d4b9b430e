//! Every numbered invariant of ARCHITECTURE.md names the test that holds it, and that test exists.
//!
//! An invariant is a paragraph under the heading "Invariants" that starts `**I1. What holds.**`. What holds it is named
//! in backticks: a file, `file::function`, or a folder that ends in `/`. All that is named exists, and one of them tests.

use anyhow::Result;

use super::{
    Fault,
    tree::{File, Tree},
};

const DOCUMENT: &str = "ARCHITECTURE.md";

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let Some(document) = tree.file(DOCUMENT) else {
        return Ok(vec![Fault::file(DOCUMENT, "there is none")]);
    };
    let items = items(&document.text);
    if items.is_empty() {
        return Ok(vec![Fault::file(DOCUMENT, "no `**I1. ...**` under a heading `Invariants`")]);
    }
    let mut faults = Vec::new();
    for (expected, item) in (1..).zip(&items) {
        let mut fault = |message: String| faults.push(Fault::line(DOCUMENT, item.line, message));
        let number = item.number;
        if number != expected {
            fault(format!("this is I{expected}, not I{number}"));
        }
        let mut tested = false;
        for (path, function) in named(&item.text) {
            let files: Vec<&File> = tree.files().iter().filter(|file| stands_for(path, &file.path)).collect();
            if files.is_empty() {
                fault(format!("I{number}: there is no `{path}`"));
            } else if let Some(name) =
                function.filter(|name| !files.iter().any(|file| file.text.contains(name)))
            {
                fault(format!("I{number}: `{path}` has no `{name}`"));
            }
            tested |= files.iter().any(|file| tests(file));
        }
        if !tested {
            fault(format!("I{number} names no file or folder with a test in it"));
        }
    }
    Ok(faults)
}

/// Whether a name in the document is that file, or a folder around it.
fn stands_for(name: &str, path: &str) -> bool {
    name == path || (name.ends_with('/') && path.starts_with(name))
}

/// Whether a file has a test, in one of the ways in use here.
fn tests(file: &File) -> bool {
    let marks: &[&str] = if file.is("rs") { &["#[test]", "proptest!", "compile_fail"] } else { &["test("] };
    (file.is("rs") || file.is("mjs")) && marks.iter().any(|mark| file.text.contains(mark))
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
            let head = content.strip_prefix("**I").and_then(|rest| rest.split_once(". "));
            if let Some(number) = head.and_then(|(number, _)| number.parse().ok()) {
                items.push(Item { number, line, text: content.to_owned() });
            } else if let Some(item) = items.last_mut() {
                item.text.push('\n');
                item.text.push_str(content);
            }
        }
    }
    items
}

/// The files and folders named in backticks, with the function if one is named.
fn named(text: &str) -> Vec<(&str, Option<&str>)> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .map(|name| name.split_once("::").map_or((name, None), |(path, function)| (path, Some(function))))
        .filter(|(path, _)| path.contains('/') && !path.contains(' '))
        .collect()
}

#[cfg(test)]
mod tests_of_this {
    use super::*;

    fn faults(invariants: &str) -> usize {
        let text =
            format!("# A\n**I1. Not one.**\n## Invariants\n{invariants}\n## After\n**I2. Not one.**\n");
        let files = [
            (DOCUMENT, text.as_str()),
            ("tests/tests/pure.rs", "#[test] fn pure() {}"),
            ("crates/core/src/answer.rs", "enum Answer {}"),
        ];
        check(&Tree::sample(&files)).unwrap().len()
    }

    #[test]
    fn a_test_that_exists() {
        assert_eq!(
            faults("**I1. Pure.** So.\nHeld by `tests/tests/pure.rs::pure`.\n\n**I2. Too.** `tests/`"),
            0
        );
    }

    #[test]
    fn no_test_no_file_no_function_no_number() {
        assert_eq!(faults("**I1. Pure.**, as `core` says."), 1);
        assert_eq!(faults("**I1. Pure**: `crates/core/src/answer.rs`."), 1, "a file without a test");
        assert_eq!(faults("**I1. Pure**: `tests/tests/pure.rs`, `tests/tests/gone.rs`."), 1);
        assert_eq!(faults("**I1. Pure**: `tests/tests/pure.rs::gone`."), 1);
        assert_eq!(faults("**I2. Pure**: `tests/tests/pure.rs`."), 1);
        assert_eq!(faults(""), 1);
    }
}
