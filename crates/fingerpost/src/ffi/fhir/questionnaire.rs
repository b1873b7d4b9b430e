//! `fhirQuestionnaire` and `fhirCodeSystems`: an instrument as a Questionnaire, and the codes of ours.

use alloc::{string::String, vec::Vec};

use fingerpost_dash::{HarkQuestions, HonourScreening, SafeLivesDash, StalkingScreening};
use fingerpost_fhir::{
    Base, Shown, code_systems,
    model::{CodeSystem, Questionnaire},
    questionnaire,
};
use serde::Serialize;

use super::base;
use crate::ffi::{
    CallError, ErrorCode, answer, json,
    read::{At, one_of},
};

/// The ids of the instruments that leave as Questionnaires.
pub(super) const SHOWN: [&str; 4] = ["safelives-dash-24", "hark", "s-dash", "h-dash"];

/// An instrument that is none of these: the police form may not be reproduced, the Scottish ones have no topics.
pub(super) fn not_shown(at: &At<'_>) -> CallError {
    at.error(ErrorCode::UnknownInstrument, one_of(SHOWN))
}

fn of(at: &At<'_>, base: &Base) -> Result<Questionnaire, CallError> {
    fn shown<I: Shown>(base: &Base) -> Questionnaire {
        questionnaire::<I>(base)
    }
    match at.text()? {
        "safelives-dash-24" => Ok(shown::<SafeLivesDash>(base)),
        "hark" => Ok(shown::<HarkQuestions>(base)),
        "s-dash" => Ok(shown::<StalkingScreening>(base)),
        "h-dash" => Ok(shown::<HonourScreening>(base)),
        _ => Err(not_shown(at)),
    }
}

/// `{"instrument": id, "base": address}` in, a Questionnaire out.
#[must_use]
pub fn fhir_questionnaire_json(request: &str) -> String {
    answer::text(json::parse(request).and_then(|json| {
        let fields = At::root(&json).object(&["instrument", "base"])?;
        of(&fields.required("instrument")?, &base(&fields)?)
    }))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bundle {
    resource_type: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    entry: Vec<Entry>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    full_url: String,
    resource: CodeSystem,
}

/// `{"base": address}` in, a Bundle of our code systems out.
#[must_use]
pub fn fhir_code_systems_json(request: &str) -> String {
    answer::text(json::parse(request).and_then(|json| {
        let base = base(&At::root(&json).object(&["base"])?)?;
        let entry = code_systems(&base)
            .into_iter()
            .map(|resource| Entry { full_url: resource.url.clone(), resource });
        Ok(Bundle { resource_type: "Bundle", kind: "collection", entry: entry.collect() })
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_instrument_that_is_shown_answers() {
        for id in SHOWN {
            let request = alloc::format!(r#"{{"instrument": "{id}", "base": "https://records.example"}}"#);
            let answer = fhir_questionnaire_json(&request);
            let start = alloc::format!(
                r#"{{"ok":true,"value":{{"resourceType":"Questionnaire","id":"{id}","url":"https://records.example/Questionnaire/{id}""#
            );
            assert!(answer.starts_with(&start), "{answer}");
        }
        let police = r#"{"instrument": "police-dash-27", "base": "https://records.example"}"#;
        assert!(fhir_questionnaire_json(police).contains("\"code\":\"unknown-instrument\""));
    }

    #[test]
    fn code_systems_are_a_bundle() {
        let answer = fhir_code_systems_json(r#"{"base": "https://records.example"}"#);
        assert!(answer.contains("\"fullUrl\":\"https://records.example/CodeSystem/level\""), "{answer}");
    }
}
