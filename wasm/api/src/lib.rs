//! The facade's JSON calls, as WebAssembly exports them: a text in, a text out, and nothing else.
//!
//! What a call takes and answers is in `docs/json-api.md` and, with types, in `js/api.d.ts`; how it works is in
//! `fingerpost::ffi`, where it is tested natively. Nothing here can fail: bad input is an answer.
#![no_std]
extern crate alloc;

use alloc::string::String;

use fingerpost::ffi;
use wasm_bindgen::prelude::wasm_bindgen;

/// Exports calls under their names in JavaScript.
macro_rules! calls {
    ($($(#[$doc:meta])* $name:ident, $js:literal, $call:ident ($($request:ident)?);)*) => {$(
        $(#[$doc])*
        #[wasm_bindgen(js_name = $js)]
        #[must_use]
        pub fn $name($($request: &str)?) -> String {
            ffi::$call($($request)?)
        }
    )*};
}

calls! {
    /// What decides an answer, by version.
    versions, "versions", versions_json();
    /// Areas that have a policy or a directory.
    list_areas, "listAreas", list_areas_json();
    /// An instrument's items, without wording.
    instrument, "instrument", instrument_json(request);
    /// Counts with their range.
    tally, "tally", tally_json(request);
    /// The four HARK questions.
    hark, "hark", hark_json(request);
    /// Level, reasons, steps, duties and limits.
    evaluate, "evaluate", evaluate_json(request);
    /// The same in sentences.
    explain, "explain", explain_json(request);
    /// Services, lines and gaps.
    signpost, "signpost", signpost_json(request);
    /// A policy's particulars, or its first mistake.
    validate_policy, "validatePolicy", validate_policy_json(request);
    /// A directory's findings, or its first mistake.
    validate_directory, "validateDirectory", validate_directory_json(request);
    /// A wording pack's particulars, or its first mistake.
    validate_wording, "validateWording", validate_wording_json(request);
    /// What a usable policy may still get wrong.
    analyse_policy, "analysePolicy", analyse_policy_json(request);
    /// Which screens to ask, and what was ticked; never a band.
    screens, "screens", screens_json(request);
    /// Answers to one form as answers to another, and what was lost.
    rescore, "rescore", rescore_json(request);
    /// The least that would make the level higher.
    what_would_change, "whatWouldChange", what_would_change_json(request);
    /// The same answers under two rules.
    difference, "difference", difference_json(request);
    /// What is on record of a case, and what it comes to on a day.
    case_over_time, "caseOverTime", case_over_time_json(request);
    /// An assessment to keep.
    record, "record", record_json(request);
    /// The decision of a kept assessment, made again.
    replay, "replay", replay_json(request);
    /// The summary for the GP record.
    gp_summary, "gpSummary", gp_summary_json(request);
    /// The draft of a referral to MARAC.
    marac_draft, "maracDraft", marac_draft_json(request);
    /// An instrument as a FHIR Questionnaire.
    fhir_questionnaire, "fhirQuestionnaire", fhir_questionnaire_json(request);
    /// Our code systems as a FHIR Bundle.
    fhir_code_systems, "fhirCodeSystems", fhir_code_systems_json(request);
    /// Answers as a FHIR QuestionnaireResponse.
    fhir_response, "fhirResponse", fhir_response_json(request);
    /// A decision as a FHIR RiskAssessment.
    fhir_risk_assessment, "fhirRiskAssessment", fhir_risk_assessment_json(request);
    /// A FHIR QuestionnaireResponse as answers.
    fhir_import, "fhirImport", fhir_import_json(request);
}
