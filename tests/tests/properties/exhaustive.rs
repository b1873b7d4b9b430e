//! Every tally there is, under every policy that ships.

use fingerpost_core::{Answer, AnswerSource};
use fingerpost_dash::Response;
use fingerpost_tests::scenario::{Answers, Scenario};
use fingerpost_thresholds::{Facts, Policy, policies};

/// What a count alone comes to, from the policy's numbers, by the simplest reading of them.
fn id_of(count: u8, policy: &Policy) -> &str {
    if count >= policy.visible_high_risk.at_least {
        return "high";
    }
    if count == 0 {
        return "no-indicators-recorded";
    }
    for band in policy.bands.iter() {
        if (band.from..=band.to).contains(&count) {
            return band.id.as_str();
        }
    }
    "not-high-by-count"
}

#[test]
fn every_tally_has_exactly_one_level() {
    // Everything but the count is settled, so that only the count speaks.
    let no = Answer::known(false, AnswerSource::Observed);
    let facts = Facts { rising: no, honour_based_abuse: no, ..Facts::UNKNOWN };
    let mut tallies = 0;
    for policy in policies() {
        for yes in 0..=24_u8 {
            for no in 0..=24 - yes {
                for dont_know in 0..=24 - yes - no {
                    let unanswered = 24 - yes - no - dont_know;
                    let mut answers = Vec::new();
                    for (count, response) in [
                        (unanswered, Response::Unanswered),
                        (dont_know, Response::DontKnow),
                        (no, Response::No),
                        (yes, Response::Yes),
                    ] {
                        answers.extend(std::iter::repeat_n(response, count.into()));
                    }
                    let case = Scenario {
                        answers: Answers(answers.try_into().expect("24 answers")),
                        facts: facts.clone(),
                        on: fingerpost_core::Date::literal(2026, 11, 21),
                        jurisdiction: fingerpost_taxonomy::Jurisdiction::England,
                    };
                    let found = case.decide(policy).expect("a decision");
                    let (lowest, highest) = (id_of(yes, policy), id_of(24 - no, policy));
                    let at = format!("{} {yes} {no} {dont_know} {unanswered}", policy.id);
                    assert_eq!(found.level.id(), lowest, "{at}");
                    let could_be = found.indeterminate.as_ref().map(|open| open.could_be.id());
                    assert_eq!(could_be, (lowest != highest).then_some(highest), "{at}");
                    let tally = found.tally;
                    assert_eq!(
                        (tally.yes, tally.no, tally.dont_know, tally.unanswered),
                        (yes, no, dont_know, unanswered)
                    );
                    tallies += 1;
                }
            }
        }
    }
    assert_eq!(tallies, 2925 * policies().len());
}
