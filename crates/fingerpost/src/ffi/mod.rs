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
//! | [`hark_json`] | four answers | what they come to, and how often they miss |
//! | [`evaluate_json`] | answers, facts, a rule, a day, a law | level, reasons, steps, duties, limits |
//! | [`explain_json`] | the same | the same in sentences |
//! | [`signpost_json`] | a need, an area, a day | services, lines, gaps |
//! | [`validate_policy_json`] | a policy | its particulars, or the first mistake |
//! | [`validate_directory_json`] | a directory, a day | findings, or the first mistake |
//!
//! Keys are camelCase; a key that is not known, or stands twice, is refused. A fact that is not there was not asked,
//! which is never a no.
//!
//! Texts of a policy or a directory that a request brings along come back in its answer; they are published texts.
//! Nothing that a person said does.
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

mod answer;
mod areas;
mod decision;
mod directory;
mod error;
mod evaluate;
mod facts;
mod hark;
mod instrument;
mod json;
mod locate;
mod policy;
mod read;
mod services;
mod sheet;
mod signpost;
mod source;
mod tally;
mod versions;

pub use areas::{AreaView, DirectoryEdition, PolicyEdition, list_areas, list_areas_json};
pub use decision::{
    DecisionView, DutyView, IndeterminateView, LevelView, LimitView, OpenView, PromptView, ReasonView,
    RouteView,
};
pub use directory::{DirectoryRef, DirectoryReport, validate_directory, validate_directory_json};
pub use error::{CallError, ErrorCode};
pub use evaluate::{EvaluateRequest, Explanation, evaluate, evaluate_json, explain, explain_json};
pub use hark::{HarkAnswer, hark, hark_json};
pub use instrument::{GroupView, InstrumentAnswer, ItemView, instrument, instrument_json};
pub use json::MAX_INPUT_BYTES;
pub use policy::{AreaRef, InstrumentView, PolicyView, ReviewView, validate_policy_json};
pub use services::{EmergencyView, GapView, LineView, LocationView, PhoneView, ServiceView, TextView};
pub use signpost::{
    LineMatchView, MatchView, NearMissView, SignpostRequest, SignpostView, signpost, signpost_json,
};
pub use source::SourceView;
pub use tally::{RangeView, TallyAnswer, TallyRequest, TallyView, tally, tally_json};
pub use versions::versions_json;
