//! Texts that leave a consultation, without JSON and without the formatting machinery, so that the element can show
//! them.
//!
//! * [`GpSummary`]: what was asked, what came of it and what to do, for the GP record.
//! * [`MaracDraft`]: a referral to MARAC as far as it can be filled in, with [what is still
//!   needed](MaracDraft::missing).
//! * [`coding_advice`] and [`record_advice`]: how it is coded, and how it is kept from those who must not see it.
//!
//! Nothing is invented: what only a person can say stands as a `[gap]` to fill in, and no identifier is in these types.
//! No text has a percentage, and none says that somebody is safe.
//!
//! ```
//! use fingerpost_core::Date;
//! use fingerpost_dash::{Response, Ric};
//! use fingerpost_documents::{MaracDraft, MaracField};
//! use fingerpost_taxonomy::Jurisdiction;
//! use fingerpost_thresholds::{Facts, evaluate, policy_for};
//!
//! let mut ric = Ric::try_from_responses(&[Response::No; 24])?;
//! for number in 1..=14 {
//!     ric.answer(number, Response::Yes)?;
//! }
//! let today = Date::parse("2026-11-21")?;
//! let policy = policy_for("slough").ok_or("no such area")?;
//! let decision = evaluate(&ric, &Facts::UNKNOWN, policy, today, Jurisdiction::England)?;
//! let draft = MaracDraft::try_new(&decision, today)?;
//! assert!(draft.missing().contains(&MaracField::SafePhone));
//! assert!(draft.text().contains("Visible high risk: 14 yes"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![no_std]

extern crate alloc;

mod coding;
mod generated;
mod gp_summary;
mod lines;
mod marac;
mod marac_text;
mod record_advice;

pub use coding::{CodingRow, Situation, coding_advice};
pub use gp_summary::{Assessment, GpSummary, Include};
pub use marac::{MaracChild, MaracDraft, MaracError, MaracField};
pub use record_advice::{RecordAdvice, record_advice};
