//! What the caller may say about a table beforehand. Whatever is not said is found out.

use crate::{Compression, Encoding, Format};

/// What is known about a table. The default says nothing, and limits everything.
///
/// ```
/// use fingerpost_tables::Options;
///
/// let options = Options { delimiter: Some(b';'), ..Options::default() };
/// # assert_eq!(options.quote, Some(b'"'));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// How rows are written. `None`: by the first byte of the text, an opening brace or not.
    pub format: Option<Format>,
    /// The headings of a table without a heading line: the keys of NDJSON. Empty: those of its first object.
    pub columns: Vec<String>,
    /// The encoding. `None`: by byte order mark; else UTF-8, record by record Windows-1252 where it is not.
    pub encoding: Option<Encoding>,
    /// Whether the file is compressed. `None`: by its first bytes.
    pub compression: Option<Compression>,
    /// The byte between cells, an ASCII character. `None`: a comma, a semicolon or a tab, by the heading line.
    pub delimiter: Option<u8>,
    /// The byte around cells that hold delimiters or line ends, an ASCII character. `None`: no quoting at all.
    pub quote: Option<u8>,
    /// What is too much.
    pub limits: Limits,
    /// Bytes that are read and worked on at a time; between 1 and 16 MiB. Never changes a result.
    pub block: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            format: None,
            columns: Vec::new(),
            encoding: None,
            compression: None,
            delimiter: None,
            quote: Some(b'"'),
            limits: Limits::default(),
            block: 256 << 10,
        }
    }
}

/// The most that is read of anything. Memory depends on these and never on the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a record, in UTF-8 or Windows-1252, without its line end. At most 256 MiB.
    pub record: u32,
    /// Cells of a record.
    pub columns: u32,
    /// Decompressed bytes that are always allowed.
    pub expanded: u64,
    /// Beyond those, the most decompressed bytes for each compressed one.
    pub expansion: u32,
}

impl Limits {
    /// The most that [`Limits::record`] may be: places within a block are 32 bits wide.
    pub const MOST_RECORD: u32 = 256 << 20;
}

impl Default for Limits {
    /// 1 MiB, 1,024 columns; 256 MiB, or 200 times the compressed size.
    fn default() -> Self {
        Self { record: 1 << 20, columns: 1024, expanded: 256 << 20, expansion: 200 }
    }
}
