//! Rules about cases heard by a Marac.

pub(super) mod meeting_before_referral;
pub(super) mod no_referral;
pub(super) mod repeat_and_reasons_differ;
pub(super) mod repeat_beyond_12_months;
pub(super) mod repeat_not_marked;
pub(super) mod repeat_of_a_later_referral;
pub(super) mod repeat_without_earlier_hearing;
pub(super) mod under_16;
pub(super) mod visible_high_below_14;
pub(super) mod young_without_childrens_social_care;
