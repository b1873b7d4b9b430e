//! Directories of services and ranked signposting with reasons and gaps.
//!
//! * [`Directory`]: the services of an area, a profile of Open Referral UK 3.0 with eligibility that the UK profile
//!   has no fields for. Two ship, made from published reviews and as old as those.
//! * [`helplines`] and [`emergency`]: the national numbers, with dates.
//! * [`Need`] and [`signpost`]: what is known of a person in, a ranked and explained answer out, never empty.
//! * [`lint`]: what is wrong with a directory on a day.
//!
//! Victims and people who use abuse are on routes that never mix. What a source does not state is a question to ask,
//! never a refusal.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

mod set;

mod directory;
mod eligibility;
mod forms;
mod gap;
mod generated;
mod gss;
mod helpline;
mod judge;
mod lint;
mod need;
mod opening;
#[cfg(feature = "parse")]
mod parse;
mod rank;
mod reason;
mod signpost;
mod statement;
mod text;
#[cfg(feature = "serde")]
mod write;

pub use directory::{Area, Directory, Gap, Location, Organisation, Phone, Service, Status};
pub use eligibility::{
    Audience, Circumstance, Circumstances, Communities, Connections, Eligibility, Genders, Nations,
    RiskLevels, RouteIn, RoutesIn, Tenure, Tenures,
};
pub use forms::FormSet;
pub use generated::shipped;
pub use gss::{Gss, GssError};
pub use helpline::{EmergencyContact, Helpline, Hours, emergency, helplines};
pub use lint::{lint, lint_helplines};
pub use need::{Need, NeedRoute, Referrer};
pub use opening::{Day, Days, Opening};
#[cfg(feature = "parse")]
pub use parse::{Problem, ReadError};
pub use reason::{Ask, AskAbout, Asks, AsksAbout, WhyMatch, WhyMatches, WhyNot, WhyNots};
pub use signpost::{LineMatch, Match, NearMiss, Signpost, national, signpost};
pub use statement::{Statement, Statements};

/// A directory cannot be read.
#[cfg(feature = "parse")]
pub type DirectoryError = ReadError;

/// Every directory that ships, by area.
#[must_use]
pub const fn directories() -> &'static [&'static Directory] {
    generated::DIRECTORIES
}

/// The directory of an area, by the area's id. `None` for an area without one: show [`national`] and say so.
#[must_use]
pub fn directory_for(area: &str) -> Option<&'static Directory> {
    directories().iter().copied().find(|directory| directory.area.slug == area)
}
