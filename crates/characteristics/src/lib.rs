//! What is recorded about a person: the nine protected characteristics and, beside them, needs, circumstances and the
//! connection to an area; every code list in use for them; and what a code of one list says in another.
//!
//! * [`CodeSystem`], by name in [`systems`]: a published list that knows what its codes mean. A bare code means nothing.
//! * [`Crosswalk`]: exact, broader, ambiguous (with the set), unmapped or not comparable, with the reason. Derived from one
//!   reviewed table of the finest groups for each fact, never written by hand.
//! * [`normalise`] and [`Column`]: what people really type, with a report of what could not be placed and why.
//! * [`Completeness`]: declined, not asked and not recorded are counted apart.
//! * [`StatedAge`], [`HomeArea`], [`InterpreterNeed`], [`Connection`], [`Circumstance`]: facts that are no code lists.
//!
//! ```
//! use fingerpost_characteristics::{Crosswalk, Relation, systems};
//!
//! // The NHS list for England has no code for Arab: it becomes "any other", and cannot come back.
//! let there = Crosswalk::between(&systems::ONS_ETHNIC_GROUP, &systems::NHS_ETHNIC_CATEGORY)?;
//! let back = Crosswalk::between(&systems::NHS_ETHNIC_CATEGORY, &systems::ONS_ETHNIC_GROUP)?;
//! let arab = there.map("18")?;
//! assert_eq!(arab.relation(), Relation::Broader);
//! assert_eq!(arab.then(&back)?.relation(), Relation::Ambiguous);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Lists are data files in `data/`, for a domain expert to read and review; `cargo xtask codegen` turns them into the tables
//! here and into the JSON and CSV editions in `docs/data`. A page that names one list links that one and no other.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod age;
mod age_band;
mod by_and_for;
mod cell;
mod circumstance;
mod column;
mod completeness;
mod connection;
mod crosswalk;
mod disability;
mod fold;
mod generated;
mod gss;
mod high_level;
mod home_area;
mod interpreter;
mod language;
mod languages;
mod marriage;
mod maternity;
mod partition;
mod protected;
mod reading;
#[cfg(feature = "serde")]
mod serde_impls;
mod stated_gender;
mod system;
pub mod systems;
mod topic;

pub use age::{OLDEST, StatedAge};
pub use age_band::{AgeBand, AgeBandScheme, AgeBanding, age_band_schemes};
pub use by_and_for::ByAndFor;
pub use cell::{Cell, CellKind, Meaning, MissingReason};
pub use circumstance::{Circumstance, CircumstanceFacts};
pub use column::Column;
pub use completeness::Completeness;
pub use connection::Connection;
pub use crosswalk::{Crosswalk, CrosswalkError, Mapping, Relation};
pub use disability::{check_disability_codes, has_condition, is_repeatable};
pub use gss::{Area, GssCode, GssCodeError, GssKind, areas};
pub use high_level::{Chinese, high_level};
pub use home_area::{Home, HomeArea};
pub use interpreter::InterpreterNeed;
pub use language::{Language, LanguageError};
pub use languages::{LanguageRow, Modality, languages};
pub use marriage::protected_by_section_8;
pub use maternity::in_maternity_period;
pub use partition::{Partition, finest_common_partition};
pub use protected::{ProtectedCharacteristic, ProtectedFacts};
pub use reading::{How, NotPlaced, Reading, Several, normalise};
pub use stated_gender::StatedGender;
pub use system::{CodeRef, CodeSet, CodeSystem, Incomparable};
pub use topic::Topic;
