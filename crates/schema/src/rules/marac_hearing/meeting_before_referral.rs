//! `marac-hearing.meeting-before-referral`: a meeting before the referral.

use crate::{
    fields::marac_hearing,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::MARAC_HEARING_MEETING_BEFORE_REFERRAL,
    asked: &[Asked::of(
        &records::marac_hearing::RECORD,
        &[marac_hearing::REFERRED_ON, marac_hearing::MEETING_ON],
    )],
    check: order::broken,
};
