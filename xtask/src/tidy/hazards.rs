//! Every control of the hazard log names tests that exist, or says why it has none; links between the pages of
//! `docs/safety/` and the rest of the repository lead somewhere.
//!
//! A test is named `path::name`, where the path is a file, or a folder that ends in `/`: in Rust the name of a function in
//! a file with tests, or `compile_fail`; in JavaScript the text that the test is called by.

use anyhow::Result;

use super::{
    Fault,
    tree::{File, Tree},
};
use crate::hazards::{FILE, Log};

const FOLDER: &str = "docs/safety/";

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let Some(file) = tree.file(FILE) else {
        return Ok(vec![Fault::file(FILE, "there is none")]);
    };
    let log = match Log::parse(&file.text) {
        Ok(log) => log,
        Err(error) => return Ok(vec![Fault::file(FILE, format!("{error:#}"))]),
    };
    let mut faults = Vec::new();
    for hazard in &log.hazards {
        for test in hazard.controls.iter().flat_map(|control| &control.tests) {
            let fault = match test.split_once("::") {
                None => Some(format!("`{test}` is not `path::name`")),
                Some((path, name)) => {
                    let stands = |file: &&File| {
                        file.path == path || (path.ends_with('/') && file.path.starts_with(path))
                    };
                    let mut files = tree.files().iter().filter(stands).peekable();
                    if files.peek().is_none() {
                        Some(format!("there is no `{path}`"))
                    } else {
                        (!files.any(|file| has(file, name))).then(|| format!("`{path}` has no test `{name}`"))
                    }
                }
            };
            if let Some(message) = fault {
                let line = file.text.lines().position(|line| line.contains(test.as_str()));
                faults.push(Fault::line(FILE, line.unwrap_or(0), format!("{}: {message}", hazard.id)));
            }
        }
    }
    for page in tree.files().iter().filter(|file| file.path.starts_with(FOLDER) && file.is("md")) {
        for (index, line) in page.text.lines().enumerate() {
            for target in links(line).filter(|target| !reaches(tree, &page.path, target)) {
                faults.push(Fault::line(&page.path, index, format!("the link to `{target}` leads nowhere")));
            }
        }
    }
    Ok(faults)
}

/// Whether a file has a test of that name, comments aside.
fn has(file: &File, name: &str) -> bool {
    let code = |line: &&str| !line.trim_start().starts_with("//");
    let lines = || file.text.lines().filter(code);
    if name == "compile_fail" {
        return file.is("rs") && file.text.contains("compile_fail");
    }
    if file.is("rs") {
        let head = format!("fn {name}(");
        let tests = ["#[test]", "proptest!"].iter().any(|mark| file.text.contains(mark));
        return tests && lines().any(|line| line.contains(&head));
    }
    let quoted = ['\'', '"', '`'].map(|quote| format!("{quote}{name}{quote}"));
    file.is("mjs")
        && file.text.contains("test(")
        && lines().any(|line| quoted.iter().any(|name| line.contains(name.as_str())))
}

/// Where the links of a line lead, addresses of the web and places in a page left out.
fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target).filter_map(
        |target| {
            let path = target.split('#').next().unwrap_or_default();
            (!path.is_empty() && !path.contains(':')).then_some(path)
        },
    )
}

/// Whether a link from a page leads to a file, or to a folder with one.
fn reaches(tree: &Tree, page: &str, target: &str) -> bool {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.split('/').filter(|part| !part.is_empty()) {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    let path = parts.join("/");
    let folder = format!("{path}/");
    tree.files().iter().any(|file| file.path == path || file.path.starts_with(&folder))
}

#[cfg(test)]
mod tests_of_this {
    use super::*;
    use crate::hazards::tests::sample;

    fn faults(proof: &str) -> usize {
        let log = sample(proof);
        let files = [
            (FILE, log.as_str()),
            ("crates/a/src/lib.rs", "#[test]\nfn holds() {}\n// fn gone() {}\n"),
            ("crates/a/src/plain.rs", "fn holds() {}\n"),
            ("wasm/e2e/exit.test.mjs", "test('it leaves', () => {});\n// test('it stays', () => {});\n"),
        ];
        check(&Tree::sample(&files)).unwrap().len()
    }

    #[test]
    fn tests_that_exist() {
        assert_eq!(
            faults("tests = [\"crates/a/src/lib.rs::holds\", \"wasm/e2e/exit.test.mjs::it leaves\"]"),
            0
        );
        assert_eq!(faults("tests = [\"wasm/e2e/::it leaves\"]"), 0);
        assert_eq!(faults("no-test = \"nobody can test a habit\""), 0);
    }

    #[test]
    fn tests_that_do_not() {
        for bad in [
            "crates/a/src/lib.rs::gone",
            "crates/a/src/lib.rs::hold",
            "crates/a/src/plain.rs::holds",
            "crates/a/src/lost.rs::holds",
            "crates/a/src/lib.rs::compile_fail",
            "crates/a/src/lib.rs",
            "crates/a/src::holds",
            "wasm/widget/::it leaves",
            "wasm/e2e/exit.test.mjs::it stays",
            "wasm/e2e/exit.test.mjs::leaves",
        ] {
            assert_eq!(faults(&format!("tests = [\"{bad}\"]")), 1, "{bad}");
        }
        assert_eq!(faults(""), 1, "neither a test nor a reason");
        assert_eq!(check(&Tree::sample(&[])).unwrap().len(), 1, "no log");
    }

    #[test]
    fn links_lead_somewhere() {
        let log = sample("no-test = \"x\"");
        let page =
            "[a](../../SECURITY.md) [b](hazards.toml#x) [c](#here) [d](https://example.org)\n[e](lost.md)\n";
        let files = [(FILE, log.as_str()), ("docs/safety/README.md", page), ("SECURITY.md", "")];
        let found = check(&Tree::sample(&files)).unwrap();
        assert_eq!(found.len(), 1);
        assert!(found[0].to_string().contains("lost.md"));
    }
}
