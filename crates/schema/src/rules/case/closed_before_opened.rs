//! `case.closed-before-opened`: a case that closed before it opened.

use crate::{
    fields::case,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::CASE_CLOSED_BEFORE_OPENED,
    asked: &[Asked::of(&records::case::RECORD, &[case::OPENED_ON, case::CLOSED_ON])],
    check: order::broken,
};
