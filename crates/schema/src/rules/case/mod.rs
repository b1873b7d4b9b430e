//! Rules about cases.

pub(super) mod abuse_ended_before_it_began;
pub(super) mod abuse_ongoing_and_ended;
pub(super) mod closed_before_opened;
pub(super) mod couple_not_both_in_service;
pub(super) mod open_with_closing_date;
pub(super) mod opened_before_referral;
pub(super) mod two_open;
pub(super) mod work_after_closing;
pub(super) mod work_before_opening;
