//! Files that are written, all of them or none.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use fingerpost_schema::{Kind, Record};
use fingerpost_tables::{Compression, CsvOptions, CsvWriter, WholeFile};

use super::To;
use crate::verbs::check::words;

enum Writer {
    Csv(CsvWriter<WholeFile>),
    Ndjson { out: WholeFile, keys: Vec<(String, bool)>, line: Vec<u8> },
}

/// A file that is being written.
pub(super) struct Output {
    path: PathBuf,
    rows: u64,
    writer: Writer,
}

impl Output {
    /// Begins a file `stem.csv` or `stem.ndjson` in a folder.
    pub(super) fn create<H: AsRef<str>>(
        folder: &Path,
        stem: &str,
        to: To,
        record: Option<&'static Record>,
        headings: &[H],
        inputs: &[&Path],
    ) -> Result<Self> {
        let end = if to == To::Csv { "csv" } else { "ndjson" };
        let path = folder.join(format!("{stem}.{end}"));
        let file = WholeFile::create(&path, Compression::None, inputs)
            .with_context(|| path.display().to_string())?;
        let writer = match to {
            To::Csv => {
                let mut writer =
                    CsvWriter::new(file, CsvOptions { byte_order_mark: true, ..CsvOptions::default() });
                writer.write_row(headings.iter().map(AsRef::as_ref))?;
                Writer::Csv(writer)
            }
            To::Ndjson => {
                let key = |heading: &H| {
                    let name = heading.as_ref();
                    let field = record.and_then(|record| record.field(name)).map(|(_, field)| field);
                    let number = field.is_some_and(|field| matches!(field.kind, Kind::Count { .. }));
                    Ok((serde_json::to_string(name)?, number))
                };
                let keys = headings.iter().map(key).collect::<Result<_>>()?;
                Writer::Ndjson { out: file, keys, line: Vec::new() }
            }
        };
        Ok(Self { path, rows: 0, writer })
    }

    /// Whether a path leads to the file that this will be, whichever way it is written. Names that differ in case alone are one
    /// name on many disks.
    pub(super) fn is_at(&self, path: &Path) -> bool {
        let place = |path: &Path| {
            let folder =
                path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            fs::canonicalize(folder).ok().map(|folder| (folder, name))
        };
        let there = |path: &Path| fs::canonicalize(path).ok();
        // A link that is there already leads elsewhere than its own name says.
        place(path).is_some_and(|found| place(&self.path) == Some(found))
            || there(path).is_some_and(|found| there(&self.path) == Some(found))
    }

    /// Writes a row.
    pub(super) fn write<'c>(&mut self, cells: impl IntoIterator<Item = &'c [u8]>) -> io::Result<()> {
        self.rows = self.rows.saturating_add(1);
        match &mut self.writer {
            Writer::Csv(writer) => writer.write_row(cells),
            Writer::Ndjson { out, keys, line } => {
                line.clear();
                line.push(b'{');
                // As the JSON Schema of the standard has it: an empty cell is left out, a whole number is a number.
                for ((key, number), cell) in keys.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                    if line.len() > 1 {
                        line.push(b',');
                    }
                    line.extend_from_slice(key.as_bytes());
                    line.push(b':');
                    if *number && whole_number(cell) {
                        line.extend_from_slice(cell);
                    } else {
                        serde_json::to_writer(&mut *line, &String::from_utf8_lossy(cell))?;
                    }
                }
                line.extend_from_slice(b"}\n");
                out.write_all(line)
            }
        }
    }

    /// Puts the file in its place, and says what was written.
    pub(super) fn finish(self) -> Result<String> {
        let (file, formulas) = match self.writer {
            Writer::Csv(writer) => {
                let told = writer.told();
                (writer.into_inner()?, told)
            }
            Writer::Ndjson { out, .. } => (out, None),
        };
        file.finish().with_context(|| self.path.display().to_string())?;
        let mut said = format!("{}  {}\n", self.path.display(), words::counted(self.rows, "row", "rows"));
        if let Some(told) = formulas {
            let cells = words::counted(told.count, "cell", "cells");
            said.push_str(&format!(
                "  {cells} that a spreadsheet would run got an apostrophe in front, first on {}\n",
                told.first
            ));
        }
        Ok(said)
    }
}

fn whole_number(cell: &[u8]) -> bool {
    cell.len() <= 9 && cell.iter().all(u8::is_ascii_digit) && (cell.len() == 1 || cell.first() != Some(&b'0'))
}
