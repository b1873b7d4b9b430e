//! National helplines and the emergency numbers.

use fingerpost_core::{Date, Freshness, Provenance};

use crate::{Eligibility, Nations, Opening, generated::helplines as table, text::part};

/// A national helpline. A text that is empty was not established.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helpline {
    /// Id, name, number, other ways and whom it is for, with a tab between.
    pub(crate) text: &'static str,
    /// The nations that it serves; empty where that is not established.
    pub nations: Nations,
    /// Its hours, only where a public source was seen and no other contradicts it. Ask
    /// [`Helpline::hours_on`], which knows when to stop showing them.
    pub hours: &'static [Opening],
    /// Whom it takes.
    pub eligibility: Eligibility,
    /// Where this comes from, and until when it may be shown without a warning.
    pub provenance: &'static Provenance,
}

/// The hours that may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    /// These.
    Open(&'static [Opening]),
    /// None: show "check hours".
    Check,
}

impl Helpline {
    /// The helpline's id.
    #[must_use]
    pub fn id(&self) -> &'static str {
        part(self.text, 0)
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        part(self.text, 1)
    }

    /// The number as people write it.
    #[must_use]
    pub fn number(&self) -> &'static str {
        part(self.text, 2)
    }

    /// Other ways to reach it: text, relay, e-mail; may be empty.
    #[must_use]
    pub fn other_ways(&self) -> &'static str {
        part(self.text, 3)
    }

    /// False for a number that only takes messages: its other ways then end in "only".
    #[must_use]
    pub fn takes_calls(&self) -> bool {
        !self.other_ways().ends_with(" only")
    }

    /// Whom it is for, in a few words of ours.
    #[must_use]
    pub fn who(&self) -> &'static str {
        part(self.text, 4)
    }

    /// The hours that may be shown on a day: none past the expiry, for public pages disagree on hours and rot.
    #[must_use]
    pub fn hours_on(&self, today: Date) -> Hours {
        match self.provenance.freshness(today) {
            Freshness::Current if !self.hours.is_empty() => Hours::Open(self.hours),
            _ => Hours::Check,
        }
    }
}

/// A number for an emergency. Shown before anything else, and also where no script runs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct EmergencyContact {
    /// The row's id.
    pub id: &'static str,
    /// The number to call or text.
    pub number: &'static str,
    /// What it is.
    pub name: &'static str,
    /// How to use it.
    pub how: &'static str,
    /// Where this comes from.
    pub provenance: &'static Provenance,
}

/// Every national helpline, in the order of the data file.
#[must_use]
pub const fn helplines() -> &'static [Helpline] {
    table::HELPLINES
}

/// The emergency numbers, the most urgent first. Never empty.
#[must_use]
pub const fn emergency() -> &'static [EmergencyContact] {
    table::EMERGENCY
}
