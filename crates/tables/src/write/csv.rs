//! Delimited tables: RFC 4180.

use std::{
    fmt,
    io::{self, Write},
};

use super::{Formulas, Told, formula::dangerous};
use crate::{LineEnd, Place};

/// How a delimited table is written. The default is RFC 4180: commas, and `\r\n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvOptions {
    /// The byte between cells: an ASCII character that is no quote and ends no line. Any other becomes a comma.
    pub delimiter: u8,
    /// How lines end.
    pub line_end: LineEnd,
    /// Whether to begin with a byte order mark, without which Excel does not know that the file is UTF-8.
    pub byte_order_mark: bool,
    /// What to do about formulas.
    pub formulas: Formulas,
}

impl Default for CsvOptions {
    fn default() -> Self {
        Self {
            delimiter: b',',
            line_end: LineEnd::CrLf,
            byte_order_mark: false,
            formulas: Formulas::default(),
        }
    }
}

/// Writes a delimited table row by row. What it writes, [`Table`](crate::Table) reads back.
///
/// ```
/// use fingerpost_tables::{CsvOptions, CsvWriter};
///
/// let mut writer = CsvWriter::new(Vec::new(), CsvOptions::default());
/// writer.write_row(["id", "note"])?;
/// writer.write_row(["1", "=cmd, \"quoted\""])?;
/// assert_eq!(writer.told().map(|told| (told.count, told.first.to_string())), Some((1, "line 2 (record 1), column 2".into())));
/// assert_eq!(writer.into_inner()?, b"id,note\r\n1,\"'=cmd, \"\"quoted\"\"\"\r\n");
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct CsvWriter<W> {
    out: W,
    options: CsvOptions,
    line: Vec<u8>,
    /// Where the next row will be. The first is taken for the heading line.
    place: Place,
    told: Option<Told>,
}

impl<W: Write> CsvWriter<W> {
    /// Writes to `out`, which should be buffered.
    pub fn new(out: W, options: CsvOptions) -> Self {
        let mut options = options;
        if !options.delimiter.is_ascii() || matches!(options.delimiter, b'"' | b'\r' | b'\n') {
            options.delimiter = b',';
        }
        let place = Place { line: 1, record: 0, column: None };
        Self { out, options, line: Vec::new(), place, told: None }
    }

    /// Writes a row; the first is the heading line.
    ///
    /// # Errors
    ///
    /// If `out` cannot be written.
    pub fn write_row<C: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = C>) -> io::Result<()> {
        self.line.clear();
        if self.place.line == 1 && self.options.byte_order_mark {
            self.line.extend_from_slice("\u{FEFF}".as_bytes());
        }
        let begun = self.line.len();
        for (column, cell) in (1_u32..).zip(cells) {
            if column > 1 {
                self.line.push(self.options.delimiter);
            }
            self.cell(column, cell.as_ref());
        }
        if self.line.len() == begun {
            // An empty line would be no row.
            self.line.extend_from_slice(b"\"\"");
        }
        let inside = crate::scan::line_ends(&self.line) as u64;
        self.line.extend_from_slice(match self.options.line_end {
            LineEnd::Lf => b"\n",
            LineEnd::CrLf => b"\r\n",
            LineEnd::Cr => b"\r",
        });
        self.place.line = self.place.line.saturating_add(inside).saturating_add(1);
        self.place.record = self.place.record.saturating_add(1);
        self.out.write_all(&self.line)
    }

    fn cell(&mut self, column: u32, cell: &[u8]) {
        let CsvOptions { formulas, delimiter, .. } = self.options;
        let guarded = formulas != Formulas::Keep && dangerous(cell);
        if guarded {
            let first = Place { column: Some(column), ..self.place };
            let told = self.told.get_or_insert(Told { count: 0, first });
            told.count = told.count.saturating_add(1);
        }
        let prefix: &[u8] = if guarded && formulas == Formulas::Prefix { b"'" } else { b"" };
        if !quoted(cell, delimiter) {
            self.line.extend_from_slice(prefix);
            self.line.extend_from_slice(cell);
            return;
        }
        self.line.push(b'"');
        self.line.extend_from_slice(prefix);
        for part in cell.split_inclusive(|&byte| byte == b'"') {
            self.line.extend_from_slice(part);
            if part.ends_with(b"\"") {
                self.line.push(b'"');
            }
        }
        self.line.push(b'"');
    }

    /// Cells that a spreadsheet would take for formulas.
    pub fn told(&self) -> Option<Told> {
        self.told
    }

    /// Flushes and gives `out` back.
    ///
    /// # Errors
    ///
    /// If `out` cannot be flushed.
    pub fn into_inner(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }
}

/// Whether a cell is quoted: where it must be, and where a reader that finds out things by itself might be misled, by
/// another delimiter, a brace, or what looks like the beginning of another kind of file.
fn quoted(cell: &[u8], delimiter: u8) -> bool {
    let meant = |&byte: &u8| byte == delimiter || byte < b' ' || matches!(byte, b'"' | b',' | b';');
    let blank = |byte: Option<&u8>| byte == Some(&b' ');
    cell.iter().any(meant)
        || blank(cell.first())
        || blank(cell.last())
        || matches!(cell, [b'{' | b'[', ..] | [0xEF, 0xBB, 0xBF, ..])
        || cell.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"sep="))
}

impl<W> fmt::Debug for CsvWriter<W> {
    /// Without what is being written.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CsvWriter")
            .field("options", &self.options)
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}
