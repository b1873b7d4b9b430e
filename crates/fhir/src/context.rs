//! What every resource about a person needs beside its content.

use fingerpost_core::Date;

use crate::{Base, Reference};

/// Whom a resource is about, who made it and when. All of it comes from the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// Where the local codes live.
    pub base: Base,
    /// Whom it is about.
    pub subject: Reference,
    /// The day of the assessment.
    pub on: Date,
    /// Who made it, where the host says.
    pub author: Option<Reference>,
}
