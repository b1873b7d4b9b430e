//! Nothing half done: no stub, `todo!`, `unimplemented!`, ignored test or `should_panic`; and no build script, since
//! generated code is committed and read.

use anyhow::Result;

use super::{Fault, code, tree::Tree};

/// What must not be, and what to do instead.
const BANNED: &[(&str, &str)] = &[
    ("todo!", "write it, or leave it out"),
    ("unimplemented!", "write it, or leave it out"),
    ("#[ignore", "assert what happens today, with a comment on what should"),
    ("should_panic", "return an error and assert that"),
];

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for file in tree.files() {
        if file.path.ends_with("build.rs") && !file.path.contains("/src/") {
            faults.push(Fault::file(
                &file.path,
                "no build scripts: generate with `cargo xtask codegen` and commit",
            ));
        }
        let script = ["js", "mjs", "ts", "py"].iter().any(|kind| file.is(kind));
        if !file.is("rs") && !script {
            continue;
        }
        let first = file.text.lines().next().unwrap_or_default();
        if first.trim_start_matches(['/', '!', '#', ' ']).starts_with("Stub") {
            faults.push(Fault::line(&file.path, 0, "a stub"));
        }
        if file.is("rs") {
            for (index, line) in code::only(&file.text).lines().enumerate() {
                for (word, instead) in BANNED.iter().filter(|(word, _)| line.contains(word)) {
                    faults.push(Fault::line(&file.path, index, format!("`{word}`: {instead}")));
                }
            }
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftovers_are_found() {
        for (path, text) in [
            ("crates/dash/build.rs", ""),
            ("crates/dash/src/lib.rs", "//! Stub.\n"),
            ("wasm/widget/js/fingerpost.js", "// Stub until later\n"),
            ("crates/dash/src/a.rs", "fn f() { todo!() }"),
            ("crates/dash/src/a.rs", "#[ignore = \"slow\"]\nfn f() {}"),
            ("tests/tests/a.rs", "#[should_panic]\nfn f() {}"),
        ] {
            assert_eq!(check(&Tree::sample(&[(path, text)])).unwrap().len(), 1, "{path} {text}");
        }
    }

    #[test]
    fn words_about_leftovers_are_fine() {
        let text = "//! Says when `todo!` is allowed: never.\nconst A: &str = \"#[ignore\";";
        assert_eq!(check(&Tree::sample(&[("xtask/src/wasm/build.rs", text)])).unwrap(), []);
    }
}
