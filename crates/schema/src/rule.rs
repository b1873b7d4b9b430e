//! What a rule says about itself. The rules themselves are under `rules/`, one file each.

use fingerpost_core::{Provenance, Severity};

use crate::generated;

/// How much of the data a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Scope {
    /// A file as a whole: its headings, its encoding.
    File,
    /// One cell.
    Field,
    /// One row.
    Record,
    /// Rows of one record that share a key, in however many files.
    AcrossRecords,
    /// Rows of several records that share a key.
    AcrossFiles,
}

impl Scope {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Field => "field",
            Self::Record => "record",
            Self::AcrossRecords => "across-records",
            Self::AcrossFiles => "across-files",
        }
    }
}

/// A rule. Its id lives for ever.
#[derive(Debug)]
pub struct Rule {
    /// The stable id, such as `referral-in.received-before-birth`.
    pub id: &'static str,
    /// How much of the data it looks at.
    pub scope: Scope,
    /// The records that it is about; empty for all.
    pub records: &'static [&'static str],
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, in a sentence that holds no value from the data.
    pub message: &'static str,
    /// What to do about it.
    pub fix: &'static str,
    /// The review section, return or statute that it rests on.
    pub why: &'static str,
    /// Where it comes from.
    pub provenance: Provenance,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

/// Every rule, sorted by id.
#[must_use]
pub fn rules() -> &'static [&'static Rule] {
    generated::rules::ALL
}

/// A rule by its id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().iter().copied().find(|rule| rule.id == id)
}
