//! A file that is there when it is finished and not before.

use std::{
    fmt,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use flate2::write::GzEncoder;
use tempfile::NamedTempFile;
use thiserror::Error;

use crate::Compression;

/// A file that cannot be written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum WriteError {
    /// The output is one of the inputs, by whatever name.
    #[error("the output is also an input: choose another name")]
    OwnInput,
    /// The folder or the file cannot be written. What was there before is still there.
    #[error("the output could not be written, and nothing was changed")]
    Io(#[from] io::Error),
}

/// A file that is written beside its place and put there when all of it is on the disk.
///
/// Until [`finish`](Self::finish), whoever looks finds what was there before, or nothing. Dropped unfinished, for whatever
/// reason, it leaves nothing behind. It can be read by its owner only.
///
/// ```
/// use std::io::Write;
///
/// use fingerpost_tables::{Compression, WholeFile};
///
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("findings.csv");
/// let mut file = WholeFile::create(&path, Compression::None, &[])?;
/// file.write_all(b"rule,line\r\n")?;
/// assert!(!path.exists());
/// file.finish()?;
/// assert_eq!(std::fs::read(&path)?, b"rule,line\r\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct WholeFile {
    out: Out,
    path: PathBuf,
}

type Buffered = BufWriter<NamedTempFile>;

enum Out {
    Plain(Buffered),
    Gzip(Box<GzEncoder<Buffered>>),
}

impl WholeFile {
    /// Begins a file that will be at `path`. `inputs` are what is being read meanwhile.
    ///
    /// # Errors
    ///
    /// [`WriteError::OwnInput`] if `path` is one of `inputs`, through links too; [`WriteError::Io`] if the folder cannot be
    /// written.
    pub fn create(path: &Path, compression: Compression, inputs: &[&Path]) -> Result<Self, WriteError> {
        // A name that leads nowhere yet is nobody's.
        if let Ok(real) = fs::canonicalize(path) {
            if inputs.iter().any(|input| fs::canonicalize(input).is_ok_and(|input| input == real)) {
                return Err(WriteError::OwnInput);
            }
        }
        let temporary = NamedTempFile::new_in(folder(path))?;
        let buffered = BufWriter::with_capacity(64 << 10, temporary);
        let out = match compression {
            Compression::None => Out::Plain(buffered),
            Compression::Gzip => {
                Out::Gzip(Box::new(GzEncoder::new(buffered, flate2::Compression::default())))
            }
        };
        Ok(Self { out, path: path.to_path_buf() })
    }

    /// Puts the file in its place, in one step, once all of it is on the disk.
    ///
    /// # Errors
    ///
    /// [`WriteError::Io`]; what was there before is still there.
    pub fn finish(self) -> Result<(), WriteError> {
        let buffered = match self.out {
            Out::Plain(buffered) => buffered,
            Out::Gzip(encoder) => encoder.finish()?,
        };
        let temporary = buffered.into_inner().map_err(io::IntoInnerError::into_error)?;
        temporary.as_file().sync_all()?;
        temporary.persist(&self.path).map_err(|failed| failed.error)?;
        // The name is on the disk too, where a folder can be asked for that.
        if let Ok(folder) = File::open(folder(&self.path)) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

/// Where a file is: renaming works within a folder, and across disks it would be copying.
fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.out {
            Out::Plain(out) => out.write(bytes),
            Out::Gzip(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.out {
            Out::Plain(out) => out.flush(),
            Out::Gzip(out) => out.flush(),
        }
    }
}

impl fmt::Debug for WholeFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WholeFile").finish_non_exhaustive()
    }
}
