//! Rules about health attendances.

pub(super) mod fgm_not_reported;
pub(super) mod positive_and_not_disclosed;
pub(super) mod visible_online;
