//! Door: researcher. Laws of the rules as properties over random answers.
//!
//! Run: `cargo test -p fingerpost-examples --test monotone`
//! More cases: `PROPTEST_CASES=100000 cargo test -p fingerpost-examples --test monotone`
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    reason = "a test says what went wrong by failing"
)]

use fingerpost::{
    Date, Facts, Judgement, Jurisdiction, Level, Policy, Response, Ric, evaluate, thresholds::policies,
};
use proptest::prelude::*;

/// The place of a level among the levels of one policy.
fn rank(level: &Level<'_>, policy: &Policy) -> usize {
    match level {
        Level::NoIndicatorsRecorded => 0,
        Level::NotHighByCount => 1,
        Level::Local(band) => policy.bands.iter().position(|one| one == *band).map_or(0, |at| at + 2),
        Level::High => usize::MAX,
    }
}

/// The level for these answers under a policy, and the highest that it could be.
fn levels(answers: &[Response], facts: &Facts, policy: &Policy) -> (usize, usize) {
    let ric = Ric::try_from_responses(answers).expect("24 answers");
    let day = Date::literal(2026, 11, 21);
    let decision =
        evaluate(&ric, facts, policy, day, Jurisdiction::England).expect("a shipped policy is in force");
    let level = rank(&decision.level, policy);
    let could_be = decision.indeterminate.map_or(level, |open| rank(&open.could_be, policy));
    (level, could_be)
}

fn answers() -> impl Strategy<Value = Vec<Response>> {
    let one =
        prop::sample::select(vec![Response::Yes, Response::No, Response::DontKnow, Response::Unanswered]);
    prop::collection::vec(one, 24)
}

fn policy() -> impl Strategy<Value = &'static Policy> {
    prop::sample::select(policies().iter().collect::<Vec<_>>())
}

proptest! {
    /// One more yes never lowers a level, under any policy that ships.
    #[test]
    fn another_yes_never_lowers(answers in answers(), item in 0..24_usize, policy in policy()) {
        let before = levels(&answers, &Facts::UNKNOWN, policy);
        let mut more = answers;
        more[item] = Response::Yes;
        prop_assert!(levels(&more, &Facts::UNKNOWN, policy).0 >= before.0);
    }

    /// However the open items turn out, the level is between the one given and the highest that was said possible.
    #[test]
    fn the_range_holds(answers in answers(), truth in prop::collection::vec(any::<bool>(), 24), policy in policy()) {
        let (level, could_be) = levels(&answers, &Facts::UNKNOWN, policy);
        let settled: Vec<Response> = answers
            .iter()
            .zip(truth)
            .map(|(answer, yes)| match answer {
                Response::Yes | Response::No => *answer,
                _ if yes => Response::Yes,
                _ => Response::No,
            })
            .collect();
        let settled = levels(&settled, &Facts::UNKNOWN, policy).0;
        prop_assert!((level..=could_be).contains(&settled));
    }

    /// A professional's judgement is high, whatever the answers.
    #[test]
    fn judgement_is_high(answers in answers(), policy in policy()) {
        let judgement = Judgement::high("what I saw and heard").expect("a reason");
        let facts = Facts { judgement: Some(judgement), ..Facts::UNKNOWN };
        prop_assert_eq!(levels(&answers, &facts, policy), (usize::MAX, usize::MAX));
    }
}
