//! What would make a level higher does, by itself; and one less does not.

use fingerpost_core::{Answer, AnswerSource};
use fingerpost_dash::Response;
use fingerpost_tests::{
    scenario::Scenario,
    strategies::{policy, scenario},
};
use fingerpost_thresholds::{Change, Criterion, Event, Judgement, Level, Policy, what_would_change};
use proptest::prelude::*;

use crate::at_least;

const YES: Answer<bool> = Answer::known(true, AnswerSource::Observed);

fn changes<'p>(case: &Scenario, policy: &'p Policy) -> Vec<Change<'p>> {
    let decision = case.decide(policy).expect("a decision");
    what_would_change(&decision, &case.answers.ric(), &case.facts, case.on)
}

/// So many items more are yes: those that are not known first.
fn with_yes(case: &Scenario, count: u8) -> Scenario {
    let mut changed = case.clone();
    let mut left = count;
    for wanted in [Response::DontKnow, Response::Unanswered, Response::No] {
        for number in 1..=24 {
            if left > 0 && changed.answers.0[number - 1] == wanted {
                changed.answers = changed.answers.with(number, Response::Yes);
                left -= 1;
            }
        }
    }
    changed
}

/// So many events more on the day, crimes or not.
fn with_events(case: &Scenario, count: u32, crime: Answer<bool>, rising: bool) -> Scenario {
    let mut changed = case.clone();
    let pair = changed.facts.history.pair;
    for _ in 0..count {
        changed.facts.history.events.push(Event { on: case.on, crime, pair });
    }
    if rising {
        changed.facts.rising = YES;
    }
    changed
}

/// The case after a change.
fn after(case: &Scenario, change: &Change<'_>) -> Scenario {
    let mut changed = case.clone();
    match *change {
        Change::MoreYes { count, .. } => return with_yes(case, count),
        Change::Judgement => changed.facts.judgement = Judgement::high("made up").ok(),
        Change::MoreEvents { count, rising } => return with_events(case, count, Answer::NotAsked, rising),
        Change::MoreCrimes { count, rising, .. } => return with_events(case, count, YES, rising),
        // On the day itself where that is later than the day that it is counted from, else on the next.
        Change::AbuseAfterMarac { .. } => {
            changed.on = case.on.plus_days(1).expect("a day");
            let pair = changed.facts.history.pair;
            changed.facts.history.events.push(Event { on: changed.on, crime: YES, pair });
        }
        Change::Criterion(Criterion::HonourBasedAbuse) => changed.facts.honour_based_abuse = YES,
        Change::Criterion(Criterion::ForcedMarriage) => changed.facts.duty.forced_marriage = YES,
    }
    changed
}

proptest! {
    /// Each change suffices by itself; nothing is said where the level is high already.
    #[test]
    fn each_change_suffices(scenario in scenario(), policy in policy(false)) {
        let before = scenario.decide(&policy).unwrap();
        let found = changes(&scenario, &policy);
        prop_assert_eq!(before.level == Level::High, found.is_empty());
        for change in &found {
            prop_assert!(change.sentence().ends_with('.'));
            if let Change::AbuseAfterMarac { until, .. } = change {
                // The last day is too near for the day after.
                if until.is_some_and(|until| until <= scenario.on) {
                    continue;
                }
            }
            let level = after(&scenario, change).decide(&policy).unwrap().level;
            match change {
                Change::MoreYes { reaches, .. } => prop_assert!(at_least(level, *reaches), "{}", change.sentence()),
                _ => prop_assert!(level == Level::High, "{}", change.sentence()),
            }
        }
    }

    /// Each number is the least: one event, crime or yes fewer reaches nothing.
    #[test]
    fn one_less_does_not(scenario in scenario(), policy in policy(false)) {
        for change in changes(&scenario, &policy) {
            let less = match change {
                Change::MoreYes { count, reaches, .. } => {
                    // Items 10 and 11 may make the abuse rising, which is another change.
                    let mut case = scenario.clone();
                    let spared = (1..=24).filter(|n| ![10, 11].contains(n) && case.answers.0[n - 1] != Response::Yes);
                    for number in spared.take(usize::from(count) - 1).collect::<Vec<_>>() {
                        case.answers = case.answers.with(number, Response::Yes);
                    }
                    if case.answers.ric().tally().yes != scenario.answers.ric().tally().yes + count - 1 {
                        continue;
                    }
                    let level = case.decide(&policy).unwrap().level;
                    let reached = at_least(level, reaches);
                    prop_assert!(!reached);
                    continue;
                }
                Change::MoreEvents { count: 1.., rising } => {
                    let Change::MoreEvents { count, .. } = change else { continue };
                    with_events(&scenario, count - 1, Answer::known(false, AnswerSource::Observed), rising)
                }
                Change::MoreCrimes { count, rising, .. } if count > 0 => {
                    with_events(&scenario, count - 1, YES, rising)
                }
                _ => continue,
            };
            // A further event may be abuse after MARAC, which suffices on its own.
            let mut without_repeat = policy.clone();
            without_repeat.repeat = None;
            let high = less.decide(&without_repeat).unwrap().level == Level::High;
            prop_assert!(!high, "{}", change.sentence());
        }
    }

    /// What is not known could be enough exactly where it is said to be.
    #[test]
    fn unknown_is_enough_where_it_says_so(scenario in scenario(), policy in policy(false)) {
        let open = scenario.answers.ric().tally().open();
        for change in changes(&scenario, &policy) {
            if let Change::MoreYes { count, from_unknown, .. } = change {
                prop_assert_eq!(from_unknown, count <= open);
            }
        }
    }
}
