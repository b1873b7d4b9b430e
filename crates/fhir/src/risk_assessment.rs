//! A decision as a RiskAssessment.

use alloc::{borrow::Cow, string::String, vec::Vec};

use fingerpost_core::TextBuilder;
use fingerpost_thresholds::{Decision, Policy, Route, explain};

use crate::{
    Base, Context, Reference,
    code_systems::{self, level_code, level_display, local},
    model::{Annotation, AssessmentStatus, CodeableConcept, Prediction, RiskAssessment},
    security::labelled,
};

/// A decision as a RiskAssessment, resting on the QuestionnaireResponse that `basis` names.
///
/// The level is a code of ours and words; `rationale` says why, `mitigation` what to do, and the notes say what the
/// result does not say. There is no probability. A decision that something unknown could raise is `preliminary`, and
/// its code is `indeterminate` and never the lower level.
#[must_use]
pub fn risk_assessment(
    decision: &Decision<'_>,
    basis: Option<Reference>,
    context: &Context,
) -> RiskAssessment {
    let status = match decision.indeterminate {
        Some(_) => AssessmentStatus::Preliminary,
        None => AssessmentStatus::Final,
    };
    RiskAssessment {
        resource_type: Default::default(),
        meta: labelled(),
        status,
        method: method(decision.policy, &context.base),
        subject: context.subject.clone(),
        occurrence_date_time: context.on,
        performer: context.author.clone(),
        basis: basis.into_iter().collect(),
        prediction: [Prediction {
            qualitative_risk: level(decision, &context.base),
            rationale: explain(decision).join(" "),
        }],
        mitigation: steps(decision),
        note: notes(decision),
    }
}

fn method(policy: &Policy, base: &Base) -> CodeableConcept {
    let mut text = TextBuilder::new();
    text.push(policy.instrument.id.as_str()).push(" (").push(&policy.instrument.version).push("), read by: ");
    text.push(&policy.title).push(", edition ").number(policy.edition);
    let id = |slug: &fingerpost_core::Slug| Cow::Owned(String::from(slug.as_str()));
    let rule = local(base, code_systems::POLICY, id(&policy.id), Some(policy.title.clone()));
    let instrument = local(base, code_systems::INSTRUMENT, id(&policy.instrument.id), None);
    CodeableConcept { coding: Vec::from([instrument, rule]), text: Cow::Owned(text.finish()) }
}

fn level(decision: &Decision<'_>, base: &Base) -> CodeableConcept {
    let code = local(base, code_systems::LEVEL, level_code(decision), Some(level_display(decision)));
    let mut text = TextBuilder::new();
    match &decision.indeterminate {
        Some(open) => {
            text.push("Not settled: ").push(decision.level.label());
            text.push(" by what is known, and could be ").push(open.could_be.label());
        }
        None => {
            text.push(decision.level.label());
        }
    }
    CodeableConcept { coding: Vec::from([code]), text: Cow::Owned(text.finish()) }
}

/// What to do: danger now, then duties, since no score makes or removes one, then the other steps.
fn steps(decision: &Decision<'_>) -> String {
    let mut text = TextBuilder::new();
    let (now, later): (Vec<Route>, Vec<Route>) =
        decision.routes.iter().partition(|route| **route == Route::Emergency);
    for route in now {
        text.push(route.action()).push(" ");
    }
    for due in &decision.duties {
        // The standing's type belongs to a crate that this one does not know; its ids live for ever.
        if due.standing.id() == "due" {
            text.push("Duty: ").push(due.duty.title).push(". ").push(due.duty.action).push(" ");
        } else {
            text.push("Find out: ").push(due.duty.title).push(". ").push(due.because);
            text.push(" If it is so: ").push(due.duty.action).push(" ");
        }
        if !due.duty.provenance.confidence.is_verified() {
            text.push("(Not verified.) ");
        }
    }
    for (at, route) in later.iter().enumerate() {
        text.push(if at > 0 { " " } else { "" }).push(route.action());
    }
    text.finish()
}

fn notes(decision: &Decision<'_>) -> Vec<Annotation> {
    let note = |statement: &str, source: &str| {
        let mut text = TextBuilder::new();
        text.push(statement).push(" Source: ").push(source).push(".");
        Annotation { text: Cow::Owned(text.finish()) }
    };
    decision.limits.iter().map(|limit| note(limit.statement, &limit.source.source)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use fingerpost_core::Date;
    use fingerpost_dash::{Response, Ric};
    use fingerpost_taxonomy::Jurisdiction;
    use fingerpost_thresholds::{Facts, evaluate, policy_for};

    fn resource(area: &str, yes: u8, dont_know: u8) -> RiskAssessment {
        let mut ric = Ric::try_from_responses(&[Response::No; 24]).unwrap();
        for number in 1..=yes {
            ric.answer(number, Response::Yes).unwrap();
        }
        for number in yes.saturating_add(1)..=yes.saturating_add(dont_know) {
            ric.answer(number, Response::DontKnow).unwrap();
        }
        let today = Date::literal(2026, 11, 21);
        // Facts other than the count are known here, so that only the count can be open.
        let known = fingerpost_core::Answer::known(false, fingerpost_core::AnswerSource::Observed);
        let facts = Facts { rising: known, honour_based_abuse: known, ..Facts::UNKNOWN };
        let decision =
            evaluate(&ric, &facts, policy_for(area).unwrap(), today, Jurisdiction::England).unwrap();
        let context = Context {
            base: Base::PLACEHOLDER,
            subject: Reference::parse("Patient/a1").unwrap(),
            on: today,
            author: None,
        };
        risk_assessment(&decision, Reference::parse("QuestionnaireResponse/b2").ok(), &context)
    }

    fn code(resource: &RiskAssessment) -> &str {
        let [prediction] = &resource.prediction;
        prediction.qualitative_risk.coding.first().map_or("", |coding| &coding.code)
    }

    #[test]
    fn levels_have_codes() {
        assert_eq!(code(&resource("national", 0, 0)), "no-indicators-recorded");
        assert_eq!(code(&resource("national", 13, 0)), "not-high-by-count");
        assert_eq!(code(&resource("national", 14, 0)), "high");
        assert_eq!(code(&resource("plymouth", 10, 0)), "plymouth.medium");
    }

    #[test]
    fn every_code_that_is_used_is_in_its_system() {
        let systems = code_systems::code_systems(&Base::PLACEHOLDER);
        for policy in fingerpost_thresholds::policies() {
            for yes in 0..=24 {
                let resource = resource(policy.id.as_str(), yes, 0);
                let [prediction] = &resource.prediction;
                for coding in prediction.qualitative_risk.coding.iter().chain(&resource.method.coding) {
                    let system = systems.iter().find(|system| system.url == coding.system).unwrap();
                    let known = system.concept.iter().find(|concept| concept.code == coding.code);
                    assert!(known.is_some_and(|known| {
                        coding.display.as_ref().is_none_or(|name| *name == known.display)
                    }));
                }
            }
        }
    }

    #[test]
    fn what_is_not_settled_is_never_coded_as_low() {
        let open = resource("national", 12, 3);
        assert!(open.status == AssessmentStatus::Preliminary);
        assert_eq!(code(&open), "indeterminate");
        let [prediction] = &open.prediction;
        assert!(prediction.qualitative_risk.text.contains("could be High risk"));
        assert!(resource("national", 10, 3).status == AssessmentStatus::Final, "13 at most");
    }

    #[test]
    fn every_limit_travels_with_it() {
        let resource = resource("city-of-london", 14, 0);
        assert_eq!(resource.note.len(), fingerpost_thresholds::limits().len());
        assert!(resource.note.iter().any(|note| note.text.contains("not a prediction")));
        assert!(!resource.mitigation.is_empty() && resource.basis.len() == 1);
        assert!(resource.mitigation.starts_with(Route::Emergency.action()), "danger comes first");
        let place = |text: &str| resource.mitigation.find(text);
        assert!(place("Duty: ") < place(Route::Marac.action()), "duties come before the other steps");
    }
}
