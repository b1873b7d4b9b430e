//! Each type as a cell.

use alloc::{
    collections::BTreeSet,
    string::{String, ToString},
    vec::Vec,
};
use core::str::FromStr;

use fingerpost_characteristics::Language;
use fingerpost_core::{Date, Withheld};
use fingerpost_taxonomy::{Choice, Means, Recency, Relationship, Setting};

use super::{Coded, GssCode, Listed, PublishedCode, Ref};
use crate::{Month, Quarter, cell::whole_number};

/// A value that is one cell, in exactly one spelling.
pub(crate) trait Cell: Sized {
    /// Whether its values are those of a list, so that a word for a missing answer among them is a code.
    const LISTED: bool = false;
    /// Reads it; `None` for any other text.
    fn read(text: &str) -> Option<Self>;
    /// Writes it.
    fn write(&self) -> String;
}

impl Cell for Ref {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }

    fn write(&self) -> String {
        self.as_str().into()
    }
}

impl Cell for Date {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Cell for Month {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text.as_bytes()).ok()
    }

    fn write(&self) -> String {
        let first = self.first().date().map(|day| day.to_string()).unwrap_or_default();
        first.get(..7).unwrap_or_default().into()
    }
}

impl Cell for Quarter {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text.as_bytes()).ok()
    }

    fn write(&self) -> String {
        let first = self.first();
        // January to March belong to the year that began the April before.
        let (year, quarter) = match first.month() {
            4 => (first.year(), "Q1"),
            7 => (first.year(), "Q2"),
            10 => (first.year(), "Q3"),
            _ => (first.year().saturating_sub(1), "Q4"),
        };
        [year.to_string().as_str(), "-", quarter].concat()
    }
}

impl<L: Listed> Cell for Coded<L> {
    const LISTED: bool = true;

    fn read(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }

    fn write(&self) -> String {
        self.as_str().into()
    }
}

impl Cell for PublishedCode {
    fn read(text: &str) -> Option<Self> {
        Self::shaped(text)
    }

    fn write(&self) -> String {
        self.as_str().into()
    }
}

impl Cell for Language {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }

    fn write(&self) -> String {
        self.as_str().into()
    }
}

/// The facets of the taxonomy are enums of their own.
macro_rules! choices {
    ($($name:ident),*) => {
        $(impl Cell for $name {
            fn read(text: &str) -> Option<Self> {
                <$name as Choice>::ALL.iter().copied().find(|choice| choice.id() == text)
            }

            fn write(&self) -> String {
                Choice::id(*self).into()
            }
        })*
    };
}

choices!(Relationship, Setting, Recency, Means);

impl<T: Cell + Ord> Cell for BTreeSet<T> {
    const LISTED: bool = T::LISTED;

    fn read(text: &str) -> Option<Self> {
        text.split(';').map(T::read).collect()
    }

    fn write(&self) -> String {
        self.iter().map(T::write).collect::<Vec<_>>().join(";")
    }
}

impl Cell for u32 {
    fn read(text: &str) -> Option<Self> {
        whole_number(text.as_bytes())
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Cell for bool {
    fn read(text: &str) -> Option<Self> {
        match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    fn write(&self) -> String {
        if *self { "yes" } else { "no" }.into()
    }
}

impl Cell for GssCode {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn write(&self) -> String {
        self.as_str().into()
    }
}

impl Cell for Withheld {
    fn read(text: &str) -> Option<Self> {
        Some(Self::new(String::from_str(text).ok()?))
    }

    fn write(&self) -> String {
        self.reveal().into()
    }
}

/// Reading the cell of a field, by whether it may be empty and whether it may say why there is no answer.
pub(crate) mod read {
    use super::Cell;
    use crate::{
        cell::missing_word,
        typed::{CellError, CellFault, Stated},
    };

    /// A row's cells by the name of their field.
    pub(crate) type Cells<'r, 'c> = &'r dyn Fn(&str) -> Option<&'c str>;

    fn text<'c>(cells: Cells<'_, 'c>, field: &'static str) -> Option<&'c str> {
        cells(field).filter(|text| !text.is_empty())
    }

    pub(crate) fn version(cells: Cells<'_, '_>) -> Result<(), CellError> {
        match text(cells, "schema_version") {
            Some(crate::VERSION) => Ok(()),
            Some(_) => Err(CellError { field: "schema_version", fault: CellFault::Version }),
            None => Err(CellError { field: "schema_version", fault: CellFault::Empty }),
        }
    }

    pub(crate) fn required<T: Cell>(cells: Cells<'_, '_>, field: &'static str) -> Result<T, CellError> {
        let text = text(cells, field).ok_or(CellError { field, fault: CellFault::Empty })?;
        T::read(text).ok_or(CellError { field, fault: CellFault::Form })
    }

    pub(crate) fn optional<T: Cell>(
        cells: Cells<'_, '_>,
        field: &'static str,
    ) -> Result<Option<T>, CellError> {
        text(cells, field).map(|_| required(cells, field)).transpose()
    }

    pub(crate) fn stated<T: Cell>(cells: Cells<'_, '_>, field: &'static str) -> Result<Stated<T>, CellError> {
        let text = text(cells, field).ok_or(CellError { field, fault: CellFault::Empty })?;
        // A list may have a code of the same spelling, and then it is that; free text never holds the word.
        match (T::read(text), missing_word(text.as_bytes())) {
            (_, Some(reason)) if !T::LISTED => Ok(Stated::Missing(reason)),
            (Some(value), _) => Ok(Stated::Value(value)),
            (None, Some(reason)) => Ok(Stated::Missing(reason)),
            (None, None) => Err(CellError { field, fault: CellFault::Form }),
        }
    }

    pub(crate) fn optional_stated<T: Cell>(
        cells: Cells<'_, '_>,
        field: &'static str,
    ) -> Result<Option<Stated<T>>, CellError> {
        text(cells, field).map(|_| stated(cells, field)).transpose()
    }
}

/// Writing it.
pub(crate) mod write {
    use alloc::string::String;

    use super::Cell;
    use crate::{MISSING_WORDS, typed::Stated};

    pub(crate) fn required<T: Cell>(value: &T) -> String {
        value.write()
    }

    pub(crate) fn optional<T: Cell>(value: &Option<T>) -> String {
        value.as_ref().map(T::write).unwrap_or_default()
    }

    pub(crate) fn stated<T: Cell>(value: &Stated<T>) -> String {
        match value {
            Stated::Value(value) => value.write(),
            Stated::Missing(reason) => {
                let word = MISSING_WORDS.iter().find(|(_, known)| known == reason);
                word.map_or(String::new(), |(word, _)| (*word).into())
            }
        }
    }

    pub(crate) fn optional_stated<T: Cell>(value: &Option<Stated<T>>) -> String {
        value.as_ref().map(stated).unwrap_or_default()
    }
}
