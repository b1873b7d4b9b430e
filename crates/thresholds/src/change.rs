//! What would make a level higher.

use alloc::{string::String, vec::Vec};
use fingerpost_core::{Date, TextBuilder};
use fingerpost_dash::{ItemSet, Ric};

use crate::{
    Criterion, Decision, Escalation, Facts, Level, Repeat, RepeatDefinition,
    evaluate::{
        count,
        escalation::{counted, rising},
        repeat::{counted_from, other},
    },
};

/// The least that would make a level higher.
///
/// Only raising changes are given. A list of what would make a level lower would invite somebody to look for it, and
/// a level is not lowered by argument.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Change<'p> {
    /// So many more items answered yes reach a level.
    MoreYes {
        /// How many.
        count: u8,
        /// Whether items that are not known could be enough, without any no turning into a yes.
        from_unknown: bool,
        /// The level that they reach.
        reaches: Level<'p>,
    },
    /// The professional judges that the risk is high.
    Judgement,
    /// So many more events in the window. 0 where enough, or crimes enough, are there and only rising is missing.
    MoreEvents {
        /// How many.
        count: u32,
        /// Whether it must also be said that they are rising.
        rising: bool,
    },
    /// So many more events that are crimes, where that is fewer than the events.
    MoreCrimes {
        /// How many.
        count: u32,
        /// Whether events on record that may be crimes could be enough.
        from_unknown: bool,
        /// Whether it must also be said that they are rising.
        rising: bool,
    },
    /// Any further abuse up to a day, after the MARAC referral or meeting on record.
    AbuseAfterMarac {
        /// The last day that counts. `None` past the end of the calendar.
        until: Option<Date>,
        /// Whether it must be a crime.
        crime: bool,
    },
    /// A fact that suffices here.
    Criterion(Criterion),
}

impl core::fmt::Debug for Change<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Change(withheld)")
    }
}

/// The least changes, each sufficient by itself, that would make a decision's level higher. Empty when it is high.
///
/// The answers, facts and day are those that the decision was made from.
#[must_use]
pub fn what_would_change<'p>(decision: &Decision<'p>, ric: &Ric, facts: &Facts, on: Date) -> Vec<Change<'p>> {
    let mut changes = Vec::new();
    if decision.level == Level::High {
        return changes;
    }
    let policy = decision.policy;
    let unknown = ric.dont_know().or(ric.unanswered());
    changes.extend(next_levels(decision, unknown));
    changes.push(Change::Judgement);
    if let Some(clause) = &policy.escalation {
        more(clause, ric, facts, on, &mut changes);
    }
    changes.extend(policy.repeat.as_ref().and_then(|clause| again(clause, facts, on)));
    changes.extend(policy.automatic.iter().map(|automatic| Change::Criterion(automatic.criterion)));
    changes
}

/// What is missing from the number of events, and from that of crimes where it is nearer.
fn more<'p>(clause: &Escalation, ric: &Ric, facts: &Facts, on: Date, changes: &mut Vec<Change<'p>>) {
    let found = counted(clause, &facts.history, on);
    let rising = !rising(ric, facts, clause).0;
    if found.reaches(clause) {
        // Else the level would be high.
        changes.push(Change::MoreEvents { count: 0, rising });
        return;
    }
    let missing = |needed: Option<u16>, has: u32| needed.map(|needed| u32::from(needed).saturating_sub(has));
    let (events, crimes) = (missing(clause.events, found.events), missing(clause.crimes, found.crimes));
    if let Some(count) = crimes.filter(|crimes| events.is_none_or(|events| *crimes < events)) {
        let from_unknown = count <= found.possible_crimes.saturating_sub(found.crimes);
        changes.push(Change::MoreCrimes { count, from_unknown, rising });
    }
    changes.extend(events.map(|count| Change::MoreEvents { count, rising }));
}

/// Abuse from today on that would be a repeat, where a day to count from is on record.
fn again<'p>(clause: &Repeat, facts: &Facts, on: Date) -> Option<Change<'p>> {
    let days = [clause.anchor, other(clause.anchor)];
    let since =
        days.into_iter().filter_map(|kind| counted_from(clause.anchor, kind, &facts.history, on)).max()?;
    let until = since.plus_months(u32::from(clause.months));
    let open = until.is_none_or(|until| on <= until);
    open.then_some(Change::AbuseAfterMarac { until, crime: clause.definition == RepeatDefinition::Criminal })
}

impl Change<'_> {
    /// The stable name.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::MoreYes { .. } => "more-yes",
            Self::Judgement => "judgement",
            Self::MoreEvents { .. } => "more-events",
            Self::MoreCrimes { .. } => "more-crimes",
            Self::AbuseAfterMarac { .. } => "abuse-after-marac",
            Self::Criterion(_) => "criterion",
        }
    }

    /// The change as a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut text = TextBuilder::new();
        match self {
            Self::MoreYes { count, from_unknown, reaches } => {
                text.number(u32::from(*count)).push(" more yes: ").push(reaches.label()).push(".");
                if *from_unknown {
                    text.push(" What is not known could be enough.");
                }
            }
            Self::Judgement => {
                text.push("Your judgement that the risk is high, with its reason.");
            }
            Self::MoreEvents { count: 0, .. } => {
                text.push("That the abuse is rising: there are events enough.");
            }
            Self::MoreEvents { count, rising } => {
                text.number(*count).push(if *count == 1 { " more event" } else { " more events" });
                text.push(if *rising { ", where the abuse is also rising." } else { "." });
            }
            Self::MoreCrimes { count, from_unknown, rising } => {
                text.number(*count).push(if *count == 1 { " more event" } else { " more events" });
                text.push(if *count == 1 { " that is a crime" } else { " that are crimes" });
                text.push(if *rising { ", where the abuse is also rising." } else { "." });
                if *from_unknown {
                    text.push(" Those on record could be enough.");
                }
            }
            Self::AbuseAfterMarac { until, crime } => {
                text.push(if *crime {
                    "Any further abuse that would be a crime"
                } else {
                    "Any further abuse"
                });
                if let Some(until) = until {
                    text.push(" up to ");
                    until.write_to(&mut text);
                }
                text.push(": a repeat is referred whatever the count.");
            }
            Self::Criterion(criterion) => {
                text.push("That there is ").push(criterion.label()).push(": here it suffices.");
            }
        }
        text.finish()
    }
}

/// The fewest yes to each level above the present one.
fn next_levels<'p>(decision: &Decision<'p>, unknown: ItemSet) -> Vec<Change<'p>> {
    let mut changes: Vec<Change<'p>> = Vec::new();
    let yes = decision.tally.yes;
    let mut reached = decision.level;
    for more in 1..=decision.tally.items().saturating_sub(yes) {
        let reaches = count::level(yes.saturating_add(more), decision.policy);
        if reaches.rank() > reached.rank() {
            reached = reaches;
            changes.push(Change::MoreYes { count: more, from_unknown: more <= unknown.len(), reaches });
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Event, Hearing, Pair, evaluate, policy_for};
    use fingerpost_core::{Answer, AnswerSource};
    use fingerpost_dash::Response;
    use fingerpost_taxonomy::Jurisdiction;

    const DAY: Date = Date::literal(2026, 11, 21);
    const YES: Answer<bool> = Answer::known(true, AnswerSource::Observed);

    fn decide(policy: &str, yes: u8, dont_know: u8) -> (Decision<'static>, Ric) {
        let mut ric = Ric::try_from_responses(&[Response::No; 24]).unwrap();
        for number in 1..=yes {
            ric.answer(number, Response::Yes).unwrap();
        }
        for number in (1..=24).rev().take(usize::from(dont_know)) {
            ric.answer(number, Response::DontKnow).unwrap();
        }
        let policy = policy_for(policy).unwrap();
        (evaluate(&ric, &Facts::UNKNOWN, policy, DAY, Jurisdiction::England).unwrap(), ric)
    }

    fn event(on: Date, crime: Answer<bool>) -> Event {
        Event { on, crime, pair: Pair(0) }
    }

    /// Kingston asks for five events or three crimes, and rising.
    #[test]
    fn the_nearer_number_is_named_and_rising_where_it_is_missing() {
        let found = |events: usize, crimes: usize, rising: Answer<bool>| {
            let (decision, ric) = decide("kingston", 1, 0);
            let mut facts = Facts { rising, ..Facts::UNKNOWN };
            facts.history.events = (0..events)
                .map(|at| event(DAY, if at < crimes { YES } else { Answer::DoesNotKnow }))
                .collect();
            let changes = what_would_change(&decision, &ric, &facts, DAY);
            changes
                .into_iter()
                .filter(|change| change.id().starts_with("more-") && change.id() != "more-yes")
                .collect::<Vec<_>>()
        };
        let open = Answer::NotAsked;
        let crimes = |count, from_unknown, rising| Change::MoreCrimes { count, from_unknown, rising };
        let events = |count, rising| Change::MoreEvents { count, rising };
        assert_eq!(found(0, 0, open), [crimes(3, false, true), events(5, true)]);
        assert_eq!(found(0, 0, YES), [crimes(3, false, false), events(5, false)]);
        assert_eq!(found(3, 0, YES), [events(2, false)], "three crimes are no nearer than two events");
        assert_eq!(found(3, 2, YES), [crimes(1, true, false), events(2, false)]);
        assert_eq!(found(6, 0, open), [events(0, true)], "only rising is missing");
        assert_eq!(found(3, 3, open), [events(0, true)], "crimes enough");
        for change in
            [crimes(1, true, true), crimes(2, true, true), events(0, true), events(1, true), events(2, false)]
        {
            assert!(change.sentence().ends_with('.'), "{}", change.sentence());
        }
    }

    /// A repeat is nearer only where there is a day to count from, and only as long as it counts.
    #[test]
    fn a_repeat_needs_a_day_to_count_from() {
        let (decision, ric) = decide("national", 1, 0);
        let again = |referred: Option<Date>, on: Date| {
            let mut facts = Facts::UNKNOWN;
            facts.history.hearings = Vec::from([Hearing { referred, met: None, pair: Pair(0) }]);
            let changes = what_would_change(&decision, &ric, &facts, on);
            changes.iter().any(|change| matches!(change, Change::AbuseAfterMarac { .. }))
        };
        let since = Some(Date::literal(2025, 11, 21));
        assert!(again(since, DAY), "the last day");
        assert!(!again(since, Date::literal(2026, 11, 22)));
        assert!(!again(None, DAY));
    }

    /// Each change by itself reaches what it says, and one yes fewer does not.
    #[test]
    fn the_counts_are_the_least() {
        for policy in ["national", "plymouth", "kingston"] {
            for yes in 0..14 {
                let (decision, ric) = decide(policy, yes, 0);
                let changes = what_would_change(&decision, &ric, &Facts::UNKNOWN, DAY);
                let mut reaches_high = false;
                for change in changes {
                    if let Change::MoreYes { count, from_unknown, reaches } = change {
                        assert!(decide(policy, yes + count, 0).0.level.rank() >= reaches.rank());
                        assert!(decide(policy, yes + count - 1, 0).0.level.rank() < reaches.rank());
                        assert!(!from_unknown, "everything is known here");
                        reaches_high |= reaches == Level::High;
                    }
                }
                assert!(reaches_high, "{policy} {yes}");
            }
            let (high, ric) = decide(policy, 14, 0);
            assert!(what_would_change(&high, &ric, &Facts::UNKNOWN, DAY).is_empty());
        }
    }

    #[test]
    fn unknown_items_may_be_enough() {
        let (decision, ric) = decide("national", 12, 2);
        let mut facts = Facts::UNKNOWN;
        facts.history.events = Vec::from([event(DAY, Answer::NotAsked)]);
        facts.history.hearings = Vec::from([Hearing { referred: Some(DAY), met: None, pair: Pair(0) }]);
        let change = what_would_change(&decision, &ric, &facts, DAY);
        assert!(change.contains(&Change::MoreYes { count: 2, from_unknown: true, reaches: Level::High }));
        assert!(change.contains(&Change::MoreEvents { count: 2, rising: false }));
        let until = Some(Date::literal(2027, 11, 21));
        assert!(change.contains(&Change::AbuseAfterMarac { until, crime: false }));
        assert!(change.contains(&Change::Judgement));
        let (kingston, ric) = decide("kingston", 1, 0);
        assert!(
            what_would_change(&kingston, &ric, &Facts::UNKNOWN, DAY)
                .contains(&Change::Criterion(Criterion::HonourBasedAbuse))
        );
    }
}
