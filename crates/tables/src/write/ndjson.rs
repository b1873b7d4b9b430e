//! Objects of JSON, one a line.

use std::{
    fmt,
    io::{self, Write},
};

/// Writes rows as flat objects of text. An empty cell is left out: what is not known is not there.
///
/// ```
/// use fingerpost_tables::NdjsonWriter;
///
/// let mut writer = NdjsonWriter::new(Vec::new(), ["id", "note", "ward"]);
/// writer.write_row(["007", "", "Bishopsgate \"E\""])?;
/// assert_eq!(writer.into_inner()?, b"{\"id\":\"007\",\"ward\":\"Bishopsgate \\\"E\\\"\"}\n");
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct NdjsonWriter<W> {
    out: W,
    /// Each key as it is written, with its colon.
    keys: Vec<Vec<u8>>,
    line: Vec<u8>,
}

impl<W: Write> NdjsonWriter<W> {
    /// Writes to `out`, which should be buffered.
    pub fn new<C: AsRef<[u8]>>(out: W, headings: impl IntoIterator<Item = C>) -> Self {
        let key = |heading: C| {
            let mut key = Vec::new();
            text(&mut key, heading.as_ref());
            key.push(b':');
            key
        };
        Self { out, keys: headings.into_iter().map(key).collect(), line: Vec::new() }
    }

    /// Writes a row. Cells beyond the headings have no key, and are an error rather than lost.
    ///
    /// # Errors
    ///
    /// If `out` cannot be written, or there are more cells than headings.
    pub fn write_row<C: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = C>) -> io::Result<()> {
        self.line.clear();
        self.line.push(b'{');
        let mut keys = self.keys.iter();
        for cell in cells {
            let Some(key) = keys.next() else {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidInput,
                    "the row has more cells than headings",
                ));
            };
            let cell = cell.as_ref();
            if cell.is_empty() {
                continue;
            }
            if self.line.len() > 1 {
                self.line.push(b',');
            }
            self.line.extend_from_slice(key);
            text(&mut self.line, cell);
        }
        self.line.extend_from_slice(b"}\n");
        self.out.write_all(&self.line)
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

/// Writes text of JSON. Bytes that are not UTF-8 become U+FFFD.
fn text(line: &mut Vec<u8>, cell: &[u8]) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    line.push(b'"');
    for byte in String::from_utf8_lossy(cell).bytes() {
        match byte {
            b'"' | b'\\' => line.extend_from_slice(&[b'\\', byte]),
            b'\n' => line.extend_from_slice(b"\\n"),
            b'\r' => line.extend_from_slice(b"\\r"),
            b'\t' => line.extend_from_slice(b"\\t"),
            0..=0x1F => {
                let digit = |half: u8| HEX.get(usize::from(half)).copied().unwrap_or(b'0');
                line.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)]);
            }
            _ => line.push(byte),
        }
    }
    line.push(b'"');
}

impl<W> fmt::Debug for NdjsonWriter<W> {
    /// Without what is being written.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NdjsonWriter").field("columns", &self.keys.len()).finish_non_exhaustive()
    }
}
