//! What a record type is: one kind of row, with its fields.

use crate::{Field, generated};

/// How the rows of a record stand in time.
///
/// A pattern of abuse has no single date (City review 4.1): a record that stands for one has a first and a last day, and
/// nothing in this standard can turn the two into one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum RecordNature {
    /// Something that happened on one day.
    Event,
    /// Something that lasts from one day to another, and may still go on.
    Period,
    /// A standing fact, such as a person.
    Standing,
}

/// The position of a field within its record. The generated modules under [`fields`](crate::fields) name every one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldAt(pub(crate) u8);

impl FieldAt {
    /// The position, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A record type. One file of data holds rows of one record type.
///
/// ```
/// use fingerpost_schema::record;
/// let referral = record("referral-in").ok_or("no such record")?;
/// assert_eq!(referral.unit, "referral");
/// assert!(referral.field("received_on").is_some());
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug)]
pub struct Record {
    /// The stable id, in kebab case.
    pub id: &'static str,
    /// The name in plain English.
    pub title: &'static str,
    /// The same for several.
    pub plural: &'static str,
    /// What one row counts: person, referral, case. Counts of different units are never added.
    pub unit: &'static str,
    /// The field that identifies a row.
    pub key: FieldAt,
    /// How the rows stand in time.
    pub nature: RecordNature,
    /// The review section or the return that asks for it.
    pub why: &'static str,
    /// What to know before using it, or empty.
    pub note: &'static str,
    /// Its number among all records, for one run.
    pub(crate) ordinal: u8,
    /// The fields, in the order in which templates show them.
    pub fields: &'static [Field],
}

impl Record {
    /// A field by its name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<(FieldAt, &'static Field)> {
        let at = self.fields.iter().position(|field| field.name == name)?;
        Some((FieldAt(u8::try_from(at).ok()?), self.fields.get(at)?))
    }

    /// The field at a position of this record.
    #[must_use]
    pub fn at(&self, at: FieldAt) -> Option<&'static Field> {
        self.fields.get(at.index())
    }
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Record {}

/// Every record type, sorted by id.
#[must_use]
pub fn records() -> &'static [&'static Record] {
    generated::records::ALL
}

/// A record type by its id.
#[must_use]
pub fn record(id: &str) -> Option<&'static Record> {
    records().iter().copied().find(|record| record.id == id)
}
