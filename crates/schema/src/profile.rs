//! What each service records.

use fingerpost_core::Provenance;

use crate::{Condition, Field, FieldGroup, List, Need, Record, generated};

/// Which fields of a record a requirement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selector {
    /// All.
    All,
    /// Those of a group.
    Group(FieldGroup),
    /// One.
    Named(&'static str),
}

impl Selector {
    /// Whether a field is among them.
    #[must_use]
    pub fn takes(&self, field: &Field) -> bool {
        match self {
            Self::All => true,
            Self::Group(group) => *group == field.group,
            Self::Named(name) => *name == field.name,
        }
    }
}

/// One line of a profile. A later line overrides an earlier one.
#[derive(Debug)]
pub struct Requirement {
    /// The record.
    pub record: &'static str,
    /// The fields.
    pub selector: Selector,
    /// Whether they must be filled; `None` leaves that to the standard, and says only that the record is in use.
    pub need: Option<Need>,
    /// When, for [`Need::Conditional`].
    pub when: Condition,
    /// The code list that this service uses instead of the standard's.
    pub list: Option<List>,
    /// The review section or the return that asks for it.
    pub why: &'static str,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// What one kind of service records. A new service is a data file.
#[derive(Debug)]
pub struct Profile {
    /// The stable id, which is the service's code.
    pub id: &'static str,
    /// The name in plain English.
    pub title: &'static str,
    /// The review sections that ask for it.
    pub review: &'static str,
    /// How often it is handed in.
    pub period: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// The lines, in order.
    pub requirements: &'static [Requirement],
}

/// What a profile asks of one field.
#[derive(Clone, Copy, Debug)]
pub struct Demand {
    /// Whether it must be filled.
    pub need: Need,
    /// When, for [`Need::Conditional`].
    pub when: Condition,
    /// The code list, for a code or codes.
    pub list: Option<List>,
    /// Why.
    pub why: &'static str,
}

impl Profile {
    /// The records that the service hands in, in the order of the profile.
    #[must_use]
    pub fn records(&self) -> alloc::vec::Vec<&'static Record> {
        let mut found: alloc::vec::Vec<&'static Record> = alloc::vec::Vec::new();
        for requirement in self.requirements {
            let record = crate::record(requirement.record).filter(|record| !found.contains(record));
            found.extend(record);
        }
        found
    }

    /// What it asks of a field; `None` when the record is not among those that it hands in.
    #[must_use]
    pub fn demand(&self, record: &Record, field: &Field) -> Option<Demand> {
        let mut demand: Option<Demand> = None;
        for requirement in self.requirements.iter().filter(|requirement| requirement.record == record.id) {
            let before = demand.unwrap_or(Demand {
                need: field.need,
                when: field.when,
                list: field.kind.list(),
                why: field.why,
            });
            demand = Some(if requirement.selector.takes(field) {
                Demand {
                    need: requirement.need.unwrap_or(before.need),
                    when: if requirement.need.is_some() { requirement.when } else { before.when },
                    list: requirement.list.or(before.list),
                    why: requirement.why,
                }
            } else {
                before
            });
        }
        demand
    }
}

/// Every profile, sorted by id.
#[must_use]
pub fn profiles() -> &'static [&'static Profile] {
    generated::profiles::ALL
}

/// A profile by its id.
#[must_use]
pub fn profile(id: &str) -> Option<&'static Profile> {
    profiles().iter().copied().find(|profile| profile.id == id)
}
