//! Writing tables, whole or not at all.

mod csv;
mod formula;
mod ndjson;
mod whole;

pub use self::{
    csv::{CsvOptions, CsvWriter},
    formula::{Formulas, Told},
    ndjson::NdjsonWriter,
    whole::{WholeFile, WriteError},
};
