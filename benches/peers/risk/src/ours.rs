//! Ours: the whole decision of the City policy, of which the outcome is one field.

use fingerpost_core::Date;
use fingerpost_dash::{Response, Ric};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::{Decision, Facts, Judgement, Level, Policy, evaluate, policy_for};

use crate::{
    Language,
    case::{Answer, Case, Outcome},
};

/// The day of every assessment here.
const TODAY: Date = Date::literal(2026, 11, 21);

/// Ours.
#[derive(Debug)]
pub struct Ours {
    policy: Policy,
}

impl Ours {
    /// With a policy that is read from JSON, as the others read their rules.
    #[must_use]
    pub fn from_json(json: &str) -> Self {
        Self { policy: Policy::from_json(json).expect("a policy") }
    }
}

fn response(answer: Answer) -> Response {
    match answer {
        Answer::Yes => Response::Yes,
        Answer::No => Response::No,
        Answer::DontKnow => Response::DontKnow,
        Answer::Unanswered => Response::Unanswered,
    }
}

fn outcome(decision: &Decision<'_>) -> Outcome {
    match (decision.level, &decision.indeterminate) {
        (Level::High, _) => Outcome::High,
        (_, Some(open)) if open.could_be == Level::High => Outcome::MayBeHigh,
        _ => Outcome::NotHigh,
    }
}

impl Language for Ours {
    const NAME: &'static str = "fingerpost-thresholds";
    type Input = (Ric, Facts);

    fn new() -> Self {
        Self { policy: policy_for("city-of-london").expect("a policy that ships").clone() }
    }

    fn input(&self, case: &Case) -> (Ric, Facts) {
        let ric = Ric::try_from_responses(&case.answers.map(response)).expect("24 answers");
        let judgement = case.judgement.then(|| Judgement::high("said elsewhere").expect("a reason"));
        (ric, Facts { judgement, ..Facts::UNKNOWN })
    }

    fn decide(&mut self, (ric, facts): &(Ric, Facts)) -> Outcome {
        let decision = evaluate(ric, facts, &self.policy, TODAY, Jurisdiction::England).expect("a decision");
        outcome(std::hint::black_box(&decision))
    }
}
