//! `support-need.reviewed-before-identified`: a need reviewed before it was identified.

use crate::{
    fields::support_need,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::SUPPORT_NEED_REVIEWED_BEFORE_IDENTIFIED,
    asked: &[Asked::of(
        &records::support_need::RECORD,
        &[support_need::IDENTIFIED_ON, support_need::OUTCOME_ON],
    )],
    check: order::broken,
};
