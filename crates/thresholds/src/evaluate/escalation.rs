//! So many events in so many months.

use fingerpost_core::Date;
use fingerpost_dash::{ItemSet, Ric};

use super::Found;
use crate::{Escalation, Facts, Open, Policy, Prompt, Reason};

/// Items 10 (more often) and 11 (worse) say that the abuse is rising.
const RISING: ItemSet = ItemSet::of(&[10, 11]);

/// Applies the clause.
pub(super) fn apply(ric: &Ric, facts: &Facts, policy: &Policy, on: Date, found: &mut Found<'_>) {
    let Some(clause) = &policy.escalation else { return };
    let (mut events, mut crimes, mut possible_crimes) = (0_u32, 0_u32, 0_u32);
    let from = on.minus_months(u32::from(clause.months));
    for event in &facts.history.events {
        if event.pair != facts.history.pair || from.is_some_and(|from| event.on < from) {
            continue;
        }
        events = events.saturating_add(1);
        crimes = crimes.saturating_add(u32::from(event.crime.is_yes()));
        possible_crimes = possible_crimes.saturating_add(u32::from(event.crime.may_be_yes()));
    }
    let reached = |needed: Option<u16>, count: u32| needed.is_some_and(|needed| count >= u32::from(needed));
    let certain = reached(clause.events, events) || reached(clause.crimes, crimes);
    let possible = certain || reached(clause.crimes, possible_crimes);
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

/// Whether the abuse is rising where the clause asks for it: for certain, and possibly.
fn rising(ric: &Ric, facts: &Facts, clause: &Escalation) -> (bool, bool) {
    let ticked = !ric.yes().and(RISING).is_empty();
    let certain = !clause.rising || facts.rising.is_yes() || ticked;
    let denied = facts.rising.is_no() && ric.no().and(RISING) == RISING;
    (certain, certain || !denied)
}
