//! Every resource as it is written. `tests/fhir/resources.test.mjs` checks these very files against the definitions of
//! FHIR R4.

use fingerpost_core::{Answer, AnswerSource};
use fingerpost_dash::{
    Hark, HarkQuestions, HonourScreening, Response, Ric, SafeLivesDash, Sheet, StalkingScreening,
};
use fingerpost_fhir::{
    Completion, Reference, Shown, code_systems_json, questionnaire_json, response_json, risk_assessment_json,
};
use fingerpost_taxonomy::{Jurisdiction, duty::DutyFacts};
use fingerpost_thresholds::{Facts, Judgement, evaluate, policy_for};

use crate::{TODAY, context};

fn snapshot(name: &str, json: &str) {
    let tree: serde_json::Value = serde_json::from_str(json).unwrap();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, serde_json::to_string_pretty(&tree).unwrap());
    });
}

#[test]
fn questionnaires() {
    for id in ["safelives-dash-24", "hark", "s-dash", "h-dash"] {
        snapshot(&format!("questionnaire-{id}"), &questionnaire_json(id, &context().base).unwrap());
    }
}

#[test]
fn code_systems() {
    snapshot("code-systems", &code_systems_json(&context().base));
}

/// Every kind of answer in turn.
fn mixed<I: Shown>() -> Sheet<I> {
    let kinds = [Response::Yes, Response::No, Response::DontKnow, Response::Unanswered];
    let answers: Vec<Response> = kinds.into_iter().cycle().take(usize::from(I::COUNT)).collect();
    Sheet::try_from_responses(&answers).unwrap()
}

#[test]
fn responses() {
    let done = Completion::Completed;
    snapshot("response-safelives-dash-24", &response_json(&mixed::<SafeLivesDash>(), done, &context()));
    snapshot("response-hark", &response_json(&mixed::<HarkQuestions>(), Completion::Amended, &context()));
    snapshot("response-s-dash", &response_json(&mixed::<StalkingScreening>(), done, &context()));
    snapshot("response-h-dash", &response_json(&mixed::<HonourScreening>(), done, &context()));
    let mut nobody = context();
    nobody.author = None;
    snapshot("response-empty", &response_json(&Hark::new(), Completion::InProgress, &nobody));
}

fn filled(yes: u8, dont_know: u8) -> Ric {
    let mut ric = Ric::try_from_responses(&[Response::No; 24]).unwrap();
    for number in 1..=yes {
        ric.answer(number, Response::Yes).unwrap();
    }
    for number in yes.saturating_add(1)..=yes.saturating_add(dont_know) {
        ric.answer(number, Response::DontKnow).unwrap();
    }
    ric
}

fn assessment(name: &str, area: &str, ric: &Ric, facts: &Facts) {
    let policy = policy_for(area).unwrap();
    let decision = evaluate(ric, facts, policy, TODAY, Jurisdiction::England).unwrap();
    let basis = Reference::parse("QuestionnaireResponse/b2").ok();
    snapshot(&format!("risk-{name}"), &risk_assessment_json(&decision, basis, &context()));
}

#[test]
fn risk_assessments() {
    let no = Answer::known(false, AnswerSource::Observed);
    let settled = Facts { rising: no, honour_based_abuse: no, ..Facts::UNKNOWN };
    assessment("no-indicators", "national", &filled(0, 0), &settled);
    assessment("not-high-by-count", "city-of-london", &filled(13, 0), &settled);
    assessment("local-level", "plymouth", &filled(10, 0), &settled);
    assessment("high-by-count", "slough", &filled(14, 0), &settled);
    assessment("not-settled", "national", &filled(12, 3), &settled);
    let facts = Facts {
        judgement: Judgement::high("Made Up").ok(),
        duty: DutyFacts { age: Answer::known(17, AnswerSource::SelfStated), ..DutyFacts::UNKNOWN },
        ..settled
    };
    assessment("high-by-judgement", "kingston", &filled(1, 0), &facts);
}
