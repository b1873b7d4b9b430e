//! The code lists that fields use: ours, the published ones, and those of the taxonomy.

use alloc::vec::Vec;
use fingerpost_characteristics::{CodeSystem, MissingReason, languages};
use fingerpost_core::{Confidence, Date, Provenance};
use fingerpost_taxonomy::{Choice, Means, Recency, Relationship, Setting};

/// One code of a list of ours.
#[derive(Clone, Debug)]
pub struct CodeEntry {
    /// The code.
    pub code: &'static str,
    /// What it stands for.
    pub label: &'static str,
    /// The code that it belongs under, or empty.
    pub parent: &'static str,
    /// Why it is no answer, for a code that stands for one that is missing.
    pub missing: Option<MissingReason>,
    /// The first day on which it could be used.
    pub since: Option<Date>,
    /// The last day on which it could be used. Rows are retired, never deleted.
    pub retired: Option<Date>,
    /// What to know before using it, or empty.
    pub note: &'static str,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// A list of ours.
#[derive(Debug)]
pub struct Codes {
    /// The stable id.
    pub id: &'static str,
    /// What the list is of.
    pub title: &'static str,
    /// Who keeps it.
    pub publisher: &'static str,
    /// Under which licence the codes may be used.
    pub licence: &'static str,
    /// The review section or the return that asks for it.
    pub why: &'static str,
    /// The codes, in the order of the data file.
    pub rows: &'static [CodeEntry],
}

/// Any list that a field may use. A code means nothing without it.
#[derive(Clone, Copy, Debug)]
pub enum List {
    /// A list of this standard.
    Ours(&'static Codes),
    /// A published list about a person.
    System(&'static CodeSystem),
    /// Forms of violence against women and girls, and those that are not.
    Forms,
    /// What one person is to the other.
    Relationship,
    /// Where it happened.
    Setting,
    /// When it happened, roughly.
    Recency,
    /// By what means.
    Means,
    /// Languages, by ISO 639-3. The list is a beginning: any other code of three small letters is taken too.
    Languages,
}

/// A code as every kind of list has it.
#[derive(Clone, Copy, Debug)]
pub struct ListedCode {
    /// The code.
    pub code: &'static str,
    /// What it stands for.
    pub label: &'static str,
    /// Why it is no answer, if it is none.
    pub missing: Option<MissingReason>,
    /// The first day on which it could be used.
    pub since: Option<Date>,
    /// The last day on which it could be used.
    pub retired: Option<Date>,
    /// Whether it has been seen in a public source.
    pub confidence: Confidence,
}

fn choices<T: Choice>() -> Vec<ListedCode> {
    let listed = |choice: &T| plain(choice.id(), choice.label());
    T::ALL.iter().map(listed).collect()
}

const fn plain(code: &'static str, label: &'static str) -> ListedCode {
    ListedCode { code, label, missing: None, since: None, retired: None, confidence: Confidence::Verified }
}

impl List {
    /// The name as the data files write it: `lists:outcomes`, `characteristics:ons-ethnic-group@census-2021`,
    /// `taxonomy:forms`.
    #[must_use]
    pub fn name(&self) -> alloc::string::String {
        let (before, id, version) = match self {
            Self::Ours(codes) => ("lists:", codes.id, ""),
            Self::System(system) => ("characteristics:", system.list.system, system.list.version),
            Self::Forms => ("taxonomy:", "forms", ""),
            Self::Relationship => ("taxonomy:", "relationship", ""),
            Self::Setting => ("taxonomy:", "setting", ""),
            Self::Recency => ("taxonomy:", "recency", ""),
            Self::Means => ("taxonomy:", "means", ""),
            Self::Languages => ("characteristics:", "languages", "iso-639-3"),
        };
        let at = if version.is_empty() { "" } else { "@" };
        [before, id, at, version].concat()
    }

    /// What the list is of.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        match self {
            Self::Ours(codes) => codes.title,
            Self::System(system) => system.list.title,
            Self::Forms => "Forms of abuse",
            Self::Relationship => "Relationship of the alleged perpetrator to the victim",
            Self::Setting => "Setting",
            Self::Recency => "Recency",
            Self::Means => "Means",
            Self::Languages => "Languages",
        }
    }

    /// Every code, in the list's own order. What may only be read, such as a retired code, is among them.
    #[must_use]
    pub fn codes(&self) -> Vec<ListedCode> {
        match self {
            Self::Ours(codes) => codes
                .rows
                .iter()
                .map(|row| ListedCode {
                    code: row.code,
                    label: row.label,
                    missing: row.missing,
                    since: row.since,
                    retired: row.retired,
                    confidence: row.provenance.confidence,
                })
                .collect(),
            Self::System(system) => system
                .codes()
                .iter()
                .map(|code| ListedCode {
                    code: code.as_str(),
                    label: code.row().label,
                    missing: code.missing(),
                    since: code.row().since,
                    retired: code.row().retired,
                    confidence: code.confidence(),
                })
                .collect(),
            Self::Forms => {
                fingerpost_taxonomy::forms().iter().map(|form| plain(form.id, form.name)).collect()
            }
            Self::Relationship => choices::<Relationship>(),
            Self::Setting => choices::<Setting>(),
            Self::Recency => choices::<Recency>(),
            Self::Means => choices::<Means>(),
            Self::Languages => languages()
                .iter()
                .map(|row| ListedCode {
                    confidence: row.confidence,
                    ..plain(row.language.as_str(), row.name)
                })
                .collect(),
        }
    }

    /// The published list, where it is one.
    #[must_use]
    pub const fn system(&self) -> Option<&'static CodeSystem> {
        match self {
            Self::System(system) => Some(system),
            _ => None,
        }
    }
}

/// Every list of this standard, sorted by id.
#[must_use]
pub fn lists() -> &'static [&'static Codes] {
    crate::generated::lists::ALL
}
