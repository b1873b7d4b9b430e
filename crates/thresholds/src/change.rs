//! What would make a level higher.

use alloc::vec::Vec;
use fingerpost_dash::{ItemSet, Ric};

use crate::{Criterion, Decision, Level, evaluate::count};

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
    /// So many more events in the window.
    MoreEvents {
        /// How many.
        count: u32,
        /// Whether they must also be rising.
        rising: bool,
    },
    /// Any further abuse within the months of a MARAC referral or meeting. It suffices where one is on record.
    AbuseAfterMarac,
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
/// `events` is how many events of the case lie in the policy's window.
#[must_use]
pub fn what_would_change<'p>(decision: &Decision<'p>, ric: &Ric, events: u32) -> Vec<Change<'p>> {
    let mut changes = Vec::new();
    if decision.level == Level::High {
        return changes;
    }
    let policy = decision.policy;
    let unknown = ric.dont_know().or(ric.unanswered());
    changes.extend(next_levels(decision, unknown));
    changes.push(Change::Judgement);
    if let Some(clause) = &policy.escalation {
        if let Some(needed) = clause.events.map(u32::from).and_then(|needed| needed.checked_sub(events)) {
            changes.push(Change::MoreEvents { count: needed, rising: clause.rising });
        }
    }
    if policy.repeat.is_some() {
        changes.push(Change::AbuseAfterMarac);
    }
    changes.extend(policy.automatic.iter().map(|automatic| Change::Criterion(automatic.criterion)));
    changes
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
    use crate::{Facts, evaluate, policy_for};
    use fingerpost_core::Date;
    use fingerpost_dash::Response;
    use fingerpost_taxonomy::Jurisdiction;

    fn decide(policy: &str, yes: u8, dont_know: u8) -> (Decision<'static>, Ric) {
        let mut ric = Ric::try_from_responses(&[Response::No; 24]).unwrap();
        for number in 1..=yes {
            ric.answer(number, Response::Yes).unwrap();
        }
        for number in (1..=24).rev().take(usize::from(dont_know)) {
            ric.answer(number, Response::DontKnow).unwrap();
        }
        let policy = policy_for(policy).unwrap();
        let day = Date::literal(2026, 11, 21);
        (evaluate(&ric, &Facts::UNKNOWN, policy, day, Jurisdiction::England).unwrap(), ric)
    }

    /// Each change by itself reaches what it says, and one yes fewer does not.
    #[test]
    fn the_counts_are_the_least() {
        for policy in ["national", "plymouth", "kingston"] {
            for yes in 0..14 {
                let (decision, ric) = decide(policy, yes, 0);
                let changes = what_would_change(&decision, &ric, 0);
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
            assert!(what_would_change(&high, &ric, 0).is_empty());
        }
    }

    #[test]
    fn unknown_items_may_be_enough() {
        let (decision, ric) = decide("national", 12, 2);
        let change = what_would_change(&decision, &ric, 1);
        assert!(change.contains(&Change::MoreYes { count: 2, from_unknown: true, reaches: Level::High }));
        assert!(change.contains(&Change::MoreEvents { count: 2, rising: false }));
        assert!(change.contains(&Change::Judgement) && change.contains(&Change::AbuseAfterMarac));
        let (kingston, ric) = decide("kingston", 1, 0);
        assert!(
            what_would_change(&kingston, &ric, 0).contains(&Change::Criterion(Criterion::HonourBasedAbuse))
        );
    }
}
