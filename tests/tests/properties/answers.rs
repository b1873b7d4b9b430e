//! What raising one answer, adding one event or judging does to a decision.

use fingerpost_core::{Answer, AnswerSource};
use fingerpost_dash::Response;
use fingerpost_tests::strategies::{event, policy, scenario};
use fingerpost_thresholds::{Event, Judgement, Level};
use proptest::prelude::*;

use crate::{at_least, could_be};

proptest! {
    /// No to unknown, unknown to yes, no to yes: neither the level nor what it could be ever falls, except that a
    /// settled answer may close what was open.
    #[test]
    fn answers_only_raise(scenario in scenario(), policy in policy(false), number in 1_usize..=24) {
        let with = |response| {
            let mut changed = scenario.clone();
            changed.answers = changed.answers.with(number, response);
            changed
        };
        let (no, open, yes) = (with(Response::No), with(Response::DontKnow), with(Response::Yes));
        let (no, open, yes) = (no.decide(&policy).unwrap(), open.decide(&policy).unwrap(), yes.decide(&policy).unwrap());
        prop_assert!(at_least(yes.level, open.level) && at_least(open.level, no.level));
        prop_assert!(at_least(could_be(&yes), could_be(&no)));
        prop_assert!(at_least(could_be(&open), could_be(&no)));
        prop_assert!(at_least(could_be(&open), could_be(&yes)), "an unknown may be a yes");
    }

    /// Judgement makes every case high and settled, and takes no reason away.
    #[test]
    fn judgement_only_raises(mut scenario in scenario(), policy in policy(false)) {
        scenario.facts.judgement = None;
        let without = scenario.decide(&policy).unwrap();
        let mut judged = scenario.clone();
        judged.facts.judgement = Judgement::high("made up").ok();
        let judged = judged.decide(&policy).unwrap();
        prop_assert!(judged.level == Level::High && judged.indeterminate.is_none());
        prop_assert!(without.reasons.iter().all(|reason| judged.reasons.contains(reason)));
        prop_assert_eq!(&judged.duties, &without.duties, "duties stand apart from the level");
        prop_assert!(judged.tally == without.tally);
    }

    /// One more event never lowers what the level is or could be.
    #[test]
    fn events_only_raise(
        (scenario, event) in scenario().prop_flat_map(|case| { let on = case.on; (Just(case), event(on)) }),
        policy in policy(false),
    ) {
        let mut more = scenario.clone();
        more.facts.history.events.push(event);
        let (before, after) = (scenario.decide(&policy).unwrap(), more.decide(&policy).unwrap());
        prop_assert!(at_least(after.level, before.level));
        prop_assert!(at_least(could_be(&after), could_be(&before)));
    }

    /// That an event was a crime never lowers anything either.
    #[test]
    fn crimes_only_raise(mut scenario in scenario(), policy in policy(false), which in any::<prop::sample::Index>()) {
        let events = scenario.facts.history.events.len();
        prop_assume!(events > 0);
        let mut decide = |crime| {
            let at = which.index(events);
            let old = scenario.facts.history.events[at];
            scenario.facts.history.events[at] = Event { crime, ..old };
            let found = scenario.decide(&policy).unwrap();
            (found.level, could_be(&found))
        };
        let no = decide(Answer::known(false, AnswerSource::Observed));
        let open = decide(Answer::NotRecorded);
        let yes = decide(Answer::known(true, AnswerSource::Observed));
        prop_assert!(at_least(yes.0, open.0) && at_least(open.0, no.0));
        prop_assert!(at_least(open.1, yes.1) && at_least(yes.1, no.1));
    }

    /// Records in another order, and records about other people, give the same decision.
    #[test]
    fn records_in_any_order(scenario in scenario(), policy in policy(false), key in any::<u64>()) {
        let mut shuffled = scenario.clone();
        let history = &mut shuffled.facts.history;
        // A cheap shuffle: rotate and reverse by a made-up number.
        if !history.events.is_empty() {
            let by = usize::try_from(key % 7).unwrap() % history.events.len();
            history.events.rotate_left(by);
        }
        if key % 2 == 0 {
            history.events.reverse();
            history.hearings.reverse();
        }
        let own = history.pair;
        history.events.extend(scenario.facts.history.events.iter().map(|event| Event {
            pair: fingerpost_thresholds::Pair(own.0 + 100),
            ..*event
        }));
        prop_assert!(shuffled.decide(&policy) == scenario.decide(&policy));
    }

    /// The same arguments, the same answer.
    #[test]
    fn repeatable(scenario in scenario(), policy in policy(true)) {
        prop_assert!(scenario.decide(&policy) == scenario.decide(&policy));
    }
}
