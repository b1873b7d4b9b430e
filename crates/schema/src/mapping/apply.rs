//! One row of an export as a row of a record.

use alloc::{borrow::Cow, string::String, vec::Vec};

use super::{
    ColumnSource, DateForm,
    bind::{BoundCell, BoundRecord, From},
    date,
    parse::folded,
};
use crate::{Cells, Field, Kind, MISSING_WORDS};

/// What becomes of a cell that the mapping has no word for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmatched {
    /// It stays as it is: for a check, which then says what is wrong with it where it stands.
    Keep,
    /// It is left out: for a conversion, which carries nothing that it does not understand. Where the field may say so, the
    /// cell says `not-recorded`; else it is empty.
    Leave,
}

/// Why a cell is not carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhyLost {
    /// The mapping has no value for what the cell says.
    NoValue,
    /// The cell is no day in the form that the mapping names.
    NotADay,
    /// The cell says that the answer is missing, and the field must have one.
    MissingNotAllowed,
}

impl WhyLost {
    /// In words.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::NoValue => "the mapping has no value for what the cell says",
            Self::NotADay => "the cell is no day in the form that the mapping names",
            Self::MissingNotAllowed => {
                "the cell says that the answer is missing, and this field must have one"
            }
        }
    }
}

/// A cell that is not carried. What stood in it is not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lost {
    /// The cell's place in the mapped row, from 0.
    pub position: usize,
    /// The field.
    pub field: &'static str,
    /// The column of the export, from 1.
    pub column: u32,
    /// Why.
    pub why: WhyLost,
}

/// A mapped row. It is made anew for each row of the export, in the same memory. `Debug` shows no cell.
#[derive(Clone, Default)]
pub struct MappedRow {
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl MappedRow {
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    pub(crate) fn push(&mut self, cell: &[u8]) {
        self.text.extend_from_slice(cell);
        self.ends.push(self.text.len());
    }
}

impl Cells for MappedRow {
    fn cell(&self, column: usize) -> Option<&[u8]> {
        let end = *self.ends.get(column)?;
        let start = column.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.text.get(start..end)
    }

    fn count(&self) -> usize {
        self.ends.len()
    }
}

impl core::fmt::Debug for MappedRow {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("MappedRow").field("cells", &self.ends.len()).finish_non_exhaustive()
    }
}

impl BoundRecord<'_> {
    /// Maps a row. False when the row gives no such record: the column that must be filled for it is empty.
    pub fn apply<C: Cells + ?Sized>(
        &self,
        export: &C,
        unmatched: Unmatched,
        row: &mut MappedRow,
        lost: &mut dyn FnMut(Lost),
    ) -> bool {
        row.clear();
        let filled = |column: usize| !export.cell(column).unwrap_or_default().trim_ascii().is_empty();
        if self.only_when.is_some_and(|column| !filled(column)) {
            return false;
        }
        for (position, cell) in self.cells.iter().enumerate() {
            match &cell.from {
                From::Constant(text) => row.push(text.as_bytes()),
                From::Nowhere => row.push(b""),
                From::Column { column, source } => {
                    let raw = export.cell(*column).unwrap_or_default();
                    match self.read(cell, source, raw) {
                        Ok(text) => row.push(&text),
                        Err(why) => {
                            let column = u32::try_from(column.saturating_add(1)).unwrap_or(u32::MAX);
                            lost(Lost { position, field: cell.field.name, column, why });
                            match unmatched {
                                Unmatched::Keep => row.push(raw),
                                Unmatched::Leave if cell.field.missing => row.push(b"not-recorded"),
                                Unmatched::Leave => row.push(b""),
                            }
                        }
                    }
                }
            }
        }
        true
    }

    fn read<'r>(
        &self,
        cell: &BoundCell<'_>,
        source: &ColumnSource,
        raw: &'r [u8],
    ) -> Result<Cow<'r, [u8]>, WhyLost> {
        let trimmed = raw.trim_ascii();
        if source.values.is_none() && cell.from.date().is_none() && self.missing.is_empty() {
            // As it is, spaces included: the check has a word for those.
            return Ok(Cow::Borrowed(raw));
        }
        let text = core::str::from_utf8(trimmed).map_err(|_| WhyLost::NoValue)?;
        if let Some(values) = &source.values {
            match (values.get(&folded(text)), &source.split) {
                (Some(code), _) => return Ok(Cow::Owned(code.clone().into_bytes())),
                (None, Some(separator)) => {
                    return several(text, separator, values).map(|text| Cow::Owned(text.into_bytes()));
                }
                (None, None) => {}
            }
        }
        if let Some(word) = self.missing.get(&folded(text)) {
            return if cell.field.missing {
                Ok(Cow::Borrowed(word.as_bytes()))
            } else {
                Err(WhyLost::MissingNotAllowed)
            };
        }
        if text.is_empty() {
            return Ok(Cow::Borrowed(b""));
        }
        if source.values.is_some() {
            return Err(WhyLost::NoValue);
        }
        if cell.field.missing && MISSING_WORDS.iter().any(|(word, _)| *word == text) {
            return Ok(Cow::Borrowed(trimmed));
        }
        match &source.date {
            Some(form) => dated(cell.field, form, text).map(|text| Cow::Owned(text.into_bytes())),
            None => Ok(Cow::Borrowed(raw)),
        }
    }
}

/// As much of a day as the field holds.
fn dated(field: &Field, form: &DateForm, text: &str) -> Result<String, WhyLost> {
    let day = form.read(text).ok_or(WhyLost::NotADay)?;
    Ok(match field.kind {
        Kind::Month => date::month(day),
        Kind::Quarter => date::quarter(day),
        Kind::Count { .. } => date::year(day),
        _ => date::day(day),
    })
}

/// Several answers in one cell. If one of them has no value, none is carried: what is left would claim to be all.
fn several(
    text: &str,
    separator: &str,
    values: &alloc::collections::BTreeMap<String, String>,
) -> Result<String, WhyLost> {
    let mut codes: Vec<&str> = Vec::new();
    for part in text.split(separator).filter(|part| !part.trim().is_empty()) {
        let found = values.get(&folded(part)).ok_or(WhyLost::NoValue)?;
        for code in found.split(';').filter(|code| !code.is_empty()) {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
    }
    Ok(codes.join(";"))
}
