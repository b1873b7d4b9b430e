//! Writing a file and what is wrong with it: CSV in the ways in which people save it.

use std::io::{self, Write};

use crate::file::{Defect, File};

/// How the text becomes bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// As the standard asks.
    #[default]
    Utf8,
    /// With a byte order mark, as spreadsheets save "CSV UTF-8".
    Utf8Bom,
    /// As spreadsheets save "CSV". Only texts beyond ASCII show it.
    Windows1252,
    /// "Unicode text", least byte first, with a byte order mark.
    Utf16Le,
    /// Most significant byte first, with a byte order mark.
    Utf16Be,
}

/// How a file is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// The byte between cells: a comma, a semicolon or a tab.
    pub delimiter: u8,
    /// Whether lines end with a carriage return too.
    pub crlf: bool,
    /// Whether every cell has quotes, or only those that need them.
    pub quote_all: bool,
    /// The encoding.
    pub encoding: Encoding,
}

impl Default for Dialect {
    /// RFC 4180 but for the line ends, which are those of Unix.
    fn default() -> Self {
        Self { delimiter: b',', crlf: false, quote_all: false, encoding: Encoding::Utf8 }
    }
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Rows, without the heading.
    pub rows: u32,
    /// Lines, which are more than rows where a cell has a line break.
    pub lines: u32,
    /// Findings told to the truth.
    pub defects: u64,
}

/// The truth: one line for each finding that a check must have, and no other.
///
/// `file` is the file's name; `line` the line on which the row begins, 1 for the headings and empty for the file as a whole;
/// `record` the row from 1, empty for both; `column` the column from 1, empty for what is about no cell; `field` the
/// field; `rule` the rule's id.
#[derive(Debug)]
pub struct Truth<W: Write> {
    out: W,
}

impl<W: Write> Truth<W> {
    /// Begins a truth file with its headings.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(mut out: W) -> io::Result<Self> {
        out.write_all(b"file,line,record,column,field,rule\n")?;
        Ok(Self { out })
    }

    fn tell(&mut self, file: &str, line: u32, record: u32, defect: &Defect) -> io::Result<()> {
        write!(self.out, "{file}")?;
        for number in [line, record, defect.column.map_or(0, |column| u32::from(column) + 1)] {
            match number {
                0 => write!(self.out, ",")?,
                number => write!(self.out, ",{number}")?,
            }
        }
        writeln!(self.out, ",{},{}", defect.field.unwrap_or(""), defect.rule)
    }

    /// Writes what is still held back.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }
}

/// Bytes that are held until there are enough of them.
struct Buffer<W: Write> {
    out: W,
    dialect: Dialect,
    text: Vec<u8>,
    /// Whether a character beyond ASCII was written.
    beyond_ascii: bool,
    lines: u32,
}

const ENOUGH: usize = 1 << 16;

impl<W: Write> Buffer<W> {
    fn begin(out: W, dialect: Dialect) -> Self {
        let mut text = Vec::with_capacity(2 * ENOUGH);
        if matches!(dialect.encoding, Encoding::Utf8Bom | Encoding::Utf16Le | Encoding::Utf16Be) {
            text.extend_from_slice("\u{feff}".as_bytes());
        }
        Self { out, dialect, text, beyond_ascii: false, lines: 1 }
    }

    fn row<'a>(&mut self, cells: impl Iterator<Item = &'a [u8]>) -> io::Result<()> {
        for (n, cell) in cells.enumerate() {
            if n > 0 {
                self.text.push(self.dialect.delimiter);
            }
            self.cell(cell);
        }
        self.text.extend_from_slice(if self.dialect.crlf { b"\r\n" } else { b"\n" });
        self.lines += 1;
        if self.text.len() >= ENOUGH { self.flush() } else { Ok(()) }
    }

    fn cell(&mut self, cell: &[u8]) {
        let delimiter = self.dialect.delimiter;
        // Nearly every cell has letters and digits only; one pass tells.
        let plain = |byte: &u8| *byte > b'"' && *byte < 0x80 && *byte != delimiter;
        if !self.dialect.quote_all && cell.iter().all(plain) {
            self.text.extend_from_slice(cell);
            return;
        }
        self.beyond_ascii |= !cell.is_ascii();
        let breaks = |byte: &u8| matches!(byte, b'"' | b'\n' | b'\r') || *byte == delimiter;
        if !self.dialect.quote_all && !cell.iter().any(breaks) {
            self.text.extend_from_slice(cell);
            return;
        }
        self.text.push(b'"');
        for byte in cell {
            if *byte == b'"' {
                self.text.push(b'"');
            }
            self.lines += u32::from(*byte == b'\n');
            self.text.push(*byte);
        }
        self.text.push(b'"');
    }

    fn flush(&mut self) -> io::Result<()> {
        match self.dialect.encoding {
            Encoding::Utf8 | Encoding::Utf8Bom => self.out.write_all(&self.text)?,
            other => {
                let bytes = encode(&String::from_utf8_lossy(&self.text), other);
                self.out.write_all(&bytes)?;
            }
        }
        self.text.clear();
        Ok(())
    }
}

/// Text in an encoding that is not UTF-8. Whole rows are encoded at a time, so no character is cut in two.
fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        // What is made up stays within the part that Windows-1252 shares with Latin-1.
        _ => text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect(),
    }
}

impl File {
    /// Writes the file as CSV, and to the truth what is wrong with it under the file's name.
    ///
    /// # Errors
    /// When either cannot be written.
    pub fn write<W: Write, T: Write>(
        &self,
        name: &str,
        dialect: &Dialect,
        out: W,
        truth: &mut Truth<T>,
    ) -> io::Result<Written> {
        let mut buffer = Buffer::begin(out, *dialect);
        let mut written = Written::default();
        buffer.row(self.headings().iter().map(String::as_bytes))?;
        for defect in self.heading_defects() {
            truth.tell(name, 1, 0, defect)?;
            written.defects += 1;
        }
        let mut rows = self.rows();
        while let Some(row) = rows.next_row() {
            let line = buffer.lines;
            buffer.row(row.cells.iter())?;
            written.rows += 1;
            for defect in row.defects {
                truth.tell(name, line, row.number, defect)?;
                written.defects += 1;
            }
        }
        buffer.flush()?;
        buffer.out.flush()?;
        written.lines = buffer.lines - 1;
        let utf16 = matches!(dialect.encoding, Encoding::Utf16Le | Encoding::Utf16Be);
        let windows = dialect.encoding == Encoding::Windows1252 && buffer.beyond_ascii;
        let whole = |rule| Defect { rule, column: None, field: None };
        let no_rows = (written.rows == 0).then(|| whole("file.no-rows"));
        let encoding = (utf16 || windows).then(|| whole("file.encoding"));
        for defect in self.whole_defects().iter().chain(&no_rows).chain(&encoding) {
            truth.tell(name, 0, 0, defect)?;
            written.defects += 1;
        }
        Ok(written)
    }
}
