//! What a policy says about one assessment.

use alloc::vec::Vec;
use fingerpost_dash::{ItemSet, Tally};
use fingerpost_taxonomy::duty::DutyDue;

use crate::{Criterion, Level, Limit, Policy, Prompt, Reason, Route};

/// What a policy says about one assessment.
///
/// The fields are meant to be shown together: a level without its reasons, its open questions and its limits is not
/// a result. `Debug` withholds everything but the policy's id.
#[derive(Clone, PartialEq, Eq)]
pub struct Decision<'p> {
    /// The highest level that an applying clause gives.
    pub level: Level<'p>,
    /// What the level could still be, where something is not known.
    pub indeterminate: Option<Indeterminate<'p>>,
    /// The count of answers.
    pub tally: Tally,
    /// Every clause that applies, those that give the level first.
    pub reasons: Vec<Reason<'p>>,
    /// What to think about or find out.
    pub prompts: Vec<Prompt<'p>>,
    /// What to do, in order.
    pub routes: Vec<Route>,
    /// Duties, which no score makes or removes, the most urgent first.
    pub duties: Vec<DutyDue>,
    /// The rule that was applied.
    pub policy: &'p Policy,
    /// What this result does not say.
    pub limits: &'static [Limit],
}

impl core::fmt::Debug for Decision<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Decision(withheld, policy ")?;
        f.write_str(self.policy.id.as_str())?;
        f.write_str(")")
    }
}

/// Something that is not known could make the level higher. It is never lower.
#[derive(Clone, PartialEq, Eq)]
pub struct Indeterminate<'p> {
    /// The highest level that what is not known leaves open.
    pub could_be: Level<'p>,
    /// What is not known.
    pub open: Vec<Open>,
}

impl core::fmt::Debug for Indeterminate<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Indeterminate(withheld)")
    }
}

/// Something that is not known and could raise the level.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Items not known or not answered.
    Items(ItemSet),
    /// Whether events are crimes.
    Crimes,
    /// Whether the abuse is rising.
    Rising,
    /// A fact that suffices on its own here.
    Criterion(Criterion),
}

impl core::fmt::Debug for Open {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Open(withheld)")
    }
}
