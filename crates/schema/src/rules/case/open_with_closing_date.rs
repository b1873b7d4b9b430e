//! `case.open-with-closing-date`: an open case with a day on which it closed.

use crate::{
    FieldAt, Row,
    fields::case,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::CASE_OPEN_WITH_CLOSING_DATE,
    asked: &[Asked::of(&records::case::RECORD, &[case::CLOSED_ON, case::STATE])],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [closed, state] = *asked.needs else { return None };
    (row.known(closed) && row.has(state, &["open"])).then_some(closed)
}
