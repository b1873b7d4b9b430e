//! The clauses that a policy is made of.

use alloc::borrow::Cow;
use fingerpost_core::Slug;
use fingerpost_dash::ItemSet;

use crate::RouteLevel;

/// The instrument that a policy's numbers belong to. They mean nothing for any other.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct InstrumentRef {
    /// The instrument's id.
    pub id: Slug,
    /// Its edition.
    pub version: Cow<'static, str>,
}

/// So many yes are high risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct VisibleHighRisk {
    /// The fewest yes that are high.
    pub at_least: u8,
}

/// So many events between the same people in so many months are high risk.
///
/// Either number suffices. SafeLives leaves them to the area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct Escalation {
    /// The fewest events, crimes or not.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "parse", serde(deserialize_with = "crate::parse::present"))]
    pub events: Option<u16>,
    /// The fewest events that are crimes.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "parse", serde(deserialize_with = "crate::parse::present"))]
    pub crimes: Option<u16>,
    /// The window, in calendar months back from the day of the assessment; its first day counts.
    pub months: u16,
    /// Whether the events must also be rising in frequency or severity.
    pub rising: bool,
    /// Whether the area has set this number itself. When not, it is common practice, and the result says so.
    pub established: bool,
}

/// Which further abuse makes a case a repeat. SafeLives has published both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum RepeatDefinition {
    /// Any abuse, crime or not: the current definition.
    AnyAbuse,
    /// Only what would be a crime: the older definition, still in local forms.
    Criminal,
}

/// The day from which a repeat is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Anchor {
    /// The last referral to MARAC.
    LastReferral,
    /// The last MARAC meeting at which the case was heard.
    LastMeeting,
}

/// Further abuse between the same people so soon after MARAC is high risk, whatever the count.
///
/// The last day counts: twelve months from 15 March run to 15 March. No source says whether it does; counting it errs
/// to safety.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct Repeat {
    /// Which abuse.
    pub definition: RepeatDefinition,
    /// From which day.
    pub anchor: Anchor,
    /// For how many calendar months.
    pub months: u16,
}

/// A fact that some areas refer on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Criterion {
    /// Suspected honour-based abuse.
    HonourBasedAbuse,
    /// A forced marriage, or the fear of one.
    ForcedMarriage,
}

impl Criterion {
    /// The stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::HonourBasedAbuse => "honour-based-abuse",
            Self::ForcedMarriage => "forced-marriage",
        }
    }

    /// The criterion in words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::HonourBasedAbuse => "honour-based abuse",
            Self::ForcedMarriage => "forced marriage",
        }
    }
}

/// A criterion that is high risk on its own in this area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct Automatic {
    /// Which.
    pub criterion: Criterion,
}

/// Items that together should prompt the professional to use judgement. A cluster never sets a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Its id in this policy.
    pub id: Slug,
    /// What the items have in common.
    pub prompt: Cow<'static, str>,
    /// Groups of items: the cluster is present when every group has a yes.
    pub all_of: Cow<'static, [ItemSet]>,
}

/// A local level below high. There are none nationally.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct Band {
    /// Its id in this policy.
    pub id: Slug,
    /// Its name.
    pub name: Cow<'static, str>,
    /// The fewest yes, at least 1: 0 has no level anywhere.
    pub from: u8,
    /// The most yes.
    pub to: u8,
    /// Which services it leads to.
    pub route: RouteLevel,
}
