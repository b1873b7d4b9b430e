//! Rules about requests to a sanctuary scheme.

pub(super) mod completed_before_decided;
pub(super) mod decided_before_requested;
