//! What would make a level higher: each change is the least, and none lowers.

use fingerpost_dash::{Response, Ric};
use fingerpost_thresholds::{Change, Criterion, Escalation, Level, Policy, what_would_change};

use crate::{decide, filled, policy, settled};

fn changes(ric: &Ric, policy: &'static Policy, events: u32) -> Vec<Change<'static>> {
    what_would_change(&decide(ric, &settled(), policy), ric, events)
}

/// `count yes -> level`, with `?` where what is not known could be enough.
fn counts(ric: &Ric, policy: &'static Policy) -> Vec<String> {
    let written = |change: &Change<'_>| match change {
        Change::MoreYes { count, from_unknown, reaches } => {
            Some(format!("{count}{} {}", if *from_unknown { "?" } else { "" }, reaches.id()))
        }
        _ => None,
    };
    changes(ric, policy, 0).iter().filter_map(written).collect()
}

/// From each count to each higher level of Plymouth (1 to 9, 10 to 13, 14), and to no level twice.
#[test]
fn each_higher_level_is_reached_by_the_fewest_yes() {
    let plymouth = policy("plymouth");
    for (yes, expected) in [
        (0, vec!["1 standard", "10 medium", "14 high"]),
        (1, vec!["9 medium", "13 high"]),
        (9, vec!["1 medium", "5 high"]),
        (10, vec!["4 high"]),
        (13, vec!["1 high"]),
    ] {
        assert_eq!(counts(&filled(yes, 0), plymouth), expected, "{yes} yes");
    }
    assert_eq!(counts(&filled(0, 0), policy("national")), ["1 not-high-by-count", "14 high"]);
    assert_eq!(counts(&filled(5, 0), policy("national")), ["9 high"]);
}

/// One unknown too few, just enough, and one to spare; an unanswered item counts as much as a "don't know".
#[test]
fn unknown_items_may_be_enough() {
    for (unknown, expected) in [(1, "2 high"), (2, "2? high"), (3, "2? high")] {
        assert_eq!(counts(&filled(12, unknown), policy("national")), [expected], "{unknown} unknown");
    }
    let mut ric = filled(12, 1);
    ric.answer(24, Response::Unanswered).unwrap();
    assert_eq!(counts(&ric, policy("national")), ["2? high"]);
}

/// The events that are still missing; where they must be rising too, none may be missing and the change remains.
#[test]
fn events_count_down_to_the_areas_number() {
    let more = |policy: &'static Policy, events| {
        changes(&filled(1, 0), policy, events).into_iter().find_map(|change| match change {
            Change::MoreEvents { count, rising } => Some((count, rising)),
            _ => None,
        })
    };
    for (events, expected) in [(0, Some(3)), (2, Some(1)), (3, Some(0)), (4, None)] {
        assert_eq!(more(policy("national"), events), expected.map(|count| (count, false)), "{events} events");
    }
    assert_eq!(more(policy("kingston"), 4), Some((1, true)));
    assert_eq!(more(policy("plymouth"), 0), None, "no clause counts events there");
}

/// Judgement always; a repeat and a criterion where the area has the clause; nothing above high.
#[test]
fn the_other_changes_are_those_of_the_areas_clauses() {
    let has =
        |policy: &'static Policy, wanted: Change<'_>| changes(&filled(1, 0), policy, 0).contains(&wanted);
    for area in ["national", "plymouth", "kingston", "southampton"] {
        let policy = policy(area);
        assert!(has(policy, Change::Judgement), "{area}");
        assert_eq!(has(policy, Change::AbuseAfterMarac), policy.repeat.is_some(), "{area}");
        assert_eq!(
            has(policy, Change::Criterion(Criterion::HonourBasedAbuse)),
            policy.automatic.iter().any(|clause| clause.criterion == Criterion::HonourBasedAbuse),
            "{area}"
        );
        assert!(!has(policy, Change::Criterion(Criterion::ForcedMarriage)), "{area}");
        assert!(changes(&filled(14, 0), policy, 0).is_empty(), "{area}");
    }
}

/// A number of crimes alone is no number of events: nothing is said that the clause does not say.
#[test]
fn a_clause_of_crimes_alone_names_no_events() {
    let mut crimes = policy("national").clone();
    crimes.escalation =
        Some(Escalation { events: None, crimes: Some(2), months: 12, rising: false, established: true });
    let decision = decide(&filled(1, 0), &settled(), &crimes);
    assert!(decision.level == Level::NotHighByCount);
    let changes = what_would_change(&decision, &filled(1, 0), 0);
    assert!(!changes.iter().any(|change| matches!(change, Change::MoreEvents { .. })));
}
