//! Files that appear whole, or not at all.

use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use tempfile::NamedTempFile;

/// A file that is written beside its place and moved there when it is finished. Dropped before that, it is gone.
pub(crate) struct WholeFile {
    file: BufWriter<NamedTempFile>,
    path: PathBuf,
}

impl WholeFile {
    /// Begins a file. Its folder must be there.
    pub(crate) fn create(path: &Path) -> Result<Self> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file =
            NamedTempFile::new_in(folder).with_context(|| format!("writing into {}", folder.display()))?;
        Ok(Self { file: BufWriter::new(file), path: path.to_path_buf() })
    }

    /// Puts the file in its place, in the stead of one that was there.
    pub(crate) fn finish(self) -> Result<()> {
        let path = self.path;
        let writing = || format!("writing {}", path.display());
        let file = self.file.into_inner().map_err(io::IntoInnerError::into_error).with_context(writing)?;
        file.as_file().sync_all().with_context(writing)?;
        file.persist(&path).map_err(|error| error.error).with_context(writing)?;
        Ok(())
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
