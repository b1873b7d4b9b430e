//! `housing-move.moved-before-requested`: a move before the request.

use crate::{
    fields::housing_move,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::HOUSING_MOVE_MOVED_BEFORE_REQUESTED,
    asked: &[Asked::of(
        &records::housing_move::RECORD,
        &[housing_move::REQUESTED_ON, housing_move::MOVED_ON],
    )],
    check: order::broken,
};
