//! The few types that every Fingerpost crate shares.
//!
//! * [`Code`] and [`CodeList`]: a code means nothing without its system and version.
//! * [`Answer`]: a value, or the reason why there is none.
//! * [`Finding`] and [`Report`]: "the work was done, and the data break a rule", without repeating anybody's data.
//! * [`Date`]: a calendar day that is handed in. Nothing in the domain crates reads a clock.
//! * [`Provenance`]: where a statement of fact comes from, when, and how sure we are.
//!
//! Everything is `no_std` with `alloc`, and pure: values in, values out.
//!
//! ```
//! use fingerpost_core::{Answer, Date};
//!
//! let asked: Answer<bool> = Answer::Declined;
//! assert!(asked.value().is_none(), "a declined answer is not a no");
//!
//! let referral = Date::parse("2024-02-29")?;
//! assert_eq!(referral.plus_months(12).map(|d| d.to_string()), Some("2025-02-28".into()));
//! # Ok::<(), fingerpost_core::DateError>(())
//! ```
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

mod answer;
mod code;
mod code_list;
mod date;
mod few;
mod finding;
mod path;
mod provenance;
mod report;
#[cfg(feature = "serde")]
mod serde_impls;
mod slug;
mod text;
mod withheld;

pub use answer::{Answer, AnswerSource};
pub use code::{Code, CodeError};
pub use code_list::{CodeList, CodeRow, LookUpError};
pub use date::{Date, DateError};
pub use few::Few;
pub use finding::{Finding, Param, RuleId, Severity};
pub use path::{FieldPath, Step};
pub use provenance::{Confidence, Freshness, Provenance};
pub use report::Report;
pub use slug::{Slug, SlugError};
pub use text::TextBuilder;
pub use withheld::Withheld;
