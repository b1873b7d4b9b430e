//! Rules about moves of home.

pub(super) mod moved_before_requested;
