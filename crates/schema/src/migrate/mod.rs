//! Migrations: rows of one version of the standard as rows of the next.
//!
//! A migration is data (`data/migrations/*.toml`), for an expert to review: codes that moved, fields that were renamed,
//! dropped or became required, each with why. It never sharpens anything. A code that is split between several becomes
//! `not-recorded`, one that is merged into a broader one is told, and so is everything that is dropped.
//!
//! ```
//! use fingerpost_schema::{Cells, mapping::MappedRow, migrate::migration, record};
//!
//! let migration = migration("0.9").ok_or("no such migration")?;
//! let person = record("person").ok_or("no such record")?;
//! let migrating = migration.bind(person, &["schema_version", "person_id", "gender_reassignment"]);
//! let pilot: &[&str] = &["1.0", "C-17", ""];
//! let (mut row, mut told) = (MappedRow::default(), Vec::new());
//! migrating.apply(pilot, &mut row, &mut |one| told.push(one.what.text()))?;
//! assert_eq!(row.cell(2), Some(&b"not-recorded"[..]));
//! assert_eq!(told.len(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod apply;
mod parse;

use alloc::{string::String, vec::Vec};

pub use apply::{Change, Migrating, OtherVersion, What};

/// How a code of one version stands to those of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The same under another name.
    Exact,
    /// The new code holds others too.
    Broader,
    /// One of several: nothing says which.
    Ambiguous,
    /// There is no code for it.
    Unmapped,
}

/// A code that moved.
#[derive(Clone, Debug)]
pub struct CodeMove {
    /// The list, as data files write it.
    pub list: String,
    /// The old code.
    pub from: String,
    /// The new ones.
    pub to: Vec<String>,
    /// How they stand to each other.
    pub relation: Relation,
    /// Why it moved.
    pub why: String,
}

/// What happened to a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldChange {
    /// It has another name; this was its name before.
    Renamed {
        /// The old name.
        from: String,
    },
    /// It is there no more.
    Dropped,
    /// It must be filled now; an empty cell becomes this word for a missing answer.
    Required {
        /// The word.
        fill: String,
    },
    /// It need not be filled any more.
    Optional,
}

/// A field that changed.
#[derive(Clone, Debug)]
pub struct FieldMove {
    /// The record.
    pub record: String,
    /// The field, by its new name, or, where it was dropped, its last.
    pub field: String,
    /// What happened.
    pub change: FieldChange,
    /// Why.
    pub why: String,
}

/// A migration from one version to the next.
#[derive(Clone, Debug)]
pub struct Migration {
    /// The old version.
    pub from: String,
    /// The new one.
    pub to: String,
    /// What it is called.
    pub title: String,
    /// What rows of the old version say of themselves.
    pub row_versions: Vec<String>,
    /// Codes that moved.
    pub codes: Vec<CodeMove>,
    /// Fields that changed.
    pub fields: Vec<FieldMove>,
}

/// The migrations that ship, by their old versions.
const SHIPPED: &[(&str, &str)] = &[("0.9", include_str!("../../data/migrations/0.9-to-1.0.toml"))];

/// The old versions from which there is a migration.
pub fn versions() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(from, _)| *from)
}

/// The migration from a version; `None` where there is none.
#[must_use]
pub fn migration(from: &str) -> Option<Migration> {
    let (_, text) = SHIPPED.iter().find(|(known, _)| *known == from)?;
    // A test reads each of them.
    Migration::from_toml(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_migration_that_ships_can_be_read_and_ends_in_this_version() {
        for (from, text) in SHIPPED {
            let migration = Migration::from_toml(text).unwrap();
            assert_eq!((migration.from.as_str(), migration.to.as_str()), (*from, crate::VERSION));
        }
    }

    #[test]
    fn what_a_migration_takes_away_is_not_there_any_more() {
        let migration = migration("0.9").unwrap();
        for moved in &migration.codes {
            let id = moved.list.strip_prefix("lists:").unwrap();
            let list = crate::lists().iter().find(|list| list.id == id).unwrap();
            assert!(!list.rows.iter().any(|row| row.code == moved.from), "{}", moved.from);
        }
    }
}
