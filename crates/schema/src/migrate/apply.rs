//! One row of an old version as a row of the new one.

use alloc::{string::String, vec::Vec};

use super::{CodeMove, FieldChange, Migration, Relation};
use crate::{Cells, Field, Record, mapping::MappedRow, missing_word};

/// What became of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// The same code under another name.
    Renamed,
    /// A code that holds others too: something is lost.
    Broader,
    /// Several codes may be right: the cell says `not-recorded`, or is empty.
    Ambiguous,
    /// No code says it: the cell says `not-recorded`, or is empty.
    Unmapped,
    /// The cell was empty and says now that the answer is missing.
    Filled,
    /// The field is there no more.
    Dropped,
}

impl What {
    /// In words.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Renamed => "the same code under another name",
            Self::Broader => "a broader code: something is lost",
            Self::Ambiguous => "several codes may be right: left as not recorded",
            Self::Unmapped => "no code says it: left as not recorded",
            Self::Filled => "was empty, and says now that the answer was not recorded",
            Self::Dropped => "the field is there no more",
        }
    }

    /// True where something was lost on the way.
    #[must_use]
    pub const fn loses(self) -> bool {
        !matches!(self, Self::Renamed | Self::Filled)
    }
}

/// What became of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The column of the old file, from 1.
    pub column: u32,
    /// What became of it.
    pub what: What,
}

/// A row of another version than the migration begins in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the row is of another version than the migration begins in")]
pub struct OtherVersion;

/// A migration of the rows of one record, by columns.
#[derive(Clone, Debug)]
pub struct Migrating<'m> {
    migration: &'m Migration,
    headings: Vec<String>,
    columns: Vec<Column<'m>>,
}

#[derive(Clone, Debug)]
struct Column<'m> {
    dropped: bool,
    version: bool,
    several: bool,
    missing: bool,
    fill: Option<&'m str>,
    codes: Vec<&'m CodeMove>,
}

impl Migration {
    /// Finds what changes in a file of a record with these headings. A heading that is no field stays as it is.
    #[must_use]
    pub fn bind<H: AsRef<str>>(&self, record: &'static Record, headings: &[H]) -> Migrating<'_> {
        let mut names = Vec::new();
        let mut columns = Vec::new();
        for heading in headings {
            let heading = heading.as_ref();
            let mine = || self.fields.iter().filter(|moved| moved.record == record.id);
            let renamed = mine()
                .find(|moved| matches!(&moved.change, FieldChange::Renamed { from } if from == heading));
            let name = renamed.map_or(heading, |moved| moved.field.as_str());
            let dropped = mine().any(|moved| moved.change == FieldChange::Dropped && moved.field == heading);
            let fill = mine().find(|moved| moved.field == name).and_then(|moved| match &moved.change {
                FieldChange::Required { fill } => Some(fill.as_str()),
                _ => None,
            });
            let field = record.field(name).map(|(_, field)| field);
            columns.push(Column {
                dropped,
                version: name == "schema_version",
                several: field.is_some_and(|field| matches!(field.kind, crate::Kind::Codes(_))),
                missing: field.is_some_and(|field| field.missing),
                fill,
                codes: field.map(|field| self.moved(field)).unwrap_or_default(),
            });
            if !dropped {
                names.push(String::from(name));
            }
        }
        Migrating { migration: self, headings: names, columns }
    }

    fn moved(&self, field: &Field) -> Vec<&CodeMove> {
        let Some(list) = field.kind.list() else { return Vec::new() };
        let name = list.name();
        self.codes.iter().filter(|moved| moved.list == name).collect()
    }
}

impl Migrating<'_> {
    /// The headings of the new file.
    #[must_use]
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Migrates a row.
    ///
    /// # Errors
    /// [`OtherVersion`] when the row says that it is of another version.
    pub fn apply<C: Cells + ?Sized>(
        &self,
        old: &C,
        row: &mut MappedRow,
        told: &mut dyn FnMut(Change),
    ) -> Result<(), OtherVersion> {
        row.clear();
        for (at, column) in self.columns.iter().enumerate() {
            let cell = old.cell(at).unwrap_or_default();
            let number = u32::try_from(at.saturating_add(1)).unwrap_or(u32::MAX);
            let mut tell = |what| told(Change { column: number, what });
            if column.dropped {
                if !cell.is_empty() {
                    tell(What::Dropped);
                }
            } else if column.version {
                let version = core::str::from_utf8(cell.trim_ascii()).unwrap_or_default();
                if !self.migration.row_versions.iter().any(|known| known == version) {
                    return Err(OtherVersion);
                }
                row.push(self.migration.to.as_bytes());
            } else if let (Some(fill), true) = (column.fill, cell.trim_ascii().is_empty()) {
                tell(What::Filled);
                row.push(fill.as_bytes());
            } else {
                match column.moved(cell) {
                    None => row.push(cell),
                    Some((text, what)) => {
                        tell(what);
                        row.push(text.as_bytes());
                    }
                }
            }
        }
        Ok(())
    }
}

impl Column<'_> {
    /// The cell after its codes have moved, and the worst that became of one of them; `None` where none moved.
    fn moved(&self, cell: &[u8]) -> Option<(String, What)> {
        if self.codes.is_empty() || missing_word(cell).is_some() {
            return None;
        }
        let text = core::str::from_utf8(cell).ok()?;
        let parts: Vec<&str> = if self.several { text.split(';').collect() } else { Vec::from([text]) };
        let mut out: Vec<&str> = Vec::new();
        let mut worst = None;
        for part in parts {
            let Some(moved) = self.codes.iter().find(|moved| moved.from == part.trim()) else {
                if !out.contains(&part) {
                    out.push(part);
                }
                continue;
            };
            worst = worst.max(Some(moved.relation));
            for code in &moved.to {
                if !out.contains(&code.as_str()) {
                    out.push(code);
                }
            }
        }
        let what = match worst? {
            Relation::Exact => What::Renamed,
            Relation::Broader => What::Broader,
            Relation::Ambiguous => What::Ambiguous,
            Relation::Unmapped => What::Unmapped,
        };
        // Several answers of which one cannot be said are left out together: what is left would claim to be all.
        let whole = matches!(what, What::Renamed | What::Broader);
        let text =
            if whole { out.join(";") } else { String::from(if self.missing { "not-recorded" } else { "" }) };
        Some((text, what))
    }
}
