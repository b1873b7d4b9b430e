//! What a result does not say.

use fingerpost_core::Provenance;

use crate::generated;

/// A limit of the evidence, shown with every result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Its id.
    pub id: &'static str,
    /// What a reader must know.
    pub statement: &'static str,
    /// Where it comes from.
    pub source: Provenance,
}

/// Every limit, in the order to show them. None may be left out of a result.
#[must_use]
pub const fn limits() -> &'static [Limit] {
    generated::limits::LIMITS
}
