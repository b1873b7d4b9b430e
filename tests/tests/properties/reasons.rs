//! Reasons are true, and they suffice: the level follows from them and from nothing else.

use std::borrow::Cow;

use fingerpost_core::Answer;
use fingerpost_dash::ItemSet;
use fingerpost_tests::{
    scenario::Scenario,
    strategies::{policy, scenario},
};
use fingerpost_thresholds::{Anchor, Criterion, Level, Policy, Reason, RepeatDefinition, explain};
use proptest::prelude::*;

/// The level that one reason gives, read from the reason alone.
fn level_of<'p>(reason: &Reason<'p>) -> Level<'p> {
    match reason {
        Reason::NoIndicatorsRecorded => Level::NoIndicatorsRecorded,
        Reason::NotHighByCount { .. } => Level::NotHighByCount,
        Reason::Band { band, .. } => Level::Local(band),
        _ => Level::High,
    }
}

/// Whether a reason is true of a case, checked from the case and the policy the long way round.
fn is_true(reason: &Reason<'_>, case: &Scenario, policy: &Policy) -> bool {
    let yes: ItemSet = (1_u8..=24)
        .filter(|number| case.answers.0[usize::from(*number) - 1] == fingerpost_dash::Response::Yes)
        .collect();
    let own = case.facts.history.pair;
    match *reason {
        Reason::NoIndicatorsRecorded => yes.is_empty(),
        Reason::NotHighByCount { at_least, items } => {
            items == yes
                && !yes.is_empty()
                && yes.len() < at_least
                && at_least == policy.visible_high_risk.at_least
        }
        Reason::Band { band, items } => {
            items == yes && policy.bands.contains(band) && band.from <= yes.len() && yes.len() <= band.to
        }
        Reason::VisibleHighRisk { at_least, items } => {
            items == yes && yes.len() >= at_least && at_least == policy.visible_high_risk.at_least
        }
        Reason::Judgement => case.facts.judgement.is_some(),
        Reason::Escalation { events, crimes, months, established } => {
            let Some(clause) = &policy.escalation else { return false };
            let window: Vec<_> = case
                .facts
                .history
                .events
                .iter()
                .filter(|event| event.pair == own)
                .filter(|event| case.on.minus_months(u32::from(months)).is_none_or(|first| event.on >= first))
                .collect();
            let known_crimes = window.iter().filter(|event| event.crime.is_yes()).count();
            months == clause.months
                && established == clause.established
                && events as usize == window.len()
                && crimes as usize == known_crimes
                && (clause.events.is_some_and(|needed| events >= u32::from(needed))
                    || clause.crimes.is_some_and(|needed| crimes >= u32::from(needed)))
        }
        Reason::Repeat { since, anchor, event, definition } => {
            let Some(clause) = &policy.repeat else { return false };
            let is_that_day =
                case.facts.history.hearings.iter().filter(|hearing| hearing.pair == own).any(|hearing| {
                    match anchor {
                        Anchor::LastReferral => hearing.referred == Some(since),
                        Anchor::LastMeeting => hearing.met == Some(since),
                    }
                });
            let happened = case.facts.history.events.iter().any(|row| {
                row.pair == own
                    && row.on == event
                    && (definition == RepeatDefinition::AnyAbuse || row.crime.is_yes())
            });
            definition == clause.definition
                && is_that_day
                && happened
                && event > since
                && since.plus_months(u32::from(clause.months)).is_none_or(|last| event <= last)
        }
        Reason::Automatic { criterion } => {
            let fact: Answer<bool> = match criterion {
                Criterion::HonourBasedAbuse => case.facts.honour_based_abuse,
                Criterion::ForcedMarriage => case.facts.duty.forced_marriage,
            };
            policy.automatic.iter().any(|clause| clause.criterion == criterion) && fact.is_yes()
        }
    }
}

/// The case and the policy without what a reason rests on; nothing where there is nothing to take away.
fn without(reason: &Reason<'_>, case: &Scenario, policy: &Policy) -> Option<(Scenario, Policy)> {
    let (mut case, mut policy) = (case.clone(), policy.clone());
    match reason {
        // Bands end where high begins, so they go with it.
        Reason::VisibleHighRisk { items, .. } if items.len() < 24 => {
            policy.visible_high_risk.at_least = items.len() + 1;
            policy.bands = Cow::Borrowed(&[]);
        }
        Reason::Judgement => case.facts.judgement = None,
        Reason::Escalation { .. } => policy.escalation = None,
        Reason::Repeat { .. } => policy.repeat = None,
        Reason::Automatic { criterion } => {
            policy.automatic.to_mut().retain(|clause| clause.criterion != *criterion);
        }
        Reason::Band { .. } => policy.bands = Cow::Borrowed(&[]),
        // What a count is where nothing else is said of it: there is no clause to take away.
        Reason::VisibleHighRisk { .. } | Reason::NotHighByCount { .. } | Reason::NoIndicatorsRecorded => {
            return None;
        }
    }
    Some((case, policy))
}

/// Whether two reasons of one clause are about different facts.
fn is_other(one: &Reason<'_>, other: &Reason<'_>) -> bool {
    matches!((one, other), (Reason::Automatic { criterion: a }, Reason::Automatic { criterion: b }) if a != b)
}

proptest! {
    /// The level is the highest that a reason gives, and those that give it come first.
    #[test]
    fn reasons_suffice(scenario in scenario(), policy in policy(false)) {
        let found = scenario.decide(&policy).unwrap();
        let from_reasons = found.reasons.iter().map(level_of).fold(Level::NoIndicatorsRecorded, Level::max);
        prop_assert!(from_reasons == found.level);
        let gives_it: Vec<_> = found.reasons.iter().map(|reason| level_of(reason) == found.level).collect();
        prop_assert!(gives_it[0] && gives_it.is_sorted_by(|a, b| a >= b));
    }

    /// There is exactly one reason from the count, and no clause gives two.
    #[test]
    fn no_reason_stands_twice(scenario in scenario(), policy in policy(false)) {
        let found = scenario.decide(&policy).unwrap();
        let counted = found.reasons.iter().filter(|reason| {
            ["visible-high-risk", "band", "not-high-by-count", "no-indicators-recorded"].contains(&reason.clause())
        });
        prop_assert_eq!(counted.count(), 1);
        for (at, reason) in found.reasons.iter().enumerate() {
            prop_assert!(!found.reasons[..at].contains(reason));
        }
    }

    /// Every reason is needed: without what it rests on, that reason is gone, every other one stays, and where it alone
    /// gave the level, the level falls to the highest that the others give.
    #[test]
    fn each_reason_is_needed(scenario in scenario(), policy in policy(false)) {
        let found = scenario.decide(&policy).unwrap();
        for dropped in &found.reasons {
            let Some((case, rule)) = without(dropped, &scenario, &policy) else { continue };
            let less = case.decide(&rule).unwrap();
            let gone = less.reasons.iter().all(|reason| reason.clause() != dropped.clause() || is_other(reason, dropped));
            prop_assert!(gone, "{} stays", dropped.sentence());
            let rest: Vec<&Reason<'_>> = found.reasons.iter().filter(|reason| *reason != dropped).collect();
            for kept in &rest {
                prop_assert!(less.reasons.contains(kept), "{} went with {}", kept.sentence(), dropped.sentence());
            }
            let still_high = rest.iter().any(|reason| level_of(reason) == Level::High);
            prop_assert_eq!(less.level == Level::High, still_high, "{}", dropped.sentence());
            if level_of(dropped) == found.level && !rest.iter().any(|reason| level_of(reason) == found.level) {
                prop_assert!(less.level != found.level, "{} was not needed", dropped.sentence());
            }
        }
    }

    /// Every reason is true of the case.
    #[test]
    fn reasons_are_true(scenario in scenario(), policy in policy(false)) {
        let found = scenario.decide(&policy).unwrap();
        for reason in &found.reasons {
            prop_assert!(is_true(reason, &scenario, &policy), "{}", reason.sentence());
        }
    }

    /// The explanation has a sentence for the level, each reason, what is open, each prompt and the rule. It never
    /// speaks of a percentage, of safety or of probability, and the words for high are there only at high.
    #[test]
    fn explained_in_full(scenario in scenario(), policy in policy(false)) {
        let found = scenario.decide(&policy).unwrap();
        let sentences = explain(&found);
        let open = usize::from(found.indeterminate.is_some());
        prop_assert_eq!(sentences.len(), 2 + found.reasons.len() + open + found.prompts.len());
        prop_assert!(sentences.iter().all(|sentence| sentence.ends_with('.')));
        prop_assert!(sentences[0].starts_with(found.level.label()));
        // What a policy calls things is the policy's own.
        let ours = found.reasons.iter().filter(|reason| !matches!(reason, Reason::Band { .. })).map(Reason::sentence);
        for text in ours {
            for word in ["%", "safe ", "probab", "likely", "score"] {
                prop_assert!(!text.contains(word), "{text}");
            }
        }
    }
}
