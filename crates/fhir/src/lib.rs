//! FHIR R4 (4.0.1) out of and into the domain types.
//!
//! * [`questionnaire`]: an instrument's items as a Questionnaire, in our own topics and marked as such.
//! * [`code_systems`]: the local codes of items, instruments, levels and policies. FHIR and LOINC have codes for HARK
//!   and none for DASH or MARAC, so these are ours, under a [`Base`] that the host owns.
//! * [`response`]: answers as a QuestionnaireResponse. An item that was not answered is not there; "don't know" is
//!   `asked-unknown`; neither is ever a no.
//! * [`risk_assessment`]: a decision as a RiskAssessment: a level in words, with its reasons and limits, and no
//!   probability.
//! * `import` (feature `json`): a QuestionnaireResponse as answers, with a finding for everything that could not be
//!   read.
//!
//! Every resource that is about a person carries the security labels for [domestic abuse and restricted
//! access](security_labels). A person is a [`Reference`] that the host gives; no identifier is inside.
//!
//! The resources are checked against the R4 definitions by two libraries from outside: see `tests/fhir`.
//!
//! ```
//! use fingerpost_dash::{Response, Ric};
//! use fingerpost_core::Date;
//! use fingerpost_fhir::{Base, Completion, Context, Reference, response};
//!
//! let mut ric = Ric::new();
//! ric.answer(2, Response::Yes)?;
//! ric.answer(15, Response::DontKnow)?;
//! let context = Context {
//!     base: Base::PLACEHOLDER,
//!     subject: Reference::parse("Patient/a1")?,
//!     on: Date::parse("2026-11-21")?,
//!     author: None,
//! };
//! let resource = response(&ric, Completion::InProgress, &context);
//! assert_eq!(resource.item.len(), 2, "22 items were not answered, and are not there");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![no_std]

extern crate alloc;

mod base;
mod choice;
mod code_systems;
mod context;
#[cfg(feature = "json")]
pub mod import;
#[cfg(feature = "json")]
mod json;
pub mod model;
mod questionnaire;
mod reference;
mod response;
mod risk_assessment;
mod security;
mod shown;
pub mod systems;

pub use base::{Base, BaseError};
pub use code_systems::code_systems;
pub use context::Context;
#[cfg(feature = "json")]
pub use json::{code_systems_json, questionnaire_json, response_json, risk_assessment_json};
pub use questionnaire::questionnaire;
pub use reference::{Reference, ReferenceError};
pub use response::{Completion, response};
pub use risk_assessment::risk_assessment;
pub use security::security_labels;
pub use shown::Shown;
