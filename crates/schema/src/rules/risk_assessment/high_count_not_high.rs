//! `risk-assessment.high-count-not-high`: 14 or more of 24 and a level that is not recorded as high (SafeLives recommended
//! MARAC criteria). Judgement raises a level and never lowers it, and a level that nobody recorded is not one below.

use crate::{
    FieldAt, Row,
    fields::risk_assessment,
    generated::{records, rules as words},
    rules::{
        Asked, RowRule,
        visible_high::{COUNTED, HIGH},
    },
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::RISK_ASSESSMENT_HIGH_COUNT_NOT_HIGH,
    asked: &[Asked::of(
        &records::risk_assessment::RECORD,
        &[risk_assessment::RISK_LEVEL, risk_assessment::INSTRUMENT, risk_assessment::YES],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [level, instrument, yes] = *asked.needs else { return None };
    let high = row.number(yes).is_some_and(|yes| yes >= HIGH);
    (high
        && row.has(instrument, COUNTED)
        && (row.has_other(level, &["high"]) || row.missing(level).is_some()))
    .then_some(level)
}
