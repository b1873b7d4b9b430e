//! `strategy-action.not-measurable`: an action in progress or completed, and nothing by which that is established (City
//! 4.1).

use crate::{
    FieldAt, Row,
    fields::strategy_action,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::STRATEGY_ACTION_NOT_MEASURABLE,
    asked: &[Asked {
        of: &records::strategy_action::RECORD,
        needs: &[strategy_action::STATUS],
        may: &[strategy_action::MEASURE],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let (status, measure) = (asked.first()?, *asked.may.first()?);
    let nothing = row.unsaid(measure) || row.has(measure, &["none"]);
    (nothing && row.has(status, &["in-progress", "completed"])).then_some(measure)
}
