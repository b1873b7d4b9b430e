//! The Common Expression Language, by `cel`: the rule compiled once, a context for each case made before.

use std::sync::Arc;

use cel::{Context, Env, Program, Value};

use crate::{
    Language,
    case::{Case, Outcome},
};

const RULE: &str = "judgement || answers.filter(a, a == 'yes').size() >= 14 ? 'high' \
    : answers.filter(a, a != 'no').size() >= 14 ? 'may-be-high' : 'not-high'";

/// CEL.
pub struct Cel {
    env: Arc<Env>,
    rule: Program,
}

impl std::fmt::Debug for Cel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cel")
    }
}

impl Language for Cel {
    const NAME: &'static str = "cel 0.15.0";
    type Input = Context<'static, 'static>;

    fn new() -> Self {
        let env = Arc::new(Env::stdlib());
        let rule = env.compile(RULE).expect("a rule");
        Self { env, rule }
    }

    fn input(&self, case: &Case) -> Context<'static, 'static> {
        let mut context = Context::with_env(Arc::clone(&self.env));
        let answers: Vec<String> = case.answers.iter().map(|answer| answer.id().to_owned()).collect();
        context.add_variable("answers", answers).expect("a list");
        context.add_variable("judgement", case.judgement).expect("a truth");
        context
    }

    fn decide(&mut self, input: &Context<'static, 'static>) -> Outcome {
        match self.rule.execute(input).expect("a result") {
            Value::String(text) if *text == "high" => Outcome::High,
            Value::String(text) if *text == "may-be-high" => Outcome::MayBeHigh,
            _ => Outcome::NotHigh,
        }
    }
}
