//! `referral-out.result-before-made`: a result before the referral was made.

use crate::{
    fields::referral_out,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::REFERRAL_OUT_RESULT_BEFORE_MADE,
    asked: &[Asked::of(&records::referral_out::RECORD, &[referral_out::MADE_ON, referral_out::RESULT_ON])],
    check: order::broken,
};
