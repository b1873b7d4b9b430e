//! `fhirImport`: a QuestionnaireResponse as answers.

use alloc::{string::String, vec::Vec};

use fingerpost_core::{FieldPath, Finding};
use fingerpost_dash::{HarkQuestions, HonourScreening, SafeLivesDash, Sheet, StalkingScreening};
use fingerpost_fhir::{
    Base, Shown,
    import::{ImportError, Imported, ImportedAny, import_any},
};
use serde::Serialize;

use super::base;
use crate::ffi::{CallError, ErrorCode, TallyView, answer, json, read::At};

/// What `fhirImport` answers. The answers come back by item, as codes of ours; nothing else of the resource does.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ImportAnswer {
    /// The instrument that the resource answers.
    pub instrument: &'static str,
    /// The answers that could be read, by item id. The others are not answered, and none is a no.
    pub answers: ImportedAnswers,
    /// Their count.
    pub tally: TallyView,
    /// False when a finding says that the answers must not be used as they are.
    pub usable: bool,
    /// What could not be read, and where.
    pub findings: Vec<Finding>,
}

/// Answers by item id.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ImportedAnswers {
    /// To the SafeLives checklist.
    SafeLivesDash(Sheet<SafeLivesDash>),
    /// To HARK.
    Hark(Sheet<HarkQuestions>),
    /// To the stalking screen.
    Stalking(Sheet<StalkingScreening>),
    /// To the honour-based abuse screen.
    Honour(Sheet<HonourScreening>),
}

impl core::fmt::Debug for ImportAnswer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("ImportAnswer(withheld)")
    }
}

impl core::fmt::Debug for ImportedAnswers {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("ImportedAnswers(withheld)")
    }
}

fn of<I: Shown>(imported: Imported<I>, view: fn(Sheet<I>) -> ImportedAnswers) -> ImportAnswer {
    ImportAnswer {
        instrument: I::INSTRUMENT.id,
        answers: view(imported.sheet),
        tally: imported.sheet.tally().into(),
        usable: !imported.report.has_errors(),
        findings: imported.report.findings().to_vec(),
    }
}

fn read(text: &str, base: &Base) -> Result<ImportAnswer, CallError> {
    Ok(match import_any(text, base).map_err(|error| refused(&error))? {
        ImportedAny::SafeLivesDash(imported) => of(imported, ImportedAnswers::SafeLivesDash),
        ImportedAny::Hark(imported) => of(imported, ImportedAnswers::Hark),
        ImportedAny::Stalking(imported) => of(imported, ImportedAnswers::Stalking),
        ImportedAny::Honour(imported) => of(imported, ImportedAnswers::Honour),
    })
}

fn refused(error: &ImportError) -> CallError {
    let at = |field: &'static str| FieldPath::root().field("resource").field(field);
    let (code, place, expected) = match error {
        ImportError::OtherResource => (ErrorCode::OtherResource, at("resourceType"), "QuestionnaireResponse"),
        ImportError::NoQuestionnaire => {
            (ErrorCode::OtherResource, at("questionnaire"), "the address of a Questionnaire of ours")
        }
        ImportError::OtherQuestionnaire { .. } | ImportError::OtherInstrument { .. } => {
            (ErrorCode::OtherResource, at("questionnaire"), "one of the Questionnaires under base")
        }
        ImportError::EnteredInError => {
            (ErrorCode::EnteredInError, at("status"), "a response that its author has not withdrawn")
        }
        ImportError::Modified { place } => {
            (ErrorCode::UnknownModifier, at(place), "nothing that modifies the meaning")
        }
        // The text was JSON already, with each key once.
        _ => (ErrorCode::OtherResource, FieldPath::root().field("resource"), "a QuestionnaireResponse"),
    };
    CallError::new(code, place, expected)
}

/// `{"resource": {…}, "base": address}` in; the answers out, with a finding for everything that could not be read.
#[must_use]
pub fn fhir_import_json(request: &str) -> String {
    answer::text(json::parse(request).and_then(|json| {
        let fields = At::root(&json).object(&["resource", "base"])?;
        let resource = fields.required("resource")?;
        resource.object_of_any()?;
        let text = serde_json::to_string(resource.json).unwrap_or_default();
        read(&text, &base(&fields)?)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(resource: &str) -> String {
        alloc::format!(r#"{{"base": "https://records.example", "resource": {resource}}}"#)
    }

    #[test]
    fn what_goes_out_comes_in() {
        let sent = crate::ffi::fhir_response_json(
            r#"{"instrument": "s-dash", "answers": {"very-afraid": "yes", "violent-before": "no"}, "status": "completed",
                "date": "2026-11-21", "base": "https://records.example", "subject": "Patient/a1"}"#,
        );
        let resource = sent.strip_prefix("{\"ok\":true,\"value\":").and_then(|rest| rest.strip_suffix('}'));
        let answer = fhir_import_json(&request(resource.unwrap_or(&sent)));
        assert!(
            answer.contains("\"instrument\":\"s-dash\",\"answers\":{\"very-afraid\":\"yes\""),
            "{answer}"
        );
        assert!(answer.ends_with("\"usable\":true,\"findings\":[]}}"), "{answer}");
    }

    #[test]
    fn what_is_no_response_of_ours_is_refused_and_what_cannot_be_read_is_no_no() {
        let good = r#"{"resourceType": "QuestionnaireResponse", "status": "completed",
            "questionnaire": "https://records.example/Questionnaire/hark|2007",
            "item": [{"linkId": "afraid", "answer": [{"valueString": "Zq"}]}]}"#;
        let answer = fhir_import_json(&request(good));
        assert!(answer.contains("\"possible\":{\"from\":0,\"to\":4}") && answer.contains("\"usable\":false"));
        assert!(!answer.contains("Zq"), "{answer}");
        for (from, to, code) in [
            ("QuestionnaireResponse", "Patient", "other-resource"),
            ("records.example/Q", "elsewhere.example/Q", "other-resource"),
            ("\"completed\"", "\"entered-in-error\"", "entered-in-error"),
            ("\"item\"", "\"implicitRules\": \"Zq\", \"item\"", "unknown-modifier"),
        ] {
            let answer = fhir_import_json(&request(&good.replacen(from, to, 1)));
            assert!(
                answer.contains(&alloc::format!("\"code\":\"{code}\"")) && !answer.contains("Zq"),
                "{answer}"
            );
        }
    }
}
