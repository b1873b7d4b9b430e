//! `police-record.recorded-before-it-began`: a record of what had not begun.

use crate::{
    fields::police_record,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::POLICE_RECORD_RECORDED_BEFORE_IT_BEGAN,
    asked: &[Asked::of(
        &records::police_record::RECORD,
        &[police_record::COMMITTED_FROM, police_record::RECORDED_ON],
    )],
    check: order::broken,
};
