//! Abuse again after MARAC.

use super::Found;
use crate::{Anchor, Facts, Hearing, Open, Policy, Prompt, Reason, RepeatDefinition};
use fingerpost_core::Date;

/// Applies the clause.
///
/// It counts from the last referral or meeting about the same people. An event counts when it is later than that day
/// and no later than the clause's months after it, the last day included. Events count by the day on which they
/// happened, however late they were reported.
pub(super) fn apply(facts: &Facts, policy: &Policy, on: Date, found: &mut Found<'_>) {
    let Some(clause) = &policy.repeat else { return };
    let pair = facts.history.pair;
    let days = facts.history.hearings.iter().filter(|hearing| hearing.pair == pair);
    let Some(since) = days.filter_map(|hearing| counted_from(clause.anchor, hearing, on)).max() else {
        return;
    };
    let Some(last) = since.plus_months(u32::from(clause.months)) else { return };
    let mut asks = false;
    for event in &facts.history.events {
        if event.pair != pair || event.on <= since || event.on > last {
            continue;
        }
        if clause.definition == RepeatDefinition::AnyAbuse || event.crime.is_yes() {
            found.reasons.push(Reason::Repeat {
                since,
                anchor: clause.anchor,
                event: event.on,
                definition: clause.definition,
            });
            return;
        }
        asks |= event.crime.may_be_yes();
    }
    if asks {
        found.open.push(Open::Crimes);
        found.prompts.push(Prompt::AskCrimes);
    }
}

/// The day that a clause counts from. A meeting that is still to come is none yet. Where only the other day is known,
/// that one stands in: a repeat is then found that might otherwise be missed.
fn counted_from(anchor: Anchor, hearing: &Hearing, on: Date) -> Option<Date> {
    let met = hearing.met.filter(|day| *day <= on);
    match anchor {
        Anchor::LastReferral => hearing.referred.or(met),
        Anchor::LastMeeting => met.or(hearing.referred),
    }
}
