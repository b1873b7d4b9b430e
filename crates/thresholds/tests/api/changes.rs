//! What would make a level higher: each change is the least, and none lowers.

use fingerpost_core::{Answer, Date};
use fingerpost_dash::{Response, Ric};
use fingerpost_thresholds::{Change, Criterion, Escalation, Facts, Level, Policy, what_would_change};

use crate::{TODAY, decide, event, filled, hearing, known, policy, settled};

/// So many events of today beside what is settled, none of them a crime.
fn with_events(events: usize) -> Facts {
    let mut facts = settled();
    facts.history.events = vec![event(TODAY, known(false)); events];
    facts
}

fn found<'p>(ric: &Ric, facts: &Facts, policy: &'p Policy) -> Vec<Change<'p>> {
    what_would_change(&decide(ric, facts, policy), ric, facts, TODAY)
}

fn changes(ric: &Ric, policy: &'static Policy, events: usize) -> Vec<Change<'static>> {
    found(ric, &with_events(events), policy)
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

/// The events that are still missing; where only rising is missing, none are, however many there are.
#[test]
fn events_count_down_to_the_areas_number() {
    let more = |policy: &'static Policy, events| {
        changes(&filled(1, 0), policy, events).into_iter().find_map(|change| match change {
            Change::MoreEvents { count, rising } => Some((count, rising)),
            _ => None,
        })
    };
    for (events, expected) in [(0, Some(3)), (2, Some(1)), (3, None), (4, None)] {
        assert_eq!(more(policy("national"), events), expected.map(|count| (count, false)), "{events} events");
    }
    for (events, count) in [(0, 5), (4, 1), (5, 0), (6, 0)] {
        assert_eq!(more(policy("kingston"), events), Some((count, true)), "{events} events");
    }
    assert_eq!(more(policy("plymouth"), 0), None, "no clause counts events there");
}

/// Judgement and a criterion where the area has it; nothing above high.
#[test]
fn the_other_changes_are_those_of_the_areas_clauses() {
    let has =
        |policy: &'static Policy, wanted: Change<'_>| changes(&filled(1, 0), policy, 0).contains(&wanted);
    for area in ["national", "plymouth", "kingston", "southampton"] {
        let policy = policy(area);
        assert!(has(policy, Change::Judgement), "{area}");
        assert_eq!(
            has(policy, Change::Criterion(Criterion::HonourBasedAbuse)),
            policy.automatic.iter().any(|clause| clause.criterion == Criterion::HonourBasedAbuse),
            "{area}"
        );
        assert!(!has(policy, Change::Criterion(Criterion::ForcedMarriage)), "{area}");
        assert!(changes(&filled(14, 0), policy, 0).is_empty(), "{area}");
    }
}

/// A repeat is nearer where there is a day to count from, up to and with the last day that counts.
#[test]
fn a_repeat_is_nearer_where_a_day_to_count_from_is_on_record() {
    for area in ["national", "plymouth", "kingston", "southampton"] {
        let policy = policy(area);
        let again = |day: Option<Date>| {
            let mut facts = settled();
            facts.history.hearings = vec![hearing(day, day)];
            found(&filled(1, 0), &facts, policy).into_iter().find_map(|change| match change {
                Change::AbuseAfterMarac { until, crime } => Some((until, crime)),
                _ => None,
            })
        };
        let last = Date::literal(2025, 11, 21);
        let expected = policy.repeat.is_some().then_some((Some(TODAY), false));
        assert_eq!(again(Some(last)), expected, "{area}: today is the last day");
        assert_eq!(again(Some(Date::literal(2025, 11, 20))), None, "{area}: over");
        assert_eq!(again(None), None, "{area}: nothing to count from");
    }
}

/// A number of crimes alone is no number of events, and is nearer where events on record may be crimes.
#[test]
fn a_clause_of_crimes_alone_names_no_events() {
    let mut crimes = policy("national").clone();
    crimes.escalation =
        Some(Escalation { events: None, crimes: Some(2), months: 12, rising: false, established: true });
    let ric = filled(1, 0);
    let more = |facts: &Facts| {
        assert!(decide(&ric, facts, &crimes).level == Level::NotHighByCount);
        let changes = found(&ric, facts, &crimes);
        assert!(!changes.iter().any(|change| matches!(change, Change::MoreEvents { .. })));
        changes.into_iter().find_map(|change| match change {
            Change::MoreCrimes { count, from_unknown, rising } => Some((count, from_unknown, rising)),
            _ => None,
        })
    };
    assert_eq!(more(&with_events(5)), Some((2, false, false)), "none of them was a crime");
    let mut facts = with_events(0);
    facts.history.events = vec![event(TODAY, known(true)), event(TODAY, Answer::DoesNotKnow)];
    assert_eq!(more(&facts), Some((1, true, false)));
    facts.history.events.truncate(1);
    assert_eq!(more(&facts), Some((1, false, false)));
}

/// Crimes are named where fewer of them are missing than of events: one fewer, as many, and one more.
#[test]
fn crimes_are_named_where_they_are_nearer() {
    let kingston = policy("kingston");
    let missing = |events| -> Vec<String> {
        let written = |change: &Change<'_>| match change {
            Change::MoreEvents { count, .. } => Some(format!("{count} events")),
            Change::MoreCrimes { count, .. } => Some(format!("{count} crimes")),
            _ => None,
        };
        changes(&filled(1, 0), kingston, events).iter().filter_map(written).collect()
    };
    // Five events or three crimes, and none of those on record is a crime.
    assert_eq!(missing(1), ["3 crimes", "4 events"]);
    assert_eq!(missing(2), ["3 events"]);
    assert_eq!(missing(3), ["2 events"]);
}

/// Each change in words, letter by letter: one of a thing, and more.
#[test]
fn a_change_is_said_as_in_speech() {
    let medium = Level::Local(&policy("plymouth").bands[1]);
    let until = Some(Date::literal(2027, 3, 15));
    for (change, id, sentence) in [
        (
            Change::MoreYes { count: 1, from_unknown: false, reaches: Level::High },
            "more-yes",
            "1 more yes: High risk.",
        ),
        (
            Change::MoreYes { count: 9, from_unknown: true, reaches: medium },
            "more-yes",
            "9 more yes: Medium. What is not known could be enough.",
        ),
        (Change::Judgement, "judgement", "Your judgement that the risk is high, with its reason."),
        (
            Change::MoreEvents { count: 0, rising: true },
            "more-events",
            "That the abuse is rising: there are events enough.",
        ),
        (Change::MoreEvents { count: 1, rising: false }, "more-events", "1 more event."),
        (
            Change::MoreEvents { count: 2, rising: true },
            "more-events",
            "2 more events, where the abuse is also rising.",
        ),
        (
            Change::MoreCrimes { count: 1, from_unknown: false, rising: false },
            "more-crimes",
            "1 more event that is a crime.",
        ),
        (
            Change::MoreCrimes { count: 2, from_unknown: true, rising: true },
            "more-crimes",
            "2 more events that are crimes, where the abuse is also rising. Those on record could be enough.",
        ),
        (
            Change::AbuseAfterMarac { until, crime: false },
            "abuse-after-marac",
            "Any further abuse up to 2027-03-15: a repeat is referred whatever the count.",
        ),
        (
            Change::AbuseAfterMarac { until: None, crime: true },
            "abuse-after-marac",
            "Any further abuse that would be a crime: a repeat is referred whatever the count.",
        ),
        (
            Change::Criterion(Criterion::HonourBasedAbuse),
            "criterion",
            "That there is honour-based abuse: here it suffices.",
        ),
    ] {
        assert_eq!((change.id(), change.sentence().as_str()), (id, sentence));
    }
}
