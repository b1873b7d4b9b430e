//! Reading data files.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::table::Table;

/// The repository, as the generators see it.
pub(crate) struct Source {
    root: PathBuf,
}

impl Source {
    /// The repository at a root.
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_path_buf() }
    }

    /// A file's text, by its path from the root.
    pub(crate) fn text(&self, path: &str) -> Result<String> {
        std::fs::read_to_string(self.root.join(path)).with_context(|| format!("reading {path}"))
    }

    /// A CSV data file (see [`Table`] for its form), by its path from the root.
    pub(crate) fn table(&self, path: &str) -> Result<Table> {
        Table::parse(path, &self.text(path)?)
    }

    /// The paths, from the root, of the files in a folder whose name ends in `.extension`, sorted.
    pub(crate) fn files(&self, folder: &str, extension: &str) -> Result<Vec<String>> {
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(self.root.join(folder)).with_context(|| format!("reading {folder}"))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.strip_suffix(extension).is_some_and(|stem| stem.ends_with('.')) {
                paths.push(format!("{folder}/{name}"));
            }
        }
        paths.sort();
        Ok(paths)
    }
}
