//! Fingerpost: from answers to a decision with its reasons, and on to the services that can help.
//!
//! For software of the UK's response to violence against women and girls. This is the one crate whose interface is
//! promised; the crates behind it are [`core`], [`dash`], [`thresholds`], [`pathways`], [`documents`],
//! `fhir` (feature `json`), [`taxonomy`] and [`characteristics`]. It supports a professional's decision and makes none.
//!
//! Score, decide, explain, signpost:
//!
//! ```
//! use fingerpost::{
//!     Answer, AnswerSource, Circumstance, Date, Facts, Jurisdiction, Need, NeedRoute, Response, Ric,
//!     directory_for, evaluate, explain, policy_for, signpost,
//! };
//!
//! // Score: an item that is not answered stays open, and is never a no.
//! let mut ric = Ric::try_from_responses(&[Response::No; 24])?;
//! for item in ["very-afraid", "separation", "control-jealousy", "strangulation"] {
//!     ric.answer_by_id(item, Response::Yes)?;
//! }
//! ric.answer_by_id("threat-to-kill", Response::DontKnow)?;
//!
//! // Decide, by the area's own rule, on a day that you say.
//! let today = Date::parse("2026-11-21")?;
//! let mut facts = Facts::UNKNOWN;
//! facts.duty.children = Answer::known(true, AnswerSource::SelfStated);
//! let policy = policy_for("city-of-london").ok_or("no such area")?;
//! let decision = evaluate(&ric, &facts, policy, today, Jurisdiction::England)?;
//! assert_eq!(decision.level.id(), "not-high-by-count");
//! assert!(decision.duties.iter().any(|due| due.duty.id == "strangulation-urgent"));
//!
//! // Explain: show the sentences with the level, and the limits with both.
//! let sentences = explain(&decision);
//! assert!(sentences[0].starts_with("Not high by count: 4 of 24 answered yes, 1 not known, so between 4 and 5."));
//! assert!(decision.limits.iter().any(|limit| limit.id == "low-is-not-safe"));
//!
//! // Signpost: services in order, each with its reasons, and never nothing.
//! let mut need = Need::unknown(NeedRoute::Victim, decision.route_level());
//! need.set(Circumstance::Children, facts.duty.children);
//! let city = directory_for("city-of-london").ok_or("no directory")?;
//! let answer = signpost(&need, city, today);
//! assert!(!answer.emergency.is_empty() && !answer.helplines.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! For JSON in and JSON out, see [`ffi`] (feature `json`, on by default).
//!
//! # Features
//!
//! * `std` (default): forwards to the crates' own; no result depends on it.
//! * `json` (default): [`ffi`], `fhir`, records that can be replayed, and the readers of policies, directories and
//!   wording packs.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

#[doc(inline)]
pub use fingerpost_characteristics as characteristics;
#[doc(inline)]
pub use fingerpost_core as core;
#[doc(inline)]
pub use fingerpost_dash as dash;
#[doc(inline)]
pub use fingerpost_documents as documents;
#[cfg(feature = "json")]
#[doc(inline)]
pub use fingerpost_fhir as fhir;
#[doc(inline)]
pub use fingerpost_pathways as pathways;
#[cfg(feature = "schema")]
#[doc(inline)]
pub use fingerpost_schema as schema;
#[doc(inline)]
pub use fingerpost_taxonomy as taxonomy;
#[doc(inline)]
pub use fingerpost_thresholds as thresholds;

#[doc(no_inline)]
pub use fingerpost_core::{Answer, AnswerSource, Date};
#[doc(no_inline)]
pub use fingerpost_dash::{Hark, Response, Ric, Tally};
#[doc(no_inline)]
pub use fingerpost_pathways::{Circumstance, Directory, Need, NeedRoute, directory_for, helplines, signpost};
#[doc(no_inline)]
pub use fingerpost_taxonomy::Jurisdiction;
#[doc(no_inline)]
pub use fingerpost_thresholds::{
    Decision, Facts, Judgement, Level, Policy, RouteLevel, evaluate, explain, policy_for,
};

#[cfg(feature = "json")]
pub mod ffi;
mod versions;

pub use versions::{Edition, NumberedEdition, Versions, versions};
