//! Forms of violence against women and girls, legal definitions by date, statutory duties, language.
//!
//! * [`forms`]: what may be recorded, each with its [`Nature`]: an event, a pattern, or a course of conduct.
//! * [`duty`]: what has to be done whatever the score.
//!
//! ```
//! use fingerpost_taxonomy::{form, forms};
//! assert!(forms().len() > 30);
//! assert_eq!(form("fgm").map(|f| f.name), Some("Female genital mutilation"));
//! ```
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

pub mod duty;
mod form;
mod generated;
mod in_force;
mod jurisdiction;
mod nature;

pub use form::{Form, Scope, form, forms};
pub use in_force::InForce;
pub use jurisdiction::{Jurisdiction, Jurisdictions};
pub use nature::Nature;
