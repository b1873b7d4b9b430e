//! Domestic Abuse Act 2021 s3: a child is a victim in the child's own right.

use fingerpost_core::{Answer, Date};

use super::{
    CHILD_DEFINITION, ChildFact, Decision, Verdict,
    decide::{State, Tests},
};
use crate::{Answers, generated::definitions::CLAUSES_CHILD};

/// The facts on which s3 turns, of a child and of domestic abuse between two others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(rename_all = "camelCase", deny_unknown_fields, default = "ChildFacts::unknown")
)]
pub struct ChildFacts {
    /// The child's age in whole years, at the time.
    pub age: Answer<u8>,
    /// Whether the child saw or heard it or felt its effects, and to whom the child is related.
    pub answers: Answers<ChildFact, 4>,
}

impl ChildFacts {
    /// Nothing known.
    pub const UNKNOWN: Self = Self { age: Answer::NotAsked, answers: Answers::UNKNOWN };

    /// What a field that is left out of JSON stands for.
    #[cfg(feature = "serde")]
    const fn unknown() -> Self {
        Self::UNKNOWN
    }
}

/// Whether a child was a victim of domestic abuse under s3 on a day, given what s1 says of the behaviour.
///
/// Seventeen is under 18 and over 16: the same person may be a victim under s3 of a parent's abuse and under s1 in a
/// relationship of her own.
///
/// Until 30 January 2022 the section was in force for some purposes only: on those days the verdict is at best
/// undetermined.
///
/// ```
/// use fingerpost_core::{Answer, AnswerSource::SelfStated, Date};
/// use fingerpost_taxonomy::definition::{ChildFact, ChildFacts, Verdict, child_as_victim};
///
/// let known = Answer::known(true, SelfStated);
/// let mut child = ChildFacts { age: Answer::known(9, SelfStated), ..ChildFacts::UNKNOWN };
/// child.answers = child.answers.with(ChildFact::ExperiencesEffects, known).with(ChildFact::RelatedToVictim, known);
/// let decision = child_as_victim(&child, Verdict::Met, Date::literal(2026, 1, 1));
/// assert_eq!(decision.verdict, Verdict::Met);
/// ```
#[must_use]
pub fn child_as_victim(child: &ChildFacts, abuse: Verdict, on: Date) -> Decision {
    let mut tests = Tests::new(&CHILD_DEFINITION, CLAUSES_CHILD);
    tests.record("in-force", State::in_force(&CHILD_DEFINITION, on));
    tests.record(
        "domestic-abuse",
        match abuse {
            Verdict::Met => State::Passed,
            Verdict::NotMet => State::Failed,
            Verdict::Undetermined => State::Unknown,
        },
    );
    tests.record("child", State::below(child.age, 18));
    for (test, parts) in [
        ("experience", [ChildFact::SeesOrHears, ChildFact::ExperiencesEffects]),
        ("related", [ChildFact::RelatedToVictim, ChildFact::RelatedToOther]),
    ] {
        let states = parts.map(|part| State::of(child.answers.answer(part)));
        let best = states.into_iter().max().unwrap_or(State::Failed);
        tests.record(test, best);
        if best != State::Failed {
            for (part, state) in parts.into_iter().zip(states).filter(|(_, state)| *state == best) {
                tests.record(crate::Choice::id(part), state);
            }
        }
    }
    tests.decide()
}
