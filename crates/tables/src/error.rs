//! Why a table cannot be read, or not to the end. No message repeats a person's data; each says where to look.

use std::io;

use thiserror::Error;

use crate::Place;

/// A table that cannot be opened.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum OpenError {
    /// There is nothing in it but, perhaps, blank lines.
    #[error("the file is empty")]
    Empty,
    /// A spreadsheet workbook, or another archive.
    #[error("the file is a workbook or an archive and not a table of text: save it as CSV first")]
    Workbook,
    /// One list of JSON around all rows.
    #[error("the file is one list of JSON: write an object on each line instead")]
    JsonList,
    /// No line of the first part of an NDJSON file is an object with a key, and no columns were named.
    #[error("no line at the start of the file is an object of JSON")]
    NoObject,
    /// The options ask for what cannot be.
    #[error("the options contradict one another: {0}")]
    Options(&'static str),
    /// The first part of the file cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// A table that cannot be read to its end. Everything before the place was given out.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The reader failed.
    #[error("the file could not be read")]
    Io(#[source] io::Error),
    /// The compressed file ends too early: it was cut, or not copied whole.
    #[error("the gzip file ends too early, after record {records}: it was cut, or not copied whole")]
    TruncatedGzip {
        /// Records that came before.
        records: u64,
    },
    /// The compressed file is damaged.
    #[error("the gzip file is damaged after record {records}")]
    DamagedGzip {
        /// Records that came before.
        records: u64,
    },
    /// The table is larger than is allowed.
    #[error(transparent)]
    Limit(#[from] LimitError),
}

/// Something in a table is larger than is allowed. Limits keep memory bounded whatever is in the file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LimitError {
    /// A record has more bytes than [`Limits::record`](crate::Limits::record).
    #[error("{place}: the record is longer than {limit} bytes{}", told(.quote))]
    Record {
        /// Where it starts.
        place: Place,
        /// The most bytes.
        limit: u32,
        /// The quote that is open where the limit is passed, which is probably the fault.
        quote: Option<Place>,
    },
    /// A record has more cells than [`Limits::columns`](crate::Limits::columns).
    #[error("{place}: the record has {found} columns, and at most {limit} are read")]
    Columns {
        /// Where it starts.
        place: Place,
        /// The most cells.
        limit: u32,
        /// How many there are.
        found: u32,
    },
    /// A small file grows out of all proportion when it is decompressed.
    #[error(
        "after record {records}: the gzip file grew from {read} to more than {limit} bytes, and is taken for a bomb"
    )]
    Expansion {
        /// Records that came before.
        records: u64,
        /// Compressed bytes read.
        read: u64,
        /// The most bytes that so few may become.
        limit: u64,
    },
}

fn told(quote: &Option<Place>) -> String {
    quote.map_or_else(String::new, |place| {
        format!("; the quote that opens at {place} is not closed before that")
    })
}
