//! `strategy-action.completed-before-started`: an action completed before it started.

use crate::{
    fields::strategy_action,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::STRATEGY_ACTION_COMPLETED_BEFORE_STARTED,
    asked: &[Asked::of(
        &records::strategy_action::RECORD,
        &[strategy_action::STARTED_ON, strategy_action::COMPLETED_ON],
    )],
    check: order::broken,
};
