//! Opens a table and finds out how it is written down.

use std::{fs::File, io::Read, path::Path};

use crate::{
    Dialect, Encoding, Format, Limits, LineEnd, OpenError, Options, Place, ReadError,
    block::Block,
    csv::{self, Bounds},
    dialect::{self, delimiter, first_line},
    ndjson::{self, Columns},
    pipeline::{self, Base},
    scan::Marks,
    source::{Bytes, Failure, Known, Opened, Source},
    split::{Ends, Splitter},
    text::{Looks, settle},
};

/// How much of the file the delimiter is found out from.
const LOOK: usize = 64 << 10;

/// A table whose headings have been read, and whose rows have not.
///
/// ```
/// use fingerpost_tables::{Options, Table};
///
/// let file = "name;ward\r\n\"Bishopsgate; east\";E09\r\n";
/// let table = Table::from_reader(file.as_bytes(), &Options::default())?;
/// assert_eq!(table.dialect().delimiter, b';');
/// assert_eq!(table.headings()[1].name, "ward");
///
/// let mut lines = Vec::new();
/// let summary = table.for_each_row(|row| lines.push((row.line(), row.cell(0).map(<[u8]>::to_vec))))?;
/// assert_eq!(lines, [(2, Some(b"Bishopsgate; east".to_vec()))]);
/// assert_eq!(summary.records, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Table {
    pub(crate) splitter: Splitter,
    pub(crate) parser: Parser,
    /// The block with the heading line, its rows found.
    pub(crate) first: Block,
    /// Where that block starts.
    pub(crate) base: Base,
    /// Bytes of the file, if it is one.
    pub(crate) total: Option<u64>,
    headings: Vec<Heading>,
    dialect: Dialect,
}

/// A cell of the heading line, or a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// As it stands in the file.
    pub name: String,
    /// Its column, from 1.
    pub column: u32,
}

/// What is wrong with a heading. Its text is not repeated: a file without headings has a person's data there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingTrouble {
    /// There is nothing in it.
    Empty {
        /// The column, from 1.
        column: u32,
    },
    /// It says the same as one before, apart from case and blanks around it.
    Duplicate {
        /// The column, from 1.
        column: u32,
        /// The column of the first of that name.
        first: u32,
    },
}

impl Table {
    /// Opens the file at `path`.
    ///
    /// # Errors
    ///
    /// [`OpenError`] if it cannot be read, is empty or no table, or its heading line breaks a limit.
    pub fn open(path: impl AsRef<Path>, options: &Options) -> Result<Self, OpenError> {
        let file = File::open(path).map_err(ReadError::Io)?;
        let total = file.metadata().ok().filter(std::fs::Metadata::is_file).map(|data| data.len());
        Self::build(Box::new(file), options, total)
    }

    /// Reads from anything.
    ///
    /// # Errors
    ///
    /// As [`Table::open`].
    pub fn from_reader(reader: impl Read + Send + 'static, options: &Options) -> Result<Self, OpenError> {
        Self::build(Box::new(reader), options, None)
    }

    fn build(bytes: Bytes, options: &Options, total: Option<u64>) -> Result<Self, OpenError> {
        possible(options)?;
        let base = Base { record: 0, line: 1 };
        let known =
            Known { compression: options.compression, encoding: options.encoding, limits: options.limits };
        let opened = Source::open(bytes, known).map_err(|failure| base.error(failure))?;
        let Some(Opened { mut source, compression, encoding, marked }) = opened else {
            return Err(OpenError::Workbook);
        };
        let (mut head, failure) = look(&mut source);
        let format = match options.format {
            Some(format) => format,
            None => format(&head)?,
        };
        let mut base = base;
        let mut separator = None;
        if format == Format::Delimited {
            let (line, end) = first_line(&head, options.quote);
            separator = dialect::separator(line).filter(|_| end.is_some() && head.starts_with(line));
            if separator.is_some() {
                let length = line.len().saturating_add(if end == Some(LineEnd::CrLf) { 2 } else { 1 });
                head.drain(..length);
                base.line = 2;
            }
        } else {
            // There is no heading line to be record 0.
            base.record = 1;
        }
        let quote = options.quote.filter(|_| format == Format::Delimited);
        let (line, line_end) = first_line(&head, quote);
        let delimiter = options
            .delimiter
            .or(separator)
            .filter(|found| Some(*found) != options.quote)
            .unwrap_or_else(|| delimiter(line, options.quote));
        let dialect = Dialect {
            format,
            compression,
            encoding,
            byte_order_mark: marked,
            delimiter,
            quote,
            separator_line: separator.is_some(),
            line_end,
        };
        let marks = Marks { delimiter, quote };
        let record = options.limits.record.min(Limits::MOST_RECORD);
        let bounds = Bounds { record, columns: options.limits.columns };
        let (form, ends) = match format {
            Format::Delimited => (Form::Delimited { marks, width: None }, Ends::Quoted(marks)),
            Format::Ndjson => (Form::Ndjson(Columns::new(options.columns.clone())), Ends::Feeds),
        };
        let mut parser = Parser { form, bounds, encoding };
        let mut splitter = Splitter::new(source, head, failure, ends, bounds, options.block);
        let (mut first, base) = first_block(&mut splitter, &mut parser, base)?;
        let names = parser.names(&mut first);
        if names.is_empty() {
            return Err(OpenError::NoObject);
        }
        let headings = (1_u32..).zip(names).map(|(column, name)| Heading { name, column }).collect();
        Ok(Self { splitter, parser, first, base, total, headings, dialect })
    }

    /// The heading line, cell by cell.
    #[must_use]
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// Which headings are empty or say the same as another.
    #[must_use]
    pub fn heading_troubles(&self) -> Vec<HeadingTrouble> {
        let mut troubles = Vec::new();
        let mut known = std::collections::BTreeMap::new();
        for Heading { name, column } in &self.headings {
            let name = name.trim().to_lowercase();
            if name.is_empty() {
                troubles.push(HeadingTrouble::Empty { column: *column });
            } else if let Some(first) = known.get(&name) {
                troubles.push(HeadingTrouble::Duplicate { column: *column, first: *first });
            } else {
                known.insert(name, *column);
            }
        }
        troubles
    }

    /// Where the heading line is, or the first object.
    #[must_use]
    pub fn heading_place(&self) -> Place {
        let line = self.first.rows.first().map_or(0, |mark| mark.line);
        Place { line: self.base.line.wrapping_add(u64::from(line)), record: self.base.record, column: None }
    }

    /// How the table is written down.
    #[must_use]
    pub fn dialect(&self) -> &Dialect {
        &self.dialect
    }

    /// Bytes of the file, compressed if it is; `None` if it is not a file.
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.total
    }
}

/// What a worker needs to find the rows of a block.
#[derive(Debug)]
pub(crate) struct Parser {
    form: Form,
    pub(crate) bounds: Bounds,
    encoding: Encoding,
}

/// How rows are written, and what is known of the columns.
#[derive(Debug)]
enum Form {
    /// `width` is the number of headings.
    Delimited {
        marks: Marks,
        width: Option<u32>,
    },
    Ndjson(Columns),
}

impl Parser {
    /// Finds the rows of a block.
    pub(crate) fn parse(&self, block: &mut Block) {
        match &self.form {
            Form::Delimited { marks, width } => {
                let text = block.bytes.get(..block.filled).unwrap_or_default();
                let looks = Looks::at(text, self.encoding);
                csv::find(block, *marks, self.bounds);
                settle(block, self.encoding, looks, *width);
            }
            Form::Ndjson(columns) => ndjson::find(block, columns, self.bounds, self.encoding),
        }
    }

    /// Whether the first row of the file is its heading line.
    pub(crate) fn heading_line(&self) -> bool {
        matches!(self.form, Form::Delimited { .. })
    }

    /// The headings, now that the first block was parsed.
    fn names(&mut self, first: &mut Block) -> Vec<String> {
        match &mut self.form {
            Form::Delimited { width, .. } => {
                let row = crate::Rows::new(first, 0, 0, 0).next();
                let cells = row.iter().flat_map(crate::Row::cells);
                let names: Vec<String> =
                    cells.map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
                *width = Some(names.len() as u32);
                // Its rows were found before it was known how many cells they should have.
                settle(first, self.encoding, Looks::default(), *width);
                names
            }
            Form::Ndjson(columns) => columns.names().to_vec(),
        }
    }
}

/// How rows are written, by the first byte of the text that is not blank.
fn format(head: &[u8]) -> Result<Format, OpenError> {
    let mut bytes = head.iter().filter(|byte| !byte.is_ascii_whitespace());
    match (bytes.next(), bytes.next()) {
        (Some(b'{'), _) => Ok(Format::Ndjson),
        (Some(b'['), Some(b'{')) => Err(OpenError::JsonList),
        _ => Ok(Format::Delimited),
    }
}

/// The first part of the text, and what went wrong on the way.
fn look(source: &mut Source) -> (Vec<u8>, Option<Failure>) {
    let mut head = vec![0; LOOK];
    let mut filled = 0_usize;
    let mut failure = None;
    while let Some(room) = head.get_mut(filled..).filter(|room| !room.is_empty()) {
        match source.read(room) {
            Ok(0) => break,
            Ok(count) => filled = filled.saturating_add(count),
            Err(error) => {
                failure = Some(error);
                break;
            }
        }
    }
    head.truncate(filled);
    (head, failure)
}

/// The first block that has a row.
fn first_block(splitter: &mut Splitter, parser: &mut Parser, base: Base) -> Result<(Block, Base), OpenError> {
    let mut base = base;
    let mut block = Block::default();
    while splitter.next(&mut block) {
        if let Form::Ndjson(columns) = &mut parser.form {
            columns.learn(block.bytes.get(..block.filled).unwrap_or_default());
        }
        parser.parse(&mut block);
        if !block.rows.is_empty() {
            return Ok((block, base));
        }
        if let Some(stop) = block.stop.take() {
            return Err(OpenError::Read(pipeline::stopped(stop, base, parser.bounds)));
        }
        base.line = base.line.wrapping_add(u64::from(block.lines));
    }
    Err(OpenError::Empty)
}

/// Whether the options make sense.
fn possible(options: &Options) -> Result<(), OpenError> {
    let line_end = |byte: u8| byte == b'\n' || byte == b'\r';
    let ascii = |byte: Option<u8>| byte.is_none_or(|byte| byte.is_ascii() && !line_end(byte));
    if !ascii(options.delimiter) || !ascii(options.quote) {
        return Err(OpenError::Options("a delimiter or quote is one ASCII character and ends no line"));
    }
    if options.delimiter.is_some() && options.delimiter == options.quote {
        return Err(OpenError::Options("the delimiter and the quote are the same"));
    }
    Ok(())
}
