//! The multi-agency data standard: what each service records, and the rules that the records must keep.
//!
//! Both reviews ask for it: a standardised and comprehensive dataset for all services and all forms of violence against
//! women and girls (City 6.2), in which people can be told from contacts, residents from workers and visitors, and a
//! victim from an alleged perpetrator (City 2.1, 3.1), and whose figures can be brought together (Slough, "Data on
//! DVA/VAWG").
//!
//! * [`Record`], [`Field`]: what a row is and what each cell may hold, why it is asked, and how carefully it must be kept.
//! * [`Profile`]: what one kind of service must record, may record, and must not collect. A new service is a data file.
//! * [`Rule`]: what data must keep, within a cell, a row, and over all rows that mention the same reference.
//! * [`Plan`]: how one file is checked. [`Plan::check`] takes a row and gives every finding, none of which holds a value
//!   from the data; [`judge`] then looks across rows and files.
//!
//! ```
//! use fingerpost_schema::{Found, HashKey, Place, Plan, Setting, Worker, profile, record};
//! use fingerpost_core::Date;
//!
//! let setting = Setting { today: Date::literal(2026, 11, 26), key: HashKey([7; 16]) };
//! let police = profile("police").ok_or("no such service")?;
//! let person = record("person").ok_or("no such record")?;
//! let headings = ["schema_version", "person_id", "sex"];
//! let (plan, _) = Plan::new(police, person, headings, &setting)?;
//!
//! let mut worker = Worker::new(&plan);
//! let mut broken = Vec::new();
//! let row: &[&str] = &["1.0", "9434765919", "female"];
//! plan.check(&mut worker, Place { file: 0, record: 1, line: 2 }, row, &mut |found: Found| broken.push(found.rule.id));
//! assert_eq!(broken, ["field.identifies-a-person"], "a number with the check digit of an NHS number is no pseudonym");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Records, lists, profiles and the words of the rules are data files in `data/`, for a domain expert to review;
//! `cargo xtask codegen` turns them into the tables here and into the published forms under `docs/`.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(any(test, feature = "io"))]
extern crate std;

mod cell;
mod check;
mod class;
mod code_index;
mod condition;
mod day;
mod entry;
mod field;
mod file_rules;
#[cfg(feature = "forms")]
pub mod forms;
mod found;
mod generated;
mod group;
mod held;
#[cfg(feature = "io")]
pub mod io;
mod list;
#[cfg(feature = "mapping")]
pub mod mapping;
#[cfg(feature = "mapping")]
pub mod migrate;
mod plan;
mod profile;
mod record;
mod row;
mod rule;
mod rules;
mod tally;
#[cfg(feature = "typed")]
pub mod typed;
mod value;

/// The fields of each record by name, one module for each record.
pub use generated::fields;

pub use cell::{MISSING_WORDS, expected, missing_word};
pub use check::Worker;
pub use code_index::CodeIndex;
pub use condition::{Condition, Term, Test};
pub use day::{Day, Month, NotADay, Quarter, Span};
pub use entry::{Entry, HashKey, Mention};
pub use field::{About, Field, FieldGroup, Kind, Need, Sensitivity};
pub use file_rules::judge_file;
pub use found::{Found, Hint, Spot};
pub use group::{Group, Met, Shared, Submission, judge, judge_all};
pub use list::{CodeEntry, Codes, List, ListedCode, lists};
pub use plan::{HeadingMatch, NotInProfile, Plan, Setting};
pub use profile::{Demand, Profile, Requirement, Selector, profile, profiles};
pub use record::{FieldAt, Record, RecordNature, record, records};
pub use row::{Cells, Place, Row, Start};
pub use rule::{Rule, Scope, rule, rules};
pub use tally::{Filled, Tally};
pub use value::Value;

/// The version of the standard that this crate checks. Every row names the one that it was written for.
pub const VERSION: &str = "1.0";
