//! The verbs of the command.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod rules;
