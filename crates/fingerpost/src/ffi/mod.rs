//! JSON in, JSON out: what WebAssembly and other languages call.
//!
//! Each call stands here twice: typed, and as text (`…_json`). A text call takes one JSON object and always answers
//! with one: `{"ok": true, "value": …}` or `{"ok": false, "error": {"code", "place", "expected", "message"}}`. It never
//! panics and never repeats what was sent; see `docs/json-api.md` for every request, answer and error code.
//!
//! | call | takes | answers |
//! |---|---|---|
//! | [`versions_json`] | nothing | what decides an answer, by version |
//! | [`list_areas_json`] | nothing | areas with a policy or a directory |
//! | [`instrument_json`] | an instrument's id | its items, without wording |
//! | [`tally_json`] | answers | counts with their range, no level |
//! | [`screens_json`] | the checklist, the two screens | which to ask, counts and flags, no band |
//! | [`rescore_json`] | answers to one form | answers to another, and what was lost |
//! | [`hark_json`] | four answers | what they come to, and how often they miss |
//! | [`evaluate_json`] | answers, facts, a rule, a day, a law | level, reasons, steps, duties, limits |
//! | [`explain_json`] | the same | the same in sentences |
//! | [`what_would_change_json`] | the same | the least that would raise the level |
//! | [`difference_json`] | the same with two rules | both results, and what differs |
//! | [`case_over_time_json`] | a case, a rule, a day | repeat, number of events, rising, review |
//! | [`record_json`] | the request of `evaluate` | an assessment to keep |
//! | [`replay_json`] | what was kept | the same decision, or why not |
//! | [`gp_summary_json`] | a consultation | the summary for the GP record |
//! | [`marac_draft_json`] | an assessment, a referral | the draft of a MARAC referral |
//! | [`fhir_questionnaire_json`], [`fhir_code_systems_json`] | a base address | the questions and codes of ours |
//! | [`fhir_response_json`], [`fhir_risk_assessment_json`] | answers, an assessment | FHIR R4 resources |
//! | [`fhir_import_json`] | a QuestionnaireResponse | answers, and what could not be read |
//! | [`signpost_json`] | a need, an area, a day | services, lines, gaps |
//! | [`validate_policy_json`] | a policy | its particulars, or the first mistake |
//! | [`analyse_policy_json`] | a policy, a day | what it may still get wrong, with witnesses |
//! | [`validate_wording_json`] | a wording pack | its particulars, or the first mistake |
//! | [`validate_directory_json`] | a directory, a day | findings, or the first mistake |
//!
//! Keys are camelCase; a key that is not known, or stands twice, is refused. A fact that is not there was not asked,
//! which is never a no.
//!
//! Texts of a policy, a directory or a wording pack that a request brings along come back in its answer; they are
//! published texts. Nothing that a person said does, but in what is made to hold it: answers by item in `rescore`,
//! `record` and the FHIR calls, and the fields of a referral in `maracDraft`. No free text comes back but those fields.
//!
//! ```
//! use fingerpost::ffi::{ErrorCode, EvaluateRequest, evaluate, evaluate_json};
//!
//! let request = r#"{
//!     "area": "plymouth", "date": "2026-11-21", "jurisdiction": "england",
//!     "answers": {"very-afraid": "yes", "separation": "yes", "worse": "dont-know"}
//! }"#;
//! let typed = EvaluateRequest::from_json(request)?;
//! assert_eq!(evaluate(&typed)?.level.id, "standard");
//! assert!(evaluate_json(request).starts_with(r#"{"ok":true,"value":{"level":{"id":"standard""#));
//!
//! let error = EvaluateRequest::from_json(&request.replace("very-afraid", "afraid")).unwrap_err();
//! assert_eq!((error.code(), error.place().as_str()), (ErrorCode::UnknownItem, "answers"));
//! # Ok::<(), fingerpost::ffi::CallError>(())
//! ```

mod analyse;
mod answer;
mod areas;
mod case;
mod change;
mod decision;
mod difference;
mod directory;
mod error;
mod evaluate;
mod facts;
mod fhir;
mod gp_summary;
mod hark;
mod instrument;
mod json;
mod locate;
mod marac;
mod policy;
mod read;
mod record;
mod rescore;
mod screens;
mod services;
mod sheet;
mod signpost;
mod source;
mod tally;
mod versions;
mod wording;

pub use analyse::{PolicyReport, analyse_policy, analyse_policy_json};
pub use areas::{AreaView, DirectoryEdition, PolicyEdition, list_areas, list_areas_json};
pub use case::{CaseAnswer, CaseRequest, case_over_time, case_over_time_json};
pub use change::{ChangeView, ChangesView, what_would_change, what_would_change_json};
pub use decision::{
    DecisionView, DutyView, IndeterminateView, LevelView, LimitView, OpenView, PromptView, ReasonView,
    RouteView,
};
pub use difference::{DifferenceRequest, DifferenceView, difference, difference_json};
pub use directory::{DirectoryRef, DirectoryReport, validate_directory, validate_directory_json};
pub use error::{CallError, ErrorCode};
pub use evaluate::{EvaluateRequest, Explanation, evaluate, evaluate_json, explain, explain_json};
pub use fhir::{
    ImportAnswer, ImportedAnswers, fhir_code_systems_json, fhir_import_json, fhir_questionnaire_json,
    fhir_response_json, fhir_risk_assessment_json,
};
pub use gp_summary::{
    CodingView, GpSummaryAnswer, GpSummaryRequest, RecordAdviceView, gp_summary, gp_summary_json,
};
pub use hark::{HarkAnswer, hark, hark_json};
pub use instrument::{GroupView, InstrumentAnswer, ItemView, instrument, instrument_json};
pub use json::MAX_INPUT_BYTES;
pub use marac::{MaracAnswer, marac_draft_json};
pub use policy::{AreaRef, InstrumentView, PolicyView, ReviewView, validate_policy_json};
pub use record::{RecordRequest, ReplayRequest, record, record_json, replay, replay_json};
pub use rescore::{AnswersView, RescoreAnswer, RescoreRequest, rescore, rescore_json};
pub use screens::{ScreenView, ScreensAnswer, ScreensRequest, screens, screens_json};
pub use services::{EmergencyView, GapView, LineView, LocationView, PhoneView, ServiceView, TextView};
pub use signpost::{
    LineMatchView, MatchView, NearMissView, SignpostRequest, SignpostView, signpost, signpost_json,
};
pub use source::SourceView;
pub use tally::{RangeView, TallyAnswer, TallyRequest, TallyView, tally, tally_json};
pub use versions::versions_json;
pub use wording::{WordingView, validate_wording, validate_wording_json};
