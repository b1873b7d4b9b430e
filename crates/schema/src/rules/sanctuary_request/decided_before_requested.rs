//! `sanctuary-request.decided-before-requested`: a decision before the request.

use crate::{
    fields::sanctuary_request,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::SANCTUARY_REQUEST_DECIDED_BEFORE_REQUESTED,
    asked: &[Asked::of(
        &records::sanctuary_request::RECORD,
        &[sanctuary_request::REQUESTED_ON, sanctuary_request::DECISION_ON],
    )],
    check: order::broken,
};
