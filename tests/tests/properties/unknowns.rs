//! An unknown is never a no: however it turns out, the result was among those that were left open.

use fingerpost_core::{Answer, AnswerSource};
use fingerpost_dash::Response;
use fingerpost_taxonomy::duty::Standing;
use fingerpost_tests::{
    scenario::Scenario,
    strategies::{policy, scenario},
};
use proptest::prelude::*;

use crate::{at_least, could_be};

/// The case with every unknown settled, each by the next of some made-up coins.
fn settled(mut case: Scenario, coin: &mut dyn FnMut() -> bool) -> Scenario {
    // A no on the checklist settles what nobody asked about beside it.
    for (fact, item) in [(&mut case.facts.duty.suicidal, 4), (&mut case.facts.duty.strangulation, 14)] {
        if case.answers.0[item] == Response::No && matches!(fact, Answer::NotAsked | Answer::NotRecorded) {
            *fact = Answer::known(false, AnswerSource::Observed);
        }
    }
    case.answers = case.answers.completed(|_| if coin() { Response::Yes } else { Response::No });
    let mut settle = |fact: &mut Answer<bool>| {
        let yes = coin();
        if fact.value().is_none() && *fact != Answer::NotApplicable {
            *fact = Answer::known(yes, AnswerSource::Observed);
        }
    };
    let facts = &mut case.facts;
    settle(&mut facts.rising);
    settle(&mut facts.honour_based_abuse);
    for event in &mut facts.history.events {
        settle(&mut event.crime);
    }
    let duty = &mut facts.duty;
    for fact in [
        &mut duty.children,
        &mut duty.fgm_known,
        &mut duty.fgm_risk,
        &mut duty.forced_marriage,
        &mut duty.care_and_support_needs,
        &mut duty.unable_to_protect,
        &mut duty.strangulation,
        &mut duty.suicidal,
        &mut duty.interpreter_needed,
    ] {
        settle(fact);
    }
    case
}

proptest! {
    /// However everything that is not known turns out, the level lies between what it is and what it could be.
    #[test]
    fn every_completion_was_left_open(
        scenario in scenario(),
        policy in policy(false),
        coins in prop::collection::vec(any::<bool>(), 64),
    ) {
        let before = scenario.decide(&policy).unwrap();
        let mut coins = coins.into_iter().cycle();
        let after = settled(scenario.clone(), &mut || coins.next().unwrap());
        let after = after.decide(&policy).unwrap();
        prop_assert!(at_least(after.level, before.level), "settling an unknown never lowers");
        prop_assert!(at_least(could_be(&before), after.level), "an unknown was counted as a no");
        prop_assert!(after.indeterminate.is_none(), "nothing is left open once everything is known");
    }

    /// Both ends are reached: nothing is said to be open that is not.
    #[test]
    fn both_ends_are_reached(scenario in scenario(), policy in policy(false)) {
        let before = scenario.decide(&policy).unwrap();
        let worst = settled(scenario.clone(), &mut || true);
        prop_assert!(worst.decide(&policy).unwrap().level == could_be(&before));
        let best = settled(scenario, &mut || false);
        prop_assert!(best.decide(&policy).unwrap().level == before.level);
    }

    /// A level that could still rise is said to be indeterminate, with what is open, and only then.
    #[test]
    fn open_questions_are_named(scenario in scenario(), policy in policy(false)) {
        let found = scenario.decide(&policy).unwrap();
        match &found.indeterminate {
            Some(open) => {
                prop_assert!(open.could_be != found.level && at_least(open.could_be, found.level));
                prop_assert!(!open.open.is_empty());
                for (at, question) in open.open.iter().enumerate() {
                    prop_assert!(!open.open[..at].contains(question), "asked twice");
                }
            }
            None => prop_assert!(settled(scenario.clone(), &mut || true).decide(&policy).unwrap().level == found.level),
        }
        for (at, prompt) in found.prompts.iter().enumerate() {
            prop_assert!(!found.prompts[..at].contains(prompt), "prompted twice");
        }
    }

    /// A duty that a completion establishes was due or to be checked before, where the question was put.
    ///
    /// Two exceptions, both by design. A question that nobody put is not raised with every patient. And the duty to an
    /// adult at risk has limbs of which one must be a yes before the others are asked about.
    #[test]
    fn duties_hide_behind_no_unknown(
        mut scenario in scenario(),
        policy in policy(false),
        coins in prop::collection::vec(any::<bool>(), 64),
        age in 1_u8..100,
    ) {
        let duty = &mut scenario.facts.duty;
        for fact in [&mut duty.fgm_known, &mut duty.fgm_risk, &mut duty.forced_marriage, &mut duty.interpreter_needed] {
            if matches!(fact, Answer::NotAsked | Answer::NotRecorded) {
                *fact = Answer::DoesNotKnow;
            }
        }
        // A fact that is known to be no settles the items that say the same.
        let said = [(duty.children, 6), (duty.children, 8), (duty.suicidal, 4), (duty.strangulation, 14)];
        for (fact, item) in said {
            let open = !matches!(scenario.answers.0[item], Response::Yes | Response::No);
            if fact.is_no() && open {
                scenario.answers.0[item] = Response::No;
            }
        }
        let before = scenario.decide(&policy).unwrap();
        let mut coins = coins.into_iter().cycle();
        let mut after = settled(scenario.clone(), &mut || coins.next().unwrap());
        if after.facts.duty.age.value().is_none() {
            after.facts.duty.age = Answer::known(age, AnswerSource::Observed);
        }
        let after = after.decide(&policy).unwrap();
        for due in after.duties.iter().filter(|due| due.standing == Standing::Due) {
            if due.duty.id.starts_with("adult-safeguarding") {
                continue;
            }
            prop_assert!(before.duties.iter().any(|other| other.duty.id == due.duty.id), "{} was hidden", due.duty.id);
        }
    }
}
