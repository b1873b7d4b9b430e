//! The JSON calls from outside, as a partner's system makes them.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test says what went wrong by failing")]

mod bad_input;
mod decide;
mod privacy;
mod turn;

use fingerpost::ffi;
use serde_json::Value;

type Call = fn(&str) -> String;

/// The calls that take a request, by name.
const CALLS: [(&str, Call); 24] = [
    ("instrument", ffi::instrument_json),
    ("tally", ffi::tally_json),
    ("hark", ffi::hark_json),
    ("evaluate", ffi::evaluate_json),
    ("explain", ffi::explain_json),
    ("signpost", ffi::signpost_json),
    ("validatePolicy", ffi::validate_policy_json),
    ("validateDirectory", ffi::validate_directory_json),
    ("analysePolicy", ffi::analyse_policy_json),
    ("validateWording", ffi::validate_wording_json),
    ("screens", ffi::screens_json),
    ("rescore", ffi::rescore_json),
    ("whatWouldChange", ffi::what_would_change_json),
    ("difference", ffi::difference_json),
    ("caseOverTime", ffi::case_over_time_json),
    ("record", ffi::record_json),
    ("replay", ffi::replay_json),
    ("gpSummary", ffi::gp_summary_json),
    ("maracDraft", ffi::marac_draft_json),
    ("fhirQuestionnaire", ffi::fhir_questionnaire_json),
    ("fhirCodeSystems", ffi::fhir_code_systems_json),
    ("fhirResponse", ffi::fhir_response_json),
    ("fhirRiskAssessment", ffi::fhir_risk_assessment_json),
    ("fhirImport", ffi::fhir_import_json),
];

/// Makes a call.
fn call(name: &str, request: &str) -> Value {
    let (_, call) = CALLS.iter().find(|(other, _)| *other == name).unwrap();
    serde_json::from_str(&call(request)).unwrap()
}

/// The value of an answer that must be one.
fn value(name: &str, request: &Value) -> Value {
    let answer = call(name, &request.to_string());
    assert_eq!(answer["ok"], true, "{name}: {answer}");
    answer["value"].clone()
}

/// The code and place of an answer that must be an error.
fn error(name: &str, request: &str) -> (String, String) {
    let answer = call(name, request);
    assert_eq!(answer["ok"], false, "{name}: {answer}");
    let text = |key: &str| answer["error"][key].as_str().unwrap_or_default().to_string();
    assert!(!text("expected").is_empty() && text("message").starts_with(&text("place")), "{answer}");
    (text("code"), text("place"))
}
