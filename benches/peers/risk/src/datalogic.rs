//! JsonLogic, by `datalogic-rs`: the rule compiled once, input that already lies in an arena, one arena for results.

use datalogic_rs::{DataValue, Engine, Logic, bumpalo::Bump};

use crate::{
    Language,
    case::{Case, Outcome},
};

/// The answers are folded, since the baseline has no operator that counts.
const RULE: &str = r#"{"if": [
    {"or": [
        {"var": "judgement"},
        {">=": [{"reduce": [{"var": "answers"}, {"+": [{"var": "accumulator"}, {"if": [{"==": [{"var": "current"}, "yes"]}, 1, 0]}]}, 0]}, 14]}
    ]},
    "high",
    {">=": [{"reduce": [{"var": "answers"}, {"+": [{"var": "accumulator"}, {"if": [{"==": [{"var": "current"}, "no"]}, 0, 1]}]}, 0]}, 14]},
    "may-be-high",
    "not-high"
]}"#;

/// JsonLogic.
#[derive(Debug)]
pub struct DataLogic {
    engine: Engine,
    rule: Logic,
    inputs: &'static Bump,
    results: Bump,
}

impl Language for DataLogic {
    const NAME: &'static str = "datalogic-rs 5.4.0";
    type Input = &'static DataValue<'static>;

    fn new() -> Self {
        let engine = Engine::new();
        let rule = engine.compile(RULE).expect("a rule");
        // Kept until the end, so that reading an input costs nothing inside the clock.
        Self { engine, rule, inputs: Box::leak(Box::default()), results: Bump::new() }
    }

    fn input(&self, case: &Case) -> &'static DataValue<'static> {
        let answers: Vec<&str> = case.answers.iter().map(|answer| answer.id()).collect();
        let json = serde_json::json!({ "judgement": case.judgement, "answers": answers }).to_string();
        self.inputs.alloc(DataValue::from_str(self.inputs.alloc_str(&json), self.inputs).expect("JSON"))
    }

    fn decide(&mut self, input: &&'static DataValue<'static>) -> Outcome {
        self.results.reset();
        let found = self.engine.evaluate(&self.rule, *input, &self.results).expect("a result");
        match found.as_str() {
            Some("high") => Outcome::High,
            Some("may-be-high") => Outcome::MayBeHigh,
            _ => Outcome::NotHigh,
        }
    }
}
