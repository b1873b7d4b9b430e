//! Risk identification checklists: items, answers and counts, and no threshold.
//!
//! This crate counts; [`fingerpost-thresholds`](https://docs.rs/fingerpost-thresholds) decides. Nothing here knows
//! what a count means, because the same count means different things in different areas and for different
//! instruments.
//!
//! * [`Ric`]: the SafeLives Dash checklist, 24 items.
//! * [`Hark`]: four questions that find abuse, with the accuracy that was published for them ([`hark`]).
//! * [`StalkingScreen`] and [`HonourScreen`]: counts and flags; nobody has published a cut-off, so there is none.
//!
//! The questions' wording belongs to others. Items carry ids and short topics in our own words; a host that holds a
//! licence supplies the wording.
//!
//! ```
//! use fingerpost_dash::{Response, Ric};
//!
//! let mut ric = Ric::new();
//! ric.answer(2, Response::Yes)?;
//! ric.answer(15, Response::Yes)?;
//! ric.answer(24, Response::DontKnow)?;
//!
//! let tally = ric.tally();
//! assert_eq!((tally.yes, tally.dont_know, tally.unanswered), (2, 1, 21));
//! assert_eq!(tally.possible(), 2..=24, "an unknown is never a no");
//! # Ok::<(), fingerpost_dash::DashError>(())
//! ```
#![no_std]

extern crate alloc;

mod checklist;
mod count;
mod error;
mod generated;
pub mod hark;
mod item;
mod item_set;
pub mod rescore;
mod response;
mod screens;
#[cfg(feature = "serde")]
mod serde_impls;
mod sheet;
mod sourced;
mod tally;
#[cfg(feature = "wording")]
pub mod wording;

pub use checklist::{
    Checklist, HarkQuestions, HonourScreening, Instrument, PoliceDash, PoliceScotlandDaq, SafeLivesDash,
    SafeLivesDashScotland, StalkingScreening,
};
pub use error::DashError;
pub use hark::{Hark, HarkOutcome, HarkResult};
pub use item::{Detail, DetailKind, Flags, Group, Item, Opens};
pub use item_set::{ItemSet, Items};
pub use response::Response;
pub use screens::{Opening, Screens};
pub use sheet::{HonourScreen, PoliceRic, Ric, Sheet, StalkingScreen};
pub use sourced::{InformationSource, SourcedSheet};
pub use tally::Tally;
