//! What happened before.

use alloc::vec::Vec;
use fingerpost_core::{Answer, Date};

/// Which people a record is about: a small number that the caller gives to each pair of a victim and an alleged
/// perpetrator. It is no identifier, and it means nothing outside one call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Pair(pub u16);

/// A single occasion of abuse, or a police call-out, on one day.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct Event {
    /// The day on which it happened, not on which it was reported.
    pub on: Date,
    /// Whether it would be a crime.
    pub crime: Answer<bool>,
    /// Between whom.
    pub pair: Pair,
}

/// A case's way through MARAC once.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct Hearing {
    /// When it was referred, where known.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub referred: Option<Date>,
    /// When it was heard, where known.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub met: Option<Date>,
    /// About whom.
    pub pair: Pair,
}

/// What is known of a case before this assessment, in any order.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct History {
    /// Whom this assessment is about. Records about others are not counted.
    #[cfg_attr(feature = "serde", serde(default))]
    pub pair: Pair,
    /// Occasions of abuse and police call-outs, what led to this assessment included.
    #[cfg_attr(feature = "serde", serde(default))]
    pub events: Vec<Event>,
    /// Earlier MARAC referrals and hearings.
    #[cfg_attr(feature = "serde", serde(default))]
    pub hearings: Vec<Hearing>,
}

impl History {
    /// Nothing is known of what happened before.
    pub const NONE: Self = Self { pair: Pair(0), events: Vec::new(), hearings: Vec::new() };
}

macro_rules! withheld {
    ($($name:ident)*) => {$(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(withheld)"))
            }
        }
    )*};
}
withheld!(Event Hearing History);
