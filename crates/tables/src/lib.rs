#![doc = include_str!("../README.md")]

mod block;
mod csv;
mod dialect;
mod error;
mod keys;
mod ndjson;
mod options;
mod pipeline;
mod place;
mod rows;
mod scan;
mod source;
mod split;
mod table;
mod text;
mod trouble;
mod utf16;
mod write;

pub use crate::{
    dialect::{Compression, Dialect, Encoding, Format, LineEnd},
    error::{LimitError, OpenError, ReadError},
    keys::{Entry, Group, Groups, Keys, hash_of},
    options::{Limits, Options},
    pipeline::{Interrupted, Progress, Summary},
    place::Place,
    rows::{Row, Rows},
    table::{Heading, HeadingTrouble, Table},
    trouble::{Note, Notes, Trouble},
    write::{CsvOptions, CsvWriter, Formulas, NdjsonWriter, Told, WholeFile, WriteError},
};
