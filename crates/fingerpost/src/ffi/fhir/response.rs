//! `fhirResponse`: answers as a QuestionnaireResponse.

use alloc::string::String;

use fingerpost_dash::{HarkQuestions, HonourScreening, SafeLivesDash, StalkingScreening};
use fingerpost_fhir::{Completion, Context, Shown, model::QuestionnaireResponse, response};

use super::{CONTEXT, context, questionnaire::not_shown};
use crate::ffi::{CallError, answer, json, read::At, sheet};

/// Where the answering may stand, by FHIR's names.
const STATUSES: [(&str, Completion); 3] = [
    ("in-progress", Completion::InProgress),
    ("completed", Completion::Completed),
    ("amended", Completion::Amended),
];

fn of<I: Shown>(
    answers: &At<'_>,
    status: Completion,
    context: &Context,
) -> Result<QuestionnaireResponse, CallError> {
    sheet::read::<I>(answers).map(|sheet| response(&sheet, status, context))
}

fn read(request: &str) -> Result<QuestionnaireResponse, CallError> {
    let json = json::parse(request)?;
    let known = [CONTEXT, &["instrument", "answers", "status", "date"]].concat();
    let fields = At::root(&json).object(&known)?;
    let (instrument, answers) = (fields.required("instrument")?, fields.required("answers")?);
    let status = fields.required("status")?.term(&STATUSES, |(name, _)| name)?.1;
    let context = context(&fields, fields.required("date")?.date()?)?;
    match instrument.text()? {
        "safelives-dash-24" => of::<SafeLivesDash>(&answers, status, &context),
        "hark" => of::<HarkQuestions>(&answers, status, &context),
        "s-dash" => of::<StalkingScreening>(&answers, status, &context),
        "h-dash" => of::<HonourScreening>(&answers, status, &context),
        _ => Err(not_shown(&instrument)),
    }
}

/// `{"instrument", "answers", "status", "date", "base", "subject", "author"}` in, a QuestionnaireResponse out.
///
/// The resource holds the answers and the references that the request gives: that is what it is for.
#[must_use]
pub fn fhir_response_json(request: &str) -> String {
    answer::text(read(request))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_that_was_not_answered_is_not_there() {
        let answer = fhir_response_json(
            r#"{"instrument": "hark", "answers": {"afraid": "yes", "kick": "dont-know"}, "status": "in-progress",
                "date": "2026-11-21", "base": "https://records.example", "subject": "Patient/a1"}"#,
        );
        for part in [
            "\"resourceType\":\"QuestionnaireResponse\"",
            "\"code\":\"SDV\"",
            "\"questionnaire\":\"https://records.example/Questionnaire/hark|2007\"",
            "\"code\":\"LA33-6\"",
            "\"code\":\"asked-unknown\"",
            "\"subject\":{\"reference\":\"Patient/a1\"}",
        ] {
            assert!(answer.contains(part), "{part} is not in {answer}");
        }
        assert_eq!(answer.matches("linkId").count(), 2, "{answer}");
    }
}
