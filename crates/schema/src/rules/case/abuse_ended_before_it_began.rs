//! `case.abuse-ended-before-it-began`: abuse that ended before it began. Both are months, and the same month is no
//! fault.

use crate::{
    fields::case,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::CASE_ABUSE_ENDED_BEFORE_IT_BEGAN,
    asked: &[Asked::of(&records::case::RECORD, &[case::ABUSE_FROM, case::ABUSE_TO])],
    check: order::broken,
};
