//! Tables that `cargo xtask codegen` writes from `data/`. Never edited by hand.

pub(crate) mod anchors;
pub(crate) mod definitions;
pub(crate) mod duties;
pub(crate) mod external;
pub(crate) mod facets;
pub(crate) mod forms;
pub(crate) mod graph;
pub(crate) mod language;
pub(crate) mod notes;
#[cfg(feature = "snomed")]
pub(crate) mod snomed;
