//! Sorted runs in one file that has no name, so that it is gone when the program is.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use super::Entry;

/// Where a run is in the file, in bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub(super) start: u64,
    pub(super) end: u64,
}

/// The file and its runs.
#[derive(Debug, Default)]
pub(super) struct Runs<const N: usize> {
    folder: Option<PathBuf>,
    file: Option<File>,
    runs: Vec<Run>,
}

impl<const N: usize> Runs<N> {
    const SIZE: usize = size_of::<Entry<N>>();

    pub(super) fn in_folder(folder: &Path) -> Self {
        Self { folder: Some(folder.to_path_buf()), ..Self::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    pub(super) fn list(&self) -> &[Run] {
        &self.runs
    }

    /// Adds a run.
    pub(super) fn write(&mut self, sorted: &[Entry<N>]) -> io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(match &self.folder {
                Some(folder) => tempfile::tempfile_in(folder)?,
                None => tempfile::tempfile()?,
            }),
        };
        let start = file.seek(SeekFrom::End(0))?;
        let mut end = start;
        let mut bytes = Vec::with_capacity(Self::SIZE.saturating_mul(4096));
        for chunk in sorted.chunks(4096) {
            bytes.clear();
            for entry in chunk {
                entry.iter().for_each(|word| bytes.extend_from_slice(&word.to_le_bytes()));
            }
            file.write_all(&bytes)?;
            end = end.saturating_add(bytes.len() as u64);
        }
        self.runs.push(Run { start, end });
        Ok(())
    }

    /// Reads the next entries of a run, at most `most` of them, in reverse: the first is the last of `into`.
    pub(super) fn read(&mut self, run: usize, most: usize, into: &mut Vec<Entry<N>>) -> io::Result<()> {
        into.clear();
        let (Some(file), Some(run)) = (&mut self.file, self.runs.get_mut(run)) else { return Ok(()) };
        let left = usize::try_from(run.end.saturating_sub(run.start)).unwrap_or(usize::MAX);
        let length = left.min(most.saturating_mul(Self::SIZE));
        let mut bytes = vec![0; length];
        file.seek(SeekFrom::Start(run.start))?;
        file.read_exact(&mut bytes)?;
        run.start = run.start.saturating_add(length as u64);
        let entries = bytes.chunks_exact(Self::SIZE).rev();
        into.extend(entries.map(|bytes| {
            let mut entry = [0; N];
            for (word, bytes) in entry.iter_mut().zip(bytes.chunks_exact(8)) {
                *word = bytes.try_into().map_or(0, u64::from_le_bytes);
            }
            entry
        }));
        Ok(())
    }
}
