//! The same answers under two rules: what somebody who moves from one area to another needs to see.

use fingerpost_core::Date;
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::{Difference, EvaluateError, Facts, Judgement, difference};

use crate::{TODAY, filled, policy, settled};

fn moved(yes: u8, facts: &Facts, first: &str, second: &str) -> Difference<'static> {
    difference(policy(first), policy(second), &filled(yes, 0), facts, TODAY, Jurisdiction::England).unwrap()
}

#[test]
fn levels_are_the_same_when_their_names_are() {
    let same = moved(14, &settled(), "slough", "plymouth");
    assert!(same.same_level());
    assert!(same.only_first.is_empty() && same.only_second.is_empty(), "both by count");
    let other = moved(10, &settled(), "slough", "plymouth");
    assert!(!other.same_level());
    assert_eq!((other.first.level.id(), other.second.level.id()), ("not-high-by-count", "medium"));
    assert_eq!(other.only_first, ["not-high-by-count"]);
    assert_eq!(other.only_second, ["band"]);
}

/// A clause that applies under both is under neither's own.
#[test]
fn a_clause_of_both_is_nobodys_own() {
    let facts = Facts { judgement: Judgement::high("made up").ok(), ..settled() };
    let found = moved(10, &facts, "plymouth", "national");
    assert!(found.same_level(), "judgement gives high under every rule");
    assert_eq!((found.only_first, found.only_second), (vec!["band"], vec!["not-high-by-count"]));
}

/// Either rule may not hold on the day.
#[test]
fn both_rules_must_apply() {
    let mut later = policy("national").clone();
    later.effective_from = Some(Date::literal(2026, 11, 22));
    let good = policy("plymouth");
    for (first, second) in [(&later, good), (good, &later)] {
        let refused =
            difference(first, second, &filled(1, 0), &settled(), TODAY, Jurisdiction::England).unwrap_err();
        assert_eq!(refused, EvaluateError::NotInForce { policy: "national".into() });
    }
}
