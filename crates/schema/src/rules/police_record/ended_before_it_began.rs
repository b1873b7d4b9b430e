//! `police-record.ended-before-it-began`: what happened ended before it began.

use crate::{
    fields::police_record,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::POLICE_RECORD_ENDED_BEFORE_IT_BEGAN,
    asked: &[Asked::of(
        &records::police_record::RECORD,
        &[police_record::COMMITTED_FROM, police_record::COMMITTED_TO],
    )],
    check: order::broken,
};
