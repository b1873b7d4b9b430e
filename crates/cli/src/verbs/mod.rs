//! The verbs of the command.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod convert;
pub(crate) mod language;
pub(crate) mod policy;
pub(crate) mod rules;
pub(crate) mod schema;
pub(crate) mod score;
pub(crate) mod signpost;
pub(crate) mod synth;
