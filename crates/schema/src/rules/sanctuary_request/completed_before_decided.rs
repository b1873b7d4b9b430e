//! `sanctuary-request.completed-before-decided`: measures fitted before the decision.

use crate::{
    fields::sanctuary_request,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::SANCTUARY_REQUEST_COMPLETED_BEFORE_DECIDED,
    asked: &[Asked::of(
        &records::sanctuary_request::RECORD,
        &[sanctuary_request::DECISION_ON, sanctuary_request::COMPLETED_ON],
    )],
    check: order::broken,
};
