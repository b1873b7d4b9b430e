//! The Government definition of 2013, which the Slough health check uses.

use fingerpost_core::{Answer, Date};

use super::{
    Behaviours2013, DEFINITION_2013, Decision, Ties,
    decide::{State, Tests},
};
use crate::generated::definitions::CLAUSES_2013;

/// The facts on which the 2013 definition turns.
///
/// Its family is narrower than the Act's: parents, children, brothers, sisters and grandparents, related directly, by
/// marriage or as step-family. Parents of the same child who were never partners are not named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(rename_all = "camelCase", deny_unknown_fields, default = "Facts2013::unknown")
)]
pub struct Facts2013 {
    /// The age in whole years, at the time, of the person towards whom the behaviour was directed.
    pub victim_age: Answer<u8>,
    /// The age in whole years, at the time, of the person whose behaviour it was.
    pub other_age: Answer<u8>,
    /// How the two were tied.
    pub ties: Ties,
    /// What the behaviour was. The definition's list is open, so "other abuse" is asked too.
    pub behaviours: Behaviours2013,
}

impl Facts2013 {
    /// Nothing known.
    pub const UNKNOWN: Self = Self {
        victim_age: Answer::NotAsked,
        other_age: Answer::NotAsked,
        ties: Ties::UNKNOWN,
        behaviours: Behaviours2013::UNKNOWN,
    };

    /// What a field that is left out of JSON stands for.
    #[cfg(feature = "serde")]
    const fn unknown() -> Self {
        Self::UNKNOWN
    }
}

/// Whether behaviour on a day was domestic violence and abuse as the Government defined it from 31 March 2013.
///
/// It was a policy, not a law. Its last day here is the eve of the statutory definition.
#[must_use]
pub fn government_2013(facts: &Facts2013, on: Date) -> Decision {
    let mut tests = Tests::new(&DEFINITION_2013, CLAUSES_2013);
    tests.record("in-force", State::in_force(&DEFINITION_2013, on));
    tests.record("ages", State::at_least(facts.victim_age, 16).min(State::at_least(facts.other_age, 16)));
    tests.record_any("connection", &facts.ties);
    tests.record_any("behaviour", &facts.behaviours);
    tests.decide()
}
