//! This repository keeps to its own wording rules: every Markdown page, every data file, every sentence in the code
//! that a user can meet, and every comment.

use std::fs;
use std::path::{Path, PathBuf};

use fingerpost_taxonomy::language::{Context, check};

/// Where the rules themselves stand, with their examples.
const THE_RULES: &[&str] = &[
    "crates/taxonomy/data/language.csv",
    "crates/taxonomy/src/generated/language.rs",
    "crates/taxonomy/src/language/",
    "crates/taxonomy/tests/",
    "docs/data/taxonomy-language.",
    "docs/data-dictionary/language.md",
];

/// What is built, fetched or not prose.
const SKIPPED: &[&str] = &["target", "node_modules", "dist", "artefacts", "vectors", "snapshots", "corpus"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file under a folder whose name has one of the endings, as a path from the root with forward slashes.
fn files(folder: &Path, endings: &[&str], found: &mut Vec<(String, PathBuf)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') && !SKIPPED.contains(&name.as_str()) {
                files(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let from_root = path.strip_prefix(root()).unwrap_or(&path);
            let parts: Vec<_> = from_root.iter().map(|part| part.to_string_lossy()).collect();
            found.push((parts.join("/"), path));
        }
    }
}

fn read(endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(&root(), endings, &mut found);
    found.sort();
    let rules = |name: &str| THE_RULES.iter().any(|own| name.starts_with(own));
    let kept = found.into_iter().filter(|(name, _)| !rules(name));
    kept.filter_map(|(name, path)| Some((name, fs::read_to_string(path).ok()?))).collect()
}

/// A text with code taken out: what stands in backticks, and fenced blocks. Lines and length stay.
fn without_code(text: &str) -> String {
    let mut fenced = false;
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        let fence = line
            .trim_start()
            .trim_start_matches("//!")
            .trim_start_matches("///")
            .trim_start()
            .starts_with("```");
        if fence {
            fenced = !fenced;
        }
        let mut code = false;
        // A page writes code in elements.
        let line = &line.replace("<code>", "     `").replace("</code>", "`      ");
        for letter in line.chars() {
            code ^= letter == '`';
            let hidden = (fenced || fence || code || letter == '`') && letter != '\n';
            out.push(if hidden { '_' } else { letter });
        }
    }
    out
}

/// A row with the ids of rules taken out: lower-case words joined by hyphens, a full stop, and more of them.
fn without_ids(row: &str) -> String {
    let id = |cell: &str| {
        let part =
            |part: &str| part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        cell.split_once('.').is_some_and(|(area, what)| !what.is_empty() && part(area) && part(what))
    };
    let hidden = |cell: &str| if id(cell) { "_".repeat(cell.len()) } else { cell.to_owned() };
    row.split(',').map(hidden).collect::<Vec<_>>().join(",")
}

/// The lines of a file that are sentences for a reader: comments, and literals with a space in them. Everything else
/// becomes an empty line, so that line numbers stay and sentences do not run on.
fn prose_of_code(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let line_start = line.trim_start();
        if line_start.starts_with("#[cfg(test)]") && !text.contains("mod tests;") {
            break;
        }
        let comment = ["//!", "///", "//"].iter().find_map(|mark| line_start.strip_prefix(mark));
        match comment {
            Some(words) => out.push_str(words),
            None => {
                for literal in line.split('"').skip(1).step_by(2).filter(|literal| literal.contains(' ')) {
                    out.push_str(literal);
                    out.push_str(". ");
                }
            }
        }
        out.push('\n');
    }
    out
}

fn remarks(name: &str, text: &str) -> Vec<String> {
    check(text, Context::GENERAL.with_markers())
        .into_iter()
        .map(|remark| {
            let words = text.get(remark.start..remark.end).unwrap_or_default();
            format!(
                "{name}:{}: {words:?} ({}): {} Write: {}",
                remark.line, remark.rule, remark.reason, remark.suggestion
            )
        })
        .collect()
}

fn report(found: &[String]) {
    assert!(
        found.is_empty(),
        "{} place(s) to reword; a quotation says so with a comment `language: quoted` before it\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn our_pages_keep_to_the_rules() {
    let pages = read(&[".md", ".html"]);
    let found: Vec<String> =
        pages.iter().flat_map(|(name, text)| remarks(name, &without_code(text))).collect();
    report(&found);
}

#[test]
fn our_data_keep_to_the_rules() {
    let mut found = Vec::new();
    let files = read(&[".csv", ".toml"]);
    assert!(files.iter().any(|(name, _)| name == "crates/taxonomy/data/forms.csv"), "the walk lost its way");
    for (name, text) in files.iter().filter(|(name, _)| name.contains("/data/")) {
        // A row is a sentence. The id of a rule is none.
        for (at, line) in text.lines().enumerate() {
            let place = format!("{name}:{}", at.saturating_add(1));
            found.extend(remarks(&place, &without_ids(line)));
        }
    }
    report(&found);
}

#[test]
fn our_code_keeps_to_the_rules() {
    let code = read(&[".rs", ".js", ".py"]);
    assert!(code.iter().any(|(name, _)| name == "crates/taxonomy/src/form.rs"), "the walk lost its way");
    let found: Vec<String> = code
        .iter()
        // Generated files repeat data that is read above; tests hold examples of what is wrong.
        .filter(|(name, _)| {
            !name.contains("/generated/") && !name.contains("/tests/") && !name.ends_with("/tests.rs")
        })
        .flat_map(|(name, text)| remarks(name, &without_code(&prose_of_code(text))))
        .collect();
    report(&found);
}

#[test]
fn the_walk_sees_what_it_should_see() {
    let code = "//! The incident of grooming.\nlet x = \"a second incident here\";\nlet y = \"incident\";\n";
    let found = remarks("x.rs", &without_code(&prose_of_code(code)));
    assert_eq!(found.len(), 2, "a comment and a sentence, not an id: {found:?}");
    assert!(remarks("x.md", &without_code("Use `incident` here.\n```\nincident\n```\n")).is_empty());
    assert!(remarks("x.html", &without_code("<td><code>an incident</code></td>")).is_empty());
    assert_eq!(remarks("x.html", &without_code("<code>x</code> <td>an incident</td>")).len(), 1);
    assert_eq!(without_ids("party.child-as-x,a child. x,a.b"), "________________,a child. x,___");
    assert_eq!(remarks("x.md", &without_code("Use it.\n\n```\nx\n```\n\nAn incident.\n")).len(), 1);
}
