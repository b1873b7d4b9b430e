//! All of `<finger-post>` in one module: the element's whole handle, and what leaves a consultation on paper: the summary
//! for the GP record, the draft of a referral to MARAC, and the answers as FHIR.
//!
//! A page loads this soon after its first screen is drawn, whatever is answered, and hands over to it what the first module
//! holds. For a paper the answers come over as numbers into a session of its own, which is wiped when it is written.
//! Nothing that a person types comes here: what only they can say stands in a paper as a `[gap]`, and the page fills it.
#![no_std]

extern crate alloc;

mod boundary;
mod bundle;
mod draft;
mod summary;
#[cfg(test)]
mod tests;

pub use boundary::Papers;
pub use bundle::bundle;
pub use draft::draft;
pub use fingerpost_widget::{Fingerpost, version};
pub use summary::summary;
