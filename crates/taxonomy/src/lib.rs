//! Forms of violence against women and girls, legal definitions by date, statutory duties, language.
//!
//! * [`forms`]: what may be recorded, each with its [`Nature`]: an event, a pattern, or a course of conduct. A record
//!   carries a [`FormSet`], never one form, and an [`Occurrence`], which keeps a pattern out of a single day.
//! * [`graph`], [`anchors`], [`external_codes`], [`note`]: what a form is a kind of, which statutes stand behind it and
//!   when, what other lists call it, what it means.
//! * [`definition`]: domestic abuse as the Government defined it in 2013 and as the Act of 2021 defines it, by date.
//! * [`duty`]: what has to be done whatever the score.
//! * [`language`]: wording that the reviews ask partners to drop.
//!
//! Each list is a file in `data/` that an expert can review; every row has a source and says how far it has been
//! checked. Programs that need only names and duties link only those.
//!
//! ```
//! use fingerpost_taxonomy::{form, forms};
//! assert!(forms().len() > 30);
//! assert_eq!(form("fgm").map(|f| f.name), Some("Female genital mutilation"));
//! ```
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

mod anchor;
mod choice;
pub mod definition;
pub mod duty;
mod external;
mod facet;
mod form;
mod form_set;
mod generated;
pub mod graph;
mod in_force;
mod jurisdiction;
pub mod language;
mod nature;
mod notes;
mod occurrence;
#[cfg(feature = "serde")]
mod serde_impls;

pub use anchor::{Anchor, AnchorKind, anchors, anchors_on};
pub use choice::{Answers, Choice, ChoiceSet};
pub use external::{ExternalCode, Relation, external_codes, forms_of};
pub use facet::{Facets, Means, Recency, Relationship, Setting};
pub use form::{Form, Scope, form, forms};
pub use form_set::{FormSet, SetScope, UnknownForm};
pub use in_force::InForce;
pub use jurisdiction::{Jurisdiction, Jurisdictions};
pub use nature::Nature;
pub use notes::{FormNote, note};
pub use occurrence::{End, Occurrence, OccurrenceError, Period, When};
