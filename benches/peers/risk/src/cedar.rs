//! Cedar, by `cedar-policy`: an answer is allow or deny, so the two questions are two actions. It has no loop and no
//! count, so each policy is a sum of 24 terms.

use std::fmt::Write;

use cedar_policy::{Authorizer, Context, Decision, Entities, EntityUid, PolicySet, Request};

use crate::{
    Language,
    case::{Case, HIGH, ITEMS, Outcome},
};

/// Cedar.
#[derive(Debug)]
pub struct Cedar {
    authorizer: Authorizer,
    rules: PolicySet,
    entities: Entities,
}

/// The sum of one term for each item.
fn sum(term: &str) -> String {
    let terms: Vec<String> = (0..ITEMS).map(|item| format!("(if context.i{item} {term})")).collect();
    terms.join(" + ")
}

fn rules() -> String {
    let mut text = String::new();
    let (yes, not_no) = (sum("== \"yes\" then 1 else 0"), sum("== \"no\" then 0 else 1"));
    for (action, when) in [
        ("high", format!("context.judgement || {yes} >= {HIGH}")),
        ("may-be-high", format!("{not_no} >= {HIGH}")),
    ] {
        let _ =
            writeln!(text, "permit(principal, action == Action::\"{action}\", resource) when {{ {when} }};");
    }
    text
}

fn uid(text: &str) -> EntityUid {
    text.parse().expect("an entity")
}

impl Language for Cedar {
    const NAME: &'static str = "cedar-policy 4.14.1";
    type Input = [Request; 2];

    fn new() -> Self {
        let rules = rules().parse().expect("policies");
        Self { authorizer: Authorizer::new(), rules, entities: Entities::empty() }
    }

    fn input(&self, case: &Case) -> [Request; 2] {
        let mut context = serde_json::Map::new();
        for (item, answer) in case.answers.iter().enumerate() {
            context.insert(format!("i{item}"), answer.id().into());
        }
        context.insert("judgement".to_owned(), case.judgement.into());
        let context = Context::from_json_value(context.into(), None).expect("a context");
        ["Action::\"high\"", "Action::\"may-be-high\""].map(|action| {
            let (who, what) = (uid("Person::\"any\""), uid("Case::\"this\""));
            Request::new(who, uid(action), what, context.clone(), None).expect("a request")
        })
    }

    fn decide(&mut self, [high, may_be_high]: &[Request; 2]) -> Outcome {
        let allowed = |request| {
            self.authorizer.is_authorized(request, &self.rules, &self.entities).decision() == Decision::Allow
        };
        if allowed(high) {
            Outcome::High
        } else if allowed(may_be_high) {
            Outcome::MayBeHigh
        } else {
            Outcome::NotHigh
        }
    }
}
