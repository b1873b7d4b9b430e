//! The files of the repository as text: those that git tracks, and new ones that it does not ignore.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{root::WORLDLY, run};

/// A text file.
pub(crate) struct File {
    /// From the root, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    /// Whether the name ends in `.extension`.
    pub(crate) fn is(&self, extension: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, found)| found == extension)
    }

    /// Whether a program wrote it.
    pub(crate) fn generated(&self) -> bool {
        self.path.contains("/generated/")
            || self.path.contains("/snapshots/")
            || self.path.ends_with("Cargo.lock")
            || self.path.ends_with("package-lock.json")
            || self.text.lines().next().is_some_and(|line| line.contains("@generated"))
    }

    /// The folder under `crates` of a domain crate's own source, tests excluded.
    pub(crate) fn domain_source(&self) -> Option<&str> {
        let (name, rest) = self.path.strip_prefix("crates/")?.split_once('/')?;
        let source = rest.strip_prefix("src/")?;
        let test = source == "tests.rs" || source.ends_with("/tests.rs") || source.contains("tests/");
        (!WORLDLY.contains(&name) && self.is("rs") && !test && !self.generated()).then_some(name)
    }
}

/// All of them, and where they are.
pub(crate) struct Tree {
    root: PathBuf,
    files: Vec<File>,
}

impl Tree {
    /// Reads the repository at `root`.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let folder = root.to_string_lossy();
        let list = ["-C", &*folder, "ls-files", "--cached", "--others", "--exclude-standard", "-z"];
        let names =
            run::ask("git", &list).context("tidy asks git which files to look at, and git did not answer")?;
        let mut names: Vec<&str> = names.split('\0').filter(|name| !name.is_empty()).collect();
        names.sort_unstable();
        names.dedup();
        // Binary files are nobody's text, and a file that was just deleted is no file.
        let files = names
            .into_iter()
            .filter_map(|name| {
                let text = fs::read_to_string(root.join(name)).ok()?;
                Some(File { path: name.to_owned(), text })
            })
            .collect();
        Ok(Self { root: root.to_path_buf(), files })
    }

    /// A tree for a test of a check.
    #[cfg(test)]
    pub(crate) fn sample(files: &[(&str, &str)]) -> Self {
        let files =
            files.iter().map(|&(path, text)| File { path: path.to_owned(), text: text.to_owned() }).collect();
        Self { root: PathBuf::from("."), files }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn files(&self) -> &[File] {
        &self.files
    }

    /// The file at `path`.
    pub(crate) fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domain_source_leaves_out_tests_tools_and_generated_code() {
        let of =
            |path: &str| File { path: path.into(), text: String::new() }.domain_source().map(str::to_owned);
        assert_eq!(of("crates/dash/src/tally.rs").as_deref(), Some("dash"));
        for path in [
            "crates/dash/src/generated/items.rs",
            "crates/dash/src/tests.rs",
            "crates/dash/tests/api.rs",
            "crates/cli/src/main.rs",
            "xtask/src/main.rs",
        ] {
            assert_eq!(of(path), None, "{path}");
        }
    }
}
