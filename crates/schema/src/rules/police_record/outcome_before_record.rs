//! `police-record.outcome-before-record`: an outcome before the record.

use crate::{
    fields::police_record,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::POLICE_RECORD_OUTCOME_BEFORE_RECORD,
    asked: &[Asked::of(
        &records::police_record::RECORD,
        &[police_record::RECORDED_ON, police_record::OUTCOME_ON],
    )],
    check: order::broken,
};
