//! What a policy says about one assessment.

use fingerpost_core::Few;
use fingerpost_dash::{ItemSet, Tally};
use fingerpost_taxonomy::duty::DutiesDue;

use crate::{Criterion, Level, Limit, Policy, Prompt, Reason, Route, RouteLevel};

/// What a policy says about one assessment.
///
/// The fields are meant to be shown together: a level without its reasons, its open questions and its limits is not
/// a result. `Debug` withholds everything but the policy's id.
///
/// The lists read as slices. Those of nearly every case fit into the decision itself, so that making one allocates
/// nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Decision<'p> {
    /// The highest level that an applying clause gives.
    pub level: Level<'p>,
    /// What the level could still be, where something is not known.
    pub indeterminate: Option<Indeterminate<'p>>,
    /// The count of answers.
    pub tally: Tally,
    /// Every clause that applies, those that give the level first.
    pub reasons: Few<Reason<'p>, 4>,
    /// What to think about or find out.
    pub prompts: Few<Prompt<'p>, 8>,
    /// What to do, in order.
    pub routes: &'static [Route],
    /// Duties, which no score makes or removes, the most urgent first.
    pub duties: DutiesDue,
    /// The rule that was applied.
    pub policy: &'p Policy,
    /// What this result does not say.
    pub limits: &'static [Limit],
}

impl Decision<'_> {
    /// Which services to look for.
    ///
    /// Not the same as [`Level::route_level`]: while something that is not known could still make the level higher, no
    /// level is established, so that a local band does not turn services for high risk into near misses.
    #[must_use]
    pub fn route_level(&self) -> RouteLevel {
        match &self.indeterminate {
            Some(open) if open.could_be.route_level() != self.level.route_level() => {
                RouteLevel::NotEstablished
            }
            _ => self.level.route_level(),
        }
    }
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
    pub open: Few<Open, 4>,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Facts, evaluate, policy_for};
    use fingerpost_core::Date;
    use fingerpost_dash::{Response, Ric};
    use fingerpost_taxonomy::Jurisdiction;

    fn route_level(yes: u8, open: u8) -> RouteLevel {
        let mut ric = Ric::try_from_responses(&[Response::No; 24]).unwrap();
        for number in 1..=yes {
            ric.answer(number, Response::Yes).unwrap();
        }
        for number in yes.saturating_add(1)..=yes.saturating_add(open) {
            ric.answer(number, Response::DontKnow).unwrap();
        }
        let (policy, day) = (policy_for("plymouth").unwrap(), Date::literal(2026, 11, 21));
        evaluate(&ric, &Facts::UNKNOWN, policy, day, Jurisdiction::England).unwrap().route_level()
    }

    #[test]
    fn a_band_that_may_turn_out_higher_chooses_no_services_by_level() {
        assert_eq!(route_level(9, 0), RouteLevel::Standard);
        assert_eq!(route_level(8, 1), RouteLevel::Standard, "the same band either way");
        assert_eq!(route_level(9, 1), RouteLevel::NotEstablished, "medium, perhaps");
        assert_eq!(route_level(10, 4), RouteLevel::NotEstablished, "high, perhaps");
        assert_eq!(route_level(14, 5), RouteLevel::High);
    }
}
