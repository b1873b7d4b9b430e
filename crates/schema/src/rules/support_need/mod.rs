//! Rules about needs for support.

pub(super) mod behaviour_change_for_a_victim;
pub(super) mod reviewed_before_identified;
