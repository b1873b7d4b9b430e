//! The published forms of the standard: what other tools read, generated from the same tables that the checker uses.
//!
//! | form | for |
//! |---|---|
//! | [`json_schema`] | rows as JSON or NDJSON, in any language |
//! | [`csvw`] | files that are published or catalogued |
//! | [`data_package`] | the tools of Frictionless Data |
//! | [`template`], [`example`] | people who fill in a file |
//! | [`dictionary`] | people who decide what to record |
//! | [`coverage`] | people who ask what the other forms leave out |
//!
//! All are texts, the same for the same version of the standard: `cargo xtask codegen` writes them to `docs/standard/`.

mod asked;
pub mod coverage;
mod csvw;
mod data_package;
pub mod dictionary;
mod example;
mod json;
mod json_schema;
mod page;
mod pattern;
mod template;

use alloc::{borrow::Cow, string::String, vec::Vec};

pub use csvw::csvw;
pub use data_package::data_package;
pub use example::{example, example_ndjson, example_rows};
pub use json_schema::json_schema;
pub use template::{ByteOrderMark, columns, ndjson, template};

use crate::{Kind, MISSING_WORDS, Record};
use asked::Asked;

/// The version of the standard that these forms are of.
pub use crate::VERSION;

/// The name of the file with the rows of a record.
#[must_use]
pub fn file_name(record: &Record) -> String {
    [record.id, ".csv"].concat()
}

/// The five words for an answer that is missing, each with what it means.
#[must_use]
pub fn missing_words() -> Vec<(&'static str, &'static str)> {
    MISSING_WORDS.iter().map(|(word, reason)| (*word, asked::meaning(*reason))).collect()
}

/// A number in digits.
fn decimal(number: u32) -> String {
    let mut digits = Vec::new();
    let mut rest = number;
    loop {
        let digit = char::from_digit(rest.checked_rem(10).unwrap_or(0), 10).unwrap_or('0');
        digits.push(digit);
        rest = rest.checked_div(10).unwrap_or(0);
        if rest == 0 {
            break;
        }
    }
    digits.iter().rev().collect()
}

/// The fields that point to a record which is handed in as well: the field, the record and the field there.
fn references<'a>(
    fields: &'a [Asked],
    records: &'a [&'static Record],
) -> impl Iterator<Item = (&'static str, &'static Record, &'static str)> + 'a {
    fields.iter().filter_map(|asked| match asked.field.kind {
        Kind::Ref { to: Some(to) } => {
            let to = records.iter().copied().find(|record| record.id == to)?;
            Some((asked.field.name, to, to.at(to.key)?.name))
        }
        _ => None,
    })
}

/// A text as one cell of CSV.
fn cell(text: &str) -> Cow<'_, str> {
    if text.contains([',', '"', '\n', '\r']) {
        Cow::Owned(["\"", &text.replace('"', "\"\""), "\""].concat())
    } else {
        Cow::Borrowed(text)
    }
}
