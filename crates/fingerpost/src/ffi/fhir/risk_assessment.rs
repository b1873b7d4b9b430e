//! `fhirRiskAssessment`: a decision as a RiskAssessment.

use alloc::string::String;

use fingerpost_fhir::{model::RiskAssessment, risk_assessment};

use super::{CONTEXT, context, reference};
use crate::ffi::{CallError, EvaluateRequest, answer, evaluate::ASSESSMENT, json, read::At};

fn read(request: &str) -> Result<RiskAssessment, CallError> {
    let json = json::parse(request)?;
    let fields = At::root(&json).object(&[ASSESSMENT, CONTEXT, &["basis"]].concat())?;
    let assessment = EvaluateRequest::read(&fields)?;
    let context = context(&fields, assessment.date)?;
    let basis = fields.optional("basis").map(|at| reference(&at)).transpose()?;
    let decision = assessment.decide()?;
    Ok(risk_assessment(&decision, basis, &context))
}

/// The request of `evaluate` with `base`, `subject`, `author` and `basis` in, a RiskAssessment out.
///
/// `basis` is the QuestionnaireResponse that it rests on. There is no probability in it.
#[must_use]
pub fn fhir_risk_assessment_json(request: &str) -> String {
    answer::text(read(request))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_in_words_with_its_basis() {
        let answer = fhir_risk_assessment_json(
            r#"{"area": "national", "date": "2026-11-21", "jurisdiction": "england",
                "answers": {"very-afraid": "yes"}, "facts": {"judgement": {"high": "her own words"}},
                "base": "https://records.example", "subject": "Patient/a1", "basis": "QuestionnaireResponse/q1"}"#,
        );
        for part in [
            "\"resourceType\":\"RiskAssessment\"",
            "\"basis\":[{\"reference\":\"QuestionnaireResponse/q1\"}]",
            "\"text\":\"High risk\"",
        ] {
            assert!(answer.contains(part), "{part} is not in {answer}");
        }
        assert!(!answer.contains("robability") && !answer.contains("her own words"), "{answer}");
    }
}
