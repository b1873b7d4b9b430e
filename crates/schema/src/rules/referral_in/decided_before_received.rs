//! `referral-in.decided-before-received`: a decision before the referral was received.

use crate::{
    fields::referral_in,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::REFERRAL_IN_DECIDED_BEFORE_RECEIVED,
    asked: &[Asked::of(&records::referral_in::RECORD, &[referral_in::RECEIVED_ON, referral_in::OUTCOME_ON])],
    check: order::broken,
};
