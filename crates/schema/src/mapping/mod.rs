//! Mapping files: how an agency's own export is read as records of this standard.
//!
//! An agency hands in what its system exports. A mapping file, written once, says which column is which field, what the
//! system's words are in the standard's codes, and what is not carried and why. It is TOML, and a data officer can read it:
//!
//! ```
//! use fingerpost_schema::mapping::{MappedRow, Mapping, Unmatched};
//! use fingerpost_schema::Cells;
//!
//! let mapping = Mapping::from_toml(r#"
//! format = "fingerpost-mapping-1"
//! title = "Example"
//! profile = "vva"
//! dates = "DD/MM/YYYY"
//!
//! [[records]]
//! record = "person"
//! once = true
//!
//! [records.fields]
//! person_id = { column = "Client ID" }
//! sex = { column = "Gender", values = { F = "female", M = "male" } }
//! birth_month = { column = "Date of birth" }
//!
//! [[drop]]
//! column = "Surname"
//! reason = "names a person"
//! "#)?;
//!
//! let bound = mapping.bind(&["Client ID", "Surname", "Gender", "Date of birth"])?;
//! let person = &bound.records()[0];
//! let export: &[&str] = &["C-17", "x", "f", "03/11/1987"];
//! let mut row = MappedRow::default();
//! person.apply(export, Unmatched::Leave, &mut row, &mut |_| ());
//! let cells: Vec<_> = (0..row.count()).filter_map(|at| core::str::from_utf8(row.cell(at)?).ok()).collect();
//! assert_eq!(cells, ["C-17", "1987-11", "female"], "in the order of the record");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What a mapping cannot do is on purpose:
//!
//! * A word that is not among `values` becomes nothing at all, and is told. An unknown is never a no.
//! * A column for a reason or cause is never mapped to anything (City review 3.1): it stands under `provenance`, with who
//!   said it, and stays where it is.
//! * A field that the profile must not collect has no mapping.
//! * A column is dropped with a reason in words, and one that is forgotten is told.

mod apply;
mod bind;
mod date;
mod error;
mod parse;
mod wire;

use alloc::{collections::BTreeMap, string::String, vec::Vec};

pub use apply::{Lost, MappedRow, Unmatched, WhyLost};
pub use bind::{BindError, Bound, BoundRecord};
pub use date::{DateForm, NotADateForm};
pub use error::{MappingError, MappingProblem};

use crate::{FieldAt, Profile, Record};

/// The form of mapping files that this version reads.
pub const FORMAT: &str = "fingerpost-mapping-1";

/// How an export is read. Made by [`Mapping::from_toml`].
#[derive(Clone, Debug)]
pub struct Mapping {
    /// What it is called.
    pub title: String,
    /// The service whose export it is.
    pub profile: &'static Profile,
    /// What each row of the export gives, in order. One record may stand here several times, as where a row names a victim
    /// and an alleged perpetrator.
    pub records: Vec<RecordMapping>,
    /// Columns that are not carried, and why.
    pub dropped: Vec<Noted>,
    /// Columns for a reason or cause, and who said what stands in them. Never carried.
    pub provenance: Vec<Noted>,
    /// Words of the export for an answer that is missing, in lower case, and the standard's word for each.
    pub missing: BTreeMap<String, &'static str>,
}

/// A column, and what there is to say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The heading.
    pub column: String,
    /// What there is to say of it.
    pub note: String,
}

/// What a row of the export gives of one record.
#[derive(Clone, Debug)]
pub struct RecordMapping {
    /// The record.
    pub record: &'static Record,
    /// True where several rows of the export are about the same one, told by its key: the first is taken.
    pub once: bool,
    /// The column that must be filled for a row to give this record at all.
    pub only_when: Option<String>,
    /// The fields, in the record's order.
    pub fields: Vec<FieldMapping>,
}

/// Where a field comes from.
#[derive(Clone, Debug)]
pub struct FieldMapping {
    /// The field.
    pub field: FieldAt,
    /// From where.
    pub source: Source,
}

/// Where a cell comes from.
#[derive(Clone, Debug)]
pub enum Source {
    /// The same in every row.
    Constant(String),
    /// A column of the export.
    Column(ColumnSource),
}

/// How the cells of a column are read.
#[derive(Clone, Debug)]
pub struct ColumnSource {
    /// The heading.
    pub column: String,
    /// Whether the export may lack the column.
    pub optional: bool,
    /// What each of the system's words is in the standard's, the former in lower case. `None`: cells are taken as they are.
    pub values: Option<BTreeMap<String, String>>,
    /// What stands between several answers in one cell.
    pub split: Option<String>,
    /// How days are written.
    pub date: Option<DateForm>,
}
