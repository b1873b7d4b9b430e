//! `risk-assessment.high-not-referred`: high, and no referral to Marac (SafeLives recommended MARAC criteria; City
//! 4.3).

use crate::{
    FieldAt, Row,
    fields::risk_assessment,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::RISK_ASSESSMENT_HIGH_NOT_REFERRED,
    asked: &[Asked::of(
        &records::risk_assessment::RECORD,
        &[risk_assessment::REFERRED_TO_MARAC, risk_assessment::RISK_LEVEL],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [referred, level] = *asked.needs else { return None };
    (row.flag(referred) == Some(false) && row.has(level, &["high"])).then_some(referred)
}
