//! Three-valued tests: yes, no and not known.

use alloc::vec::Vec;

use fingerpost_core::{Answer, Date};

use super::{Clause, Decision, Definition, Verdict};
use crate::{Answers, Choice};

/// Where a test stands. `And` is the least of its parts, `Or` the greatest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    Failed,
    Unknown,
    Passed,
}

impl State {
    pub(super) fn of(answer: Answer<bool>) -> Self {
        match answer {
            yes if yes.is_yes() => Self::Passed,
            no if no.is_no() => Self::Failed,
            _ => Self::Unknown,
        }
    }

    /// An age of at least so many years. An age that cannot apply to anybody is not known.
    pub(super) fn at_least(age: Answer<u8>, years: u8) -> Self {
        age.value().map_or(Self::Unknown, |age| if *age >= years { Self::Passed } else { Self::Failed })
    }

    /// An age below so many years.
    pub(super) fn below(age: Answer<u8>, years: u8) -> Self {
        age.value().map_or(Self::Unknown, |age| if *age < years { Self::Passed } else { Self::Failed })
    }

    /// In force for all purposes, for some only (which cannot be decided here), or for none.
    pub(super) fn in_force(definition: &Definition, on: Date) -> Self {
        let begun = definition.in_force.from.is_none_or(|from| on >= from);
        if definition.in_force.on(on) {
            Self::Passed
        } else if !begun && definition.partly_from.is_some_and(|from| on >= from) {
            Self::Unknown
        } else {
            Self::Failed
        }
    }
}

/// Collects tests into a decision.
pub(super) struct Tests {
    definition: &'static Definition,
    clauses: &'static [Clause],
    met: Vec<&'static Clause>,
    failed: Vec<&'static Clause>,
    unknown: Vec<&'static Clause>,
}

impl Tests {
    pub(super) const fn new(definition: &'static Definition, clauses: &'static [Clause]) -> Self {
        Self { definition, clauses, met: Vec::new(), failed: Vec::new(), unknown: Vec::new() }
    }

    /// Records one test or part of it.
    pub(super) fn record(&mut self, id: &str, state: State) {
        let clause = self.clauses.iter().find(|clause| clause.id == id);
        // A test that is in no table would vanish, and with it a "no" or a "not known".
        debug_assert!(clause.is_some(), "no clause of this id");
        match state {
            State::Passed => self.met.extend(clause),
            State::Failed => self.failed.extend(clause),
            State::Unknown => self.unknown.extend(clause),
        }
    }

    /// Records a test that any one of several parts meets: with the parts that meet it, or those that are not known.
    pub(super) fn record_any<C: Choice, const N: usize>(&mut self, id: &str, answers: &Answers<C, N>) {
        let states = || C::ALL.iter().map(|one| (one.id(), State::of(answers.answer(*one))));
        let best = states().map(|(_, state)| state).max().unwrap_or(State::Failed);
        self.record(id, best);
        if best != State::Failed {
            for (part, state) in states().filter(|(_, state)| *state == best) {
                self.record(part, state);
            }
        }
    }

    pub(super) fn decide(mut self) -> Decision {
        let verdict = if !self.failed.is_empty() {
            self.unknown.clear();
            Verdict::NotMet
        } else if !self.unknown.is_empty() {
            Verdict::Undetermined
        } else {
            Verdict::Met
        };
        let Self { definition, met, failed, unknown, .. } = self;
        Decision { definition, verdict, met, failed, unknown }
    }
}
