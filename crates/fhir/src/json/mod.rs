//! Resources as text.

mod tree;

use alloc::{string::String, vec::Vec};

use fingerpost_dash::Sheet;
use fingerpost_thresholds::Decision;
use serde::Serialize;

pub(crate) use tree::{Json, parse};

use crate::{
    Base, Completion, Context, Reference, Shown, code_systems, questionnaire, response, risk_assessment,
    shown::for_instrument,
};

/// Nothing here can fail to be written: keys are texts, and there are no maps of other things.
fn text<R: Serialize>(resource: &R) -> String {
    serde_json::to_string(resource).unwrap_or_default()
}

/// The Questionnaire of an instrument's id, or `None` where there is none of that id.
#[must_use]
pub fn questionnaire_json(instrument: &str, base: &Base) -> Option<String> {
    for_instrument!(instrument, I => text(&questionnaire::<I>(base)))
}

/// The local code systems, as a Bundle of type `collection`.
#[must_use]
pub fn code_systems_json(base: &Base) -> String {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Bundle<E> {
        resource_type: &'static str,
        #[serde(rename = "type")]
        kind: &'static str,
        entry: Vec<E>,
    }
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Entry<R> {
        full_url: String,
        resource: R,
    }
    let entry =
        code_systems(base).into_iter().map(|resource| Entry { full_url: resource.url.clone(), resource });
    text(&Bundle { resource_type: "Bundle", kind: "collection", entry: entry.collect() })
}

/// The answers to an instrument as a QuestionnaireResponse.
#[must_use]
pub fn response_json<I: Shown>(sheet: &Sheet<I>, status: Completion, context: &Context) -> String {
    text(&response(sheet, status, context))
}

/// A decision as a RiskAssessment.
#[must_use]
pub fn risk_assessment_json(decision: &Decision<'_>, basis: Option<Reference>, context: &Context) -> String {
    text(&risk_assessment(decision, basis, context))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questionnaires_by_id() {
        for id in ["safelives-dash-24", "hark", "s-dash", "h-dash"] {
            let found = questionnaire_json(id, &Base::PLACEHOLDER).unwrap_or_default();
            assert!(found.starts_with(r#"{"resourceType":"Questionnaire","id":""#), "{id}");
        }
        for id in ["police-dash-27", "dash", ""] {
            assert_eq!(questionnaire_json(id, &Base::PLACEHOLDER), None, "{id}");
        }
    }

    #[test]
    fn the_host_names_the_addresses() {
        let base = Base::parse("https://records.example.org/fhir").unwrap();
        let all = code_systems_json(&base) + &questionnaire_json("hark", &base).unwrap_or_default();
        assert!(all.contains("https://records.example.org/fhir/CodeSystem/level"));
        assert!(!all.contains("fingerpost.example"));
    }
}
