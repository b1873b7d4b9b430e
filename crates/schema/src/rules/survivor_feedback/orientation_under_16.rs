//! `survivor-feedback.orientation-under-16`: LGBT+ of somebody under 16 (NHS DCB2094; ONS Census 2021: asked from 16).

use crate::{
    FieldAt, Row,
    fields::survivor_feedback,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::SURVIVOR_FEEDBACK_ORIENTATION_UNDER_16,
    asked: &[Asked::of(
        &records::survivor_feedback::RECORD,
        &[survivor_feedback::LGBT, survivor_feedback::AGE_BAND],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [lgbt, age] = *asked.needs else { return None };
    (row.known(lgbt) && row.has(age, &["under-16"])).then_some(lgbt)
}
