//! Records as Rust types: what a partner's own system is compiled against.
//!
//! A module for each record has a struct with a named field of a real type for each field of the standard: what may be left
//! out is an [`Option`], what may say why there is no answer is [`Stated`], a code belongs to its list ([`Coded`]), a
//! reference is a [`Ref`]. A record that stands for something that lasts has a beginning and an end and no date of its own, so
//! a pattern of abuse cannot be given one. `Debug` of a record withholds all of it.
//!
//! ```
//! use std::collections::BTreeSet;
//! use fingerpost_core::Date;
//! use fingerpost_schema::profile;
//! use fingerpost_schema::typed::{Month, Ref, Stated, case, lists};
//!
//! let opened = case::Case {
//!     // What may be left out is named only where there is something to say.
//!     abuse_from: Some(Stated::Value(Month::parse(b"2019-06").map_err(|_| "no month")?)),
//!     risk_level_opened: Some(Stated::Value(lists::risk_levels::HIGH)),
//!     risk_policy: Some(Stated::Value(lists::risk_policies::NATIONAL)),
//!     both_parties_in_service: Some(Stated::NOT_ASKED),
//!     // The compiler asks for the rest, and for whatever a later version of the standard will require.
//!     ..case::Required {
//!         data_status: lists::data_status::TEST,
//!         service: lists::services::VVA,
//!         case_id: Ref::parse("C-0412")?,
//!         person_id: Ref::parse("P-1187")?,
//!         person_role: lists::party_roles::VICTIM,
//!         opened_on: Date::parse("2026-04-16")?,
//!         state: lists::case_states::OPEN,
//!         vawg: Stated::Value(true),
//!         forms: Stated::Value(BTreeSet::from([lists::forms::COERCIVE_CONTROL])),
//!     }
//!     .into()
//! };
//!
//! let report = opened.validate(profile("vva").ok_or("no such service")?, Date::parse("2026-11-26")?)?;
//! assert!(report.is_empty(), "{report:?}");
//! assert_eq!(format!("{opened:?}"), "Case(withheld)");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Checking goes through the same [`Plan`](crate::Plan) as a file: [`Case::validate`](case::Case::validate) looks at one row,
//! [`validate_all`] at rows of several records together.

mod cell;
mod coded;
mod error;
mod reference;
mod stated;
mod validate;

use alloc::{string::String, vec::Vec};

pub use crate::generated::typed::*;
pub use crate::{Month, Quarter};
pub use coded::{Coded, Listed, NotACode, PublishedCode};
pub use error::{CellError, CellFault};
pub use reference::{GssCode, NotARef, Ref};
pub use stated::Stated;
pub use validate::validate_all;

pub(crate) use cell::{read, write};
pub(crate) use validate::validate;

use crate::Record;

/// A record as a Rust type.
pub trait TypedRow {
    /// The record that it is a row of.
    fn record(&self) -> &'static Record;

    /// Every field with its cell, in the order of the record; an empty text for nothing.
    fn to_cells(&self) -> Vec<(&'static str, String)>;
}
