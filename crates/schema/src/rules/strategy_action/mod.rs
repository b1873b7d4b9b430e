//! Rules about the actions of a strategy.

pub(super) mod completed_before_started;
pub(super) mod not_measurable;
