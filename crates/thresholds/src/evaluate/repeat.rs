//! Abuse again after MARAC.

use super::Found;
use crate::{Anchor, Facts, Hearing, History, Open, Policy, Prompt, Reason, Repeat, RepeatDefinition};
use fingerpost_core::{Answer, Date};

/// Applies the clause.
pub(super) fn apply(facts: &Facts, policy: &Policy, on: Date, found: &mut Found<'_>) {
    let Some(clause) = &policy.repeat else { return };
    match again(clause, &facts.history, on) {
        Again::Yes { since, anchor, event } => {
            found.because(Reason::Repeat { since, anchor, event, definition: clause.definition });
        }
        Again::Perhaps => found.ask(Open::Crimes, Prompt::AskCrimes),
        Again::No => {}
    }
}

/// Whether a clause applies.
#[derive(Clone, Copy)]
pub(crate) enum Again {
    /// Nothing that could count.
    No,
    /// Something that counts if it was a crime.
    Perhaps,
    /// For certain.
    Yes {
        /// The day that it is counted from.
        since: Date,
        /// What that day was.
        anchor: Anchor,
        /// The first event that counts.
        event: Date,
    },
}

/// Whether a clause applies to what is on record.
///
/// It counts from the last referral or meeting about the same people. An event counts when it is later than that day
/// and no later than the clause's months after it, the last day included. Events count by the day on which they
/// happened, however late they were reported; of several, the reason names the first.
pub(crate) fn again(clause: &Repeat, history: &History, on: Date) -> Again {
    if history.events.is_empty() {
        return Again::No;
    }
    let mut perhaps = false;
    for anchor in [clause.anchor, other(clause.anchor)] {
        let Some(since) = counted_from(clause.anchor, anchor, history, on) else { continue };
        if let Some(event) = first(clause, history, since, Answer::is_yes) {
            return Again::Yes { since, anchor, event };
        }
        perhaps |= first(clause, history, since, Answer::may_be_yes).is_some();
    }
    if perhaps { Again::Perhaps } else { Again::No }
}

pub(crate) const fn other(anchor: Anchor) -> Anchor {
    match anchor {
        Anchor::LastReferral => Anchor::LastMeeting,
        Anchor::LastMeeting => Anchor::LastReferral,
    }
}

/// The last day of a kind that a clause counts from: its own kind, or the other where a record has only that.
///
/// A record that lacks the clause's own day only ever adds a day to count from. A case that was referred and waits for
/// its meeting must not hide the meeting before it. A meeting that is still to come is none yet.
pub(crate) fn counted_from(own: Anchor, anchor: Anchor, history: &History, on: Date) -> Option<Date> {
    let day = |hearing: &Hearing, anchor: Anchor| match anchor {
        Anchor::LastReferral => hearing.referred,
        Anchor::LastMeeting => hearing.met.filter(|day| *day <= on),
    };
    let records = history.hearings.iter().filter(|hearing| hearing.pair == history.pair);
    records
        .filter(|hearing| anchor == own || day(hearing, own).is_none())
        .filter_map(|hearing| day(hearing, anchor))
        .max()
}

/// The first event that counts, where only crimes count and `is_crime` says which are.
fn first(
    clause: &Repeat,
    history: &History,
    since: Date,
    is_crime: fn(&Answer<bool>) -> bool,
) -> Option<Date> {
    // Past the end of the calendar the window has no end.
    let last = since.plus_months(u32::from(clause.months));
    let events = history.events.iter().filter(|event| {
        event.pair == history.pair
            && event.on > since
            && last.is_none_or(|last| event.on <= last)
            && (clause.definition == RepeatDefinition::AnyAbuse || is_crime(&event.crime))
    });
    events.map(|event| event.on).min()
}
