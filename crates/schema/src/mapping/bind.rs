//! A mapping and the headings of one export.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use super::{ColumnSource, DateForm, Mapping, RecordMapping, Source, parse::folded};
use crate::{Field, FieldAt, Record};

/// The export is not the one that the mapping is about.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BindError {
    /// A column that is mapped is not there. The name is the mapping's and not the file's.
    #[error("the file has no column {0}, which the mapping names")]
    NoColumn(String),
    /// A column that is mapped is there twice.
    #[error("the file has the column {0} twice")]
    Twice(String),
}

/// A mapping that knows which column of the export is which.
#[derive(Clone, Debug)]
pub struct Bound<'m> {
    records: Vec<BoundRecord<'m>>,
    forgotten: Vec<u32>,
}

/// What a row of the export gives of one record, by columns.
#[derive(Clone, Debug)]
pub struct BoundRecord<'m> {
    pub(super) record: &'static Record,
    pub(super) once: bool,
    pub(super) only_when: Option<usize>,
    pub(super) cells: Vec<BoundCell<'m>>,
    pub(super) missing: &'m BTreeMap<String, &'static str>,
}

#[derive(Clone, Debug)]
pub(super) struct BoundCell<'m> {
    pub(super) at: FieldAt,
    pub(super) field: &'static Field,
    pub(super) from: From<'m>,
}

#[derive(Clone, Debug)]
pub(super) enum From<'m> {
    Constant(&'m str),
    /// An optional column that this export lacks.
    Nowhere,
    Column {
        column: usize,
        source: &'m ColumnSource,
    },
}

impl From<'_> {
    pub(super) const fn date(&self) -> Option<&DateForm> {
        match self {
            Self::Column { source, .. } => source.date.as_ref(),
            _ => None,
        }
    }
}

impl Mapping {
    /// Finds the columns of an export. Letter case and spaces around a heading do not matter.
    ///
    /// # Errors
    /// [`BindError`] when a column that is mapped is not there, or there twice.
    pub fn bind<H: AsRef<str>>(&self, headings: &[H]) -> Result<Bound<'_>, BindError> {
        let headings: Vec<String> = headings.iter().map(|heading| folded(heading.as_ref())).collect();
        let find = |name: &str| -> Result<Option<usize>, BindError> {
            let wanted = folded(name);
            let mut found = headings.iter().enumerate().filter(|(_, heading)| **heading == wanted);
            let first = found.next().map(|(column, _)| column);
            if found.next().is_some() { Err(BindError::Twice(name.into())) } else { Ok(first) }
        };
        let mut used: Vec<usize> = Vec::new();
        let mut records = Vec::new();
        for mapping in &self.records {
            let record = self.bind_record(mapping, &find)?;
            used.extend(record.only_when);
            used.extend(record.cells.iter().filter_map(|cell| match cell.from {
                From::Column { column, .. } => Some(column),
                _ => None,
            }));
            records.push(record);
        }
        let noted = |heading: &String| {
            let mut all = self.dropped.iter().chain(&self.provenance);
            all.any(|noted| folded(&noted.column) == *heading)
        };
        let forgotten = headings
            .iter()
            .enumerate()
            .filter(|(column, heading)| !used.contains(column) && !noted(heading))
            .filter_map(|(column, _)| u32::try_from(column.saturating_add(1)).ok())
            .collect();
        Ok(Bound { records, forgotten })
    }

    fn bind_record<'m>(
        &'m self,
        mapping: &'m RecordMapping,
        find: &dyn Fn(&str) -> Result<Option<usize>, BindError>,
    ) -> Result<BoundRecord<'m>, BindError> {
        let must = |name: &str| find(name)?.ok_or_else(|| BindError::NoColumn(name.into()));
        let only_when = mapping.only_when.as_deref().map(must).transpose()?;
        let mut cells = Vec::new();
        for one in &mapping.fields {
            let Some(field) = mapping.record.at(one.field) else { continue };
            let from = match &one.source {
                Source::Constant(text) => From::Constant(text),
                Source::Column(source) if source.optional => match find(&source.column)? {
                    Some(column) => From::Column { column, source },
                    None => From::Nowhere,
                },
                Source::Column(source) => From::Column { column: must(&source.column)?, source },
            };
            cells.push(BoundCell { at: one.field, field, from });
        }
        Ok(BoundRecord {
            record: mapping.record,
            once: mapping.once,
            only_when,
            cells,
            missing: &self.missing,
        })
    }
}

impl<'m> Bound<'m> {
    /// What a row gives, in the mapping's order.
    #[must_use]
    pub fn records(&self) -> &[BoundRecord<'m>] {
        &self.records
    }

    /// Columns of the export, from 1, that the mapping neither maps nor drops.
    #[must_use]
    pub fn forgotten(&self) -> &[u32] {
        &self.forgotten
    }
}

impl BoundRecord<'_> {
    /// The record.
    #[must_use]
    pub const fn record(&self) -> &'static Record {
        self.record
    }

    /// True where several rows of the export are about the same one: the first is taken.
    #[must_use]
    pub const fn once(&self) -> bool {
        self.once
    }

    /// The names of the fields that are mapped, in the order of the cells that [`apply`](Self::apply) gives.
    pub fn headings(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.cells.iter().map(|cell| cell.field.name)
    }

    /// The fields themselves, in the same order.
    pub fn fields(&self) -> impl Iterator<Item = FieldAt> + '_ {
        self.cells.iter().map(|cell| cell.at)
    }

    /// The column of the export, from 1, that a cell comes from; `None` for a constant.
    #[must_use]
    pub fn column(&self, position: usize) -> Option<u32> {
        match self.cells.get(position)?.from {
            From::Column { column, .. } => u32::try_from(column.saturating_add(1)).ok(),
            _ => None,
        }
    }
}
