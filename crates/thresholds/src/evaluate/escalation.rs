//! So many events in so many months.

use fingerpost_core::Date;
use fingerpost_dash::{ItemSet, Ric};

use super::Found;
use crate::{Escalation, Facts, History, Open, Policy, Prompt, Reason};

/// Items 10 (more often) and 11 (worse) say that the abuse is rising.
const RISING: ItemSet = ItemSet::of(&[10, 11]);

/// Applies the clause.
pub(super) fn apply(ric: &Ric, facts: &Facts, policy: &Policy, on: Date, found: &mut Found<'_>) {
    let Some(clause) = &policy.escalation else { return };
    let counted = counted(clause, &facts.history, on);
    let Counted { events, crimes, .. } = counted;
    let (certain, possible) = (counted.reaches(clause), counted.may_reach(clause));
    let (rises, may_rise) = rising(ric, facts, clause);

    if certain && rises {
        found.because(Reason::Escalation {
            events,
            crimes,
            months: clause.months,
            established: clause.established,
        });
    } else if possible && may_rise {
        if !certain {
            found.ask(Open::Crimes, Prompt::AskCrimes);
        }
        if !rises {
            found.ask(Open::Rising, Prompt::AskRising);
        }
    }
}

/// What lies in a clause's window.
#[derive(Clone, Copy)]
pub(crate) struct Counted {
    /// Events.
    pub(crate) events: u32,
    /// Those known to be crimes.
    pub(crate) crimes: u32,
    /// Those that are crimes or may be.
    pub(crate) possible_crimes: u32,
}

impl Counted {
    /// Whether a number is reached for certain.
    pub(crate) fn reaches(self, clause: &Escalation) -> bool {
        reached(clause.events, self.events) || reached(clause.crimes, self.crimes)
    }

    /// Whether a number may be reached.
    pub(crate) fn may_reach(self, clause: &Escalation) -> bool {
        self.reaches(clause) || reached(clause.crimes, self.possible_crimes)
    }
}

fn reached(needed: Option<u16>, count: u32) -> bool {
    needed.is_some_and(|needed| count >= u32::from(needed))
}

/// Counts what lies in a clause's window of months back from a day; its first day counts.
pub(crate) fn counted(clause: &Escalation, history: &History, on: Date) -> Counted {
    let mut counted = Counted { events: 0, crimes: 0, possible_crimes: 0 };
    // Reckoning by the calendar is dear: only where there is something to count.
    let recorded = !history.events.is_empty();
    let from = if recorded { on.minus_months(u32::from(clause.months)) } else { None };
    for event in &history.events {
        if event.pair != history.pair || from.is_some_and(|from| event.on < from) {
            continue;
        }
        counted.events = counted.events.saturating_add(1);
        counted.crimes = counted.crimes.saturating_add(u32::from(event.crime.is_yes()));
        counted.possible_crimes = counted.possible_crimes.saturating_add(u32::from(event.crime.may_be_yes()));
    }
    counted
}

/// Whether the abuse is rising where the clause asks for it: for certain, and possibly.
pub(crate) fn rising(ric: &Ric, facts: &Facts, clause: &Escalation) -> (bool, bool) {
    let ticked = !ric.yes().and(RISING).is_empty();
    let certain = !clause.rising || facts.rising.is_yes() || ticked;
    let denied = facts.rising.is_no() && ric.no().and(RISING) == RISING;
    (certain, certain || !denied)
}
