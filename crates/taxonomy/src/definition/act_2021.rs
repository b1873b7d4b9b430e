//! Domestic Abuse Act 2021 ss1 and 2.

use fingerpost_core::{Answer, Date};

use super::{
    Behaviours, DEFINITION_2021, Decision, Limbs,
    decide::{State, Tests},
};
use crate::generated::definitions::CLAUSES_2021;

/// The facts on which ss1 and 2 turn, of two people and of behaviour between them.
///
/// "Relatives" are those of Family Law Act 1996 s63(1), which is a closed list: a step-nephew is not in it
/// (M v D \[2021\] EWHC 1351 (Fam)). A carer or a friend in the same home who is not a relative meets no limb.
/// Behaviour may be towards the victim although it is directed at somebody else, such as her child (s1(5)). One event
/// is enough, and so is a course of conduct (s1(3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(rename_all = "camelCase", deny_unknown_fields, default = "Facts::unknown")
)]
pub struct Facts {
    /// The age in whole years, at the time, of the person towards whom the behaviour was directed.
    pub victim_age: Answer<u8>,
    /// The age in whole years, at the time, of the person whose behaviour it was.
    pub other_age: Answer<u8>,
    /// How the two were connected: s2(1)(a) to (g).
    pub limbs: Limbs,
    /// What the behaviour consisted of: s1(3)(a) to (e).
    pub behaviours: Behaviours,
}

impl Facts {
    /// Nothing known.
    pub const UNKNOWN: Self = Self {
        victim_age: Answer::NotAsked,
        other_age: Answer::NotAsked,
        limbs: Limbs::UNKNOWN,
        behaviours: Behaviours::UNKNOWN,
    };

    /// What a field that is left out of JSON stands for.
    #[cfg(feature = "serde")]
    const fn unknown() -> Self {
        Self::UNKNOWN
    }
}

/// Whether behaviour on a day was domestic abuse as the Domestic Abuse Act 2021 defines it.
///
/// From 5 July to 30 September 2021 the sections were in force for some purposes only: on those days the verdict is at
/// best undetermined.
#[must_use]
pub fn domestic_abuse_act_2021(facts: &Facts, on: Date) -> Decision {
    let mut tests = Tests::new(&DEFINITION_2021, CLAUSES_2021);
    tests.record("in-force", State::in_force(&DEFINITION_2021, on));
    tests.record("ages", State::at_least(facts.victim_age, 16).min(State::at_least(facts.other_age, 16)));
    tests.record_any("connection", &facts.limbs);
    tests.record_any("behaviour", &facts.behaviours);
    tests.decide()
}
