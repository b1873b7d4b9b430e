//! One area's rule.

use alloc::borrow::Cow;
use fingerpost_core::{Date, Provenance, Slug};

use crate::{
    Area, Automatic, Band, Basis, Cluster, Escalation, InstrumentRef, Repeat, Review, VisibleHighRisk,
};

/// One area's rule, with its source, reviewer and dates.
///
/// Professional judgement is not a field: it raises a level under every policy, and no policy can switch it off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Its id, which is also the area's name in addresses and attributes: `city-of-london`.
    pub id: Slug,
    /// Counts up with every change of meaning.
    pub edition: u32,
    /// What it is called.
    pub title: Cow<'static, str>,
    /// Whose rule it is.
    pub basis: Basis,
    /// Where it holds.
    pub area: Area,
    /// The instrument its numbers belong to.
    pub instrument: InstrumentRef,
    /// The first day on which it holds, where a source says.
    pub effective_from: Option<Date>,
    /// The last day on which it holds.
    pub effective_to: Option<Date>,
    /// Who looked at it last.
    pub review: Review,
    /// Where it was read.
    pub source: Provenance,
    /// High by count.
    pub visible_high_risk: VisibleHighRisk,
    /// High by number of events.
    pub escalation: Option<Escalation>,
    /// High by return to MARAC.
    pub repeat: Option<Repeat>,
    /// High by one fact.
    pub automatic: Cow<'static, [Automatic]>,
    /// Prompts for judgement.
    pub clusters: Cow<'static, [Cluster]>,
    /// Local levels below high, from the lowest.
    pub bands: Cow<'static, [Band]>,
}
