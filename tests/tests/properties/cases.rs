//! A case over time says what an assessment on that day would find.

use fingerpost_core::Date;
use fingerpost_dash::{Response, Ric};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_tests::{
    case::{self, case},
    strategies::policy,
};
use fingerpost_thresholds::{
    Case, EscalationState, Facts, Pair, PairOverTime, Policy, Reason, RepeatDefinition, RepeatState,
    ReviewDue, evaluate, over_time,
};
use proptest::prelude::*;

fn found(case: &Case, policy: &Policy, on: Date) -> Vec<PairOverTime> {
    over_time(case, policy, on).expect("a made-up case can be so")
}

proptest! {
    /// Repeat and escalation are those that `evaluate` finds in the same history.
    #[test]
    fn it_finds_what_an_assessment_finds((case, on) in case(), policy in policy(false)) {
        // No item is yes, so that only the records and what was said of rising speak.
        let ric = Ric::try_from_responses(&[Response::No; 24]).unwrap();
        for pair in found(&case, &policy, on) {
            let facts = Facts { history: case.history(pair.pair, on), rising: pair.rising.said, ..Facts::UNKNOWN };
            let decision = evaluate(&ric, &facts, &policy, on, Jurisdiction::England).unwrap();
            let clause = |name: &str| decision.reasons.iter().find(|reason| reason.clause() == name).copied();
            let applies = pair.repeat.applies.map(|definition| match definition {
                RepeatDefinition::AnyAbuse => pair.repeat.any_abuse,
                RepeatDefinition::Criminal => pair.repeat.criminal,
            });
            match (clause("repeat"), applies) {
                (Some(Reason::Repeat { since, anchor, event, .. }), Some(state)) => {
                    let same = state == RepeatState::Yes { since, anchor, event };
                    prop_assert!(same);
                }
                (None, Some(state)) => {
                    let is_yes = matches!(state, RepeatState::Yes { .. });
                    prop_assert!(!is_yes);
                }
                (reason, state) => prop_assert!(reason.is_none() && state.is_none()),
            }
            match (clause("potential-escalation"), pair.escalation) {
                (Some(Reason::Escalation { events, crimes, .. }), Some(found)) => {
                    prop_assert!(found.state == EscalationState::Yes);
                    prop_assert_eq!((found.events, found.crimes), (events, crimes));
                }
                (_, found) => prop_assert!(found.is_none_or(|found| found.state != EscalationState::Yes)),
            }
        }
    }

    /// What would be a crime is abuse: the older definition never finds a repeat that the current one does not.
    #[test]
    fn the_older_definition_is_the_narrower((case, on) in case(), policy in policy(false)) {
        for pair in found(&case, &policy, on) {
            let current = pair.repeat.any_abuse;
            match pair.repeat.criminal {
                RepeatState::Yes { .. } | RepeatState::IfCrime => {
                    let is_yes = matches!(current, RepeatState::Yes { .. });
                    prop_assert!(is_yes);
                }
                RepeatState::NotReferred => prop_assert!(current == RepeatState::NotReferred),
                RepeatState::No { .. } => prop_assert!(current != RepeatState::NotReferred),
            }
        }
    }

    /// Records about others, and any order of records, change nothing for a pair.
    #[test]
    fn pairs_stand_apart((case, on) in case(), policy in policy(false)) {
        let own = Pair(0);
        let mut alone = case.clone();
        alone.assessments.retain(|record| record.pairs.contains(&own));
        alone.events.retain(|record| record.pairs.contains(&own));
        alone.hearings.retain(|record| record.pairs.contains(&own));
        alone.assessments.reverse();
        alone.events.reverse();
        alone.hearings.reverse();
        let of = |case: &Case| found(case, &policy, on).into_iter().find(|pair| pair.pair == own);
        prop_assert!(of(&case) == of(&alone));
    }

    /// Nothing that is learned or happens later changes what was known on a day.
    #[test]
    fn the_past_stays_as_it_was_known((case, on) in case(), policy in policy(false)) {
        let mut then = case.clone();
        then.assessments.retain(|record| record.on <= on);
        then.events.retain(|record| record.on <= on && record.reported.is_none_or(|day| day <= on));
        for hearing in &mut then.hearings {
            hearing.referred = hearing.referred.filter(|day| *day <= on);
            hearing.met = hearing.met.filter(|day| *day <= on);
        }
        let now = found(&case, &policy, on);
        for pair in found(&then, &policy, on) {
            prop_assert!(now.contains(&pair));
        }
    }

    /// Once on record, an event keeps every repeat: one more of them never takes a yes away, nor a new look.
    #[test]
    fn events_only_add((case, on) in case(), policy in policy(false), which in any::<prop::sample::Index>()) {
        prop_assume!(!case.events.is_empty());
        let mut less = case.clone();
        less.events.remove(which.index(case.events.len()));
        let more = found(&case, &policy, on);
        for before in found(&less, &policy, on) {
            let after = more.iter().find(|pair| pair.pair == before.pair).expect("the same pairs and more");
            for (was, is) in [(before.repeat.any_abuse, after.repeat.any_abuse), (before.repeat.criminal, after.repeat.criminal)] {
                let (was, is) = (matches!(was, RepeatState::Yes { .. }), matches!(is, RepeatState::Yes { .. }));
                prop_assert!(is || !was);
            }
            let new = |pair: &PairOverTime| matches!(pair.review, ReviewDue::SomethingNew { .. });
            prop_assert!(new(after) || !new(&before));
            if let (Some(was), Some(is)) = (before.escalation, after.escalation) {
                prop_assert!(is.events >= was.events && is.crimes >= was.crimes);
                prop_assert!(is.state == EscalationState::Yes || was.state != EscalationState::Yes);
            }
        }
    }

    /// What is written is read back, and comes to the same.
    #[test]
    fn vectors_are_read_as_written((case, on) in case(), policy in policy(false)) {
        let input = serde_json::json!({
            "policy": serde_json::from_str::<serde_json::Value>(&policy.to_json()).unwrap(),
            "date": on, "case": case::to_json(&case),
        });
        prop_assert_eq!(case::run(&input), case::of(&over_time(&case, &policy, on)));
        let withheld = format!("{case:?}{:?}", over_time(&case, &policy, on));
        prop_assert!(!withheld.contains("20"), "{}", withheld);
    }
}
