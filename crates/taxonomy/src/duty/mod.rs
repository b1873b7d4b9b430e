//! Statutory and professional duties. They stand apart from every score: a count neither makes one nor removes one.
//!
//! ```
//! use fingerpost_core::{Answer, AnswerSource::Observed, Date};
//! use fingerpost_taxonomy::{Jurisdiction, duty::{DutyFacts, Standing, duties}};
//!
//! let facts = DutyFacts {
//!     age: Answer::known(15, Observed),
//!     fgm_known: Answer::known(true, Observed),
//!     ..DutyFacts::UNKNOWN
//! };
//! let due = duties(&facts, Jurisdiction::England, Date::literal(2026, 1, 5));
//! assert!(due.iter().any(|d| d.duty.id == "fgm-mandatory-report" && d.standing == Standing::Due));
//! ```

mod due;
mod facts;
mod rules;

use fingerpost_core::Provenance;

pub use due::{DutiesDue, DutyDue, duties};
pub use facts::DutyFacts;
pub(crate) use rules::Rule;

use crate::{InForce, Jurisdiction, Jurisdictions, generated::duties::DUTIES};

/// How soon a duty has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Urgency {
    /// Before the consultation ends.
    Now,
    /// On the same day.
    SameDay,
    /// By the end of the next working day.
    NextWorkingDay,
    /// Soon: within the practice's own time.
    Soon,
}

impl Urgency {
    /// The stable id: `now`, `same-day`, `next-working-day`, `soon`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::SameDay => "same-day",
            Self::NextWorkingDay => "next-working-day",
            Self::Soon => "soon",
        }
    }
}

/// Whether the facts establish a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Standing {
    /// The facts establish it.
    Due,
    /// A fact that would establish it is not known, and it is worth finding out.
    Check,
}

impl Standing {
    /// The stable id: `due`, `check`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Check => "check",
        }
    }
}

/// One duty under the law of some jurisdictions. Several may share an id where the law differs and the duty is known
/// by one name; an id is unique within a jurisdiction.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Duty {
    /// The stable id.
    pub id: &'static str,
    /// A short heading.
    pub title: &'static str,
    /// What to do, in one or two plain sentences.
    pub action: &'static str,
    /// How soon.
    pub urgency: Urgency,
    /// Where this law holds.
    pub jurisdictions: Jurisdictions,
    /// When this law holds.
    pub in_force: InForce,
    /// The statute or guidance, and how far it has been checked.
    pub provenance: Provenance,
    /// The test that decides it.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) rule: Rule,
}

/// Every duty in the tables, in the order of their ids.
#[must_use]
pub const fn all_duties() -> &'static [Duty] {
    DUTIES
}

/// The duty with an id in a jurisdiction, whether or not it is in force on any one day.
#[must_use]
pub fn duty(id: &str, jurisdiction: Jurisdiction) -> Option<&'static Duty> {
    DUTIES.iter().find(|duty| duty.id == id && duty.jurisdictions.contains(jurisdiction))
}

#[cfg(test)]
mod tests;
