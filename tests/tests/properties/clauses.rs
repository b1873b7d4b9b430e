//! Clauses only raise: a policy with fewer of them never gives a higher level.

use std::borrow::Cow;

use fingerpost_tests::strategies::{policy, scenario};
use fingerpost_thresholds::{Level, Policy, Route};
use proptest::prelude::*;

use crate::{at_least, could_be};

/// Takes a clause out of a policy.
type TakeAway = fn(&mut Policy);

/// The clauses, by name.
const WITHOUT: [(&str, TakeAway); 4] = [
    ("escalation", |policy| policy.escalation = None),
    ("repeat", |policy| policy.repeat = None),
    ("automatic", |policy| policy.automatic = Cow::Borrowed(&[])),
    ("high by count below 24", |policy| policy.visible_high_risk.at_least = 24),
];

proptest! {
    /// Taking a clause away never raises the level or what it could be.
    #[test]
    fn clauses_only_raise(scenario in scenario(), mut policy in policy(false)) {
        // Bands would overlap the changed count; they have their own law below.
        policy.bands = Cow::Borrowed(&[]);
        let with = scenario.decide(&policy).unwrap();
        for (clause, take_away) in WITHOUT {
            let mut less = policy.clone();
            take_away(&mut less);
            let without = scenario.decide(&less).unwrap();
            // The two policies share every level, so ids compare.
            let rank = |level: &Level<'_>| ["no-indicators-recorded", "not-high-by-count", "high"]
                .iter().position(|id| *id == level.id());
            prop_assert!(rank(&with.level) >= rank(&without.level), "{clause}");
            prop_assert!(rank(&could_be(&with)) >= rank(&could_be(&without)), "{clause}");
        }
    }

    /// Clusters prompt and never set a level, what it could be, a route or a duty.
    #[test]
    fn clusters_set_nothing(scenario in scenario(), policy in policy(false)) {
        let mut bare = policy.clone();
        bare.clusters = Cow::Borrowed(&[]);
        let (with, without) = (scenario.decide(&policy).unwrap(), scenario.decide(&bare).unwrap());
        prop_assert_eq!(with.level.id(), without.level.id());
        prop_assert!(could_be(&with).id() == could_be(&without).id());
        prop_assert_eq!(&with.routes, &without.routes);
        prop_assert_eq!(&with.duties, &without.duties);
    }

    /// Bands name a level below high and never make anything high, nor keep anything from it.
    #[test]
    fn bands_decide_nothing_about_high(scenario in scenario(), policy in policy(false)) {
        let mut bare = policy.clone();
        bare.bands = Cow::Borrowed(&[]);
        let (with, without) = (scenario.decide(&policy).unwrap(), scenario.decide(&bare).unwrap());
        prop_assert_eq!(with.level == Level::High, without.level == Level::High);
        prop_assert_eq!(could_be(&with) == Level::High, could_be(&without) == Level::High);
    }

    /// Every level leads somewhere, danger first; MARAC only at high and never below 16; the limits are always there.
    #[test]
    fn there_is_always_a_way(scenario in scenario(), policy in policy(false)) {
        let found = scenario.decide(&policy).unwrap();
        prop_assert_eq!(found.routes.first(), Some(&Route::Emergency));
        prop_assert!(found.routes.contains(&Route::Review) && found.routes.len() >= 3);
        let child = scenario.facts.duty.age.value().is_some_and(|age| *age < 16);
        prop_assert_eq!(found.routes.contains(&Route::Marac), found.level == Level::High && !child);
        if scenario.facts.duty.age.value().is_some_and(|age| *age < 18) {
            prop_assert!(found.routes.contains(&Route::ChildrensSocialCare));
        }
        prop_assert_eq!(found.limits, fingerpost_thresholds::limits());
        prop_assert!(!found.limits.is_empty());
        prop_assert!(at_least(Level::High, found.level));
    }
}
