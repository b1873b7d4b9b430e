//! `risk-assessment.could-be-high`: a count below 14 that could be 14 with what is not known or not answered, and a
//! level that is not high. An unknown is never a no: where one of the open counts is missing, every question that was not
//! answered no may still be a yes.

use crate::{
    FieldAt, Row,
    fields::risk_assessment,
    generated::{records, rules as words},
    rules::{
        Asked, RowRule,
        visible_high::{COUNTED, HIGH, QUESTIONS},
    },
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::RISK_ASSESSMENT_COULD_BE_HIGH,
    asked: &[Asked {
        of: &records::risk_assessment::RECORD,
        needs: &[risk_assessment::RISK_LEVEL, risk_assessment::INSTRUMENT, risk_assessment::YES],
        may: &[risk_assessment::DONT_KNOW, risk_assessment::UNANSWERED, risk_assessment::NO],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [level, instrument, yes] = *asked.needs else { return None };
    let yes = row.number(yes)?;
    let [dont_know, unanswered, no] = *asked.may else { return None };
    let possible = match (row.number(dont_know), row.number(unanswered)) {
        (Some(dont_know), Some(unanswered)) => yes.saturating_add(dont_know).saturating_add(unanswered),
        _ => QUESTIONS.saturating_sub(row.number(no).unwrap_or(0)),
    };
    let could_be = yes < HIGH && possible >= HIGH;
    (could_be && row.has(instrument, COUNTED) && row.has_other(level, &["high"])).then_some(level)
}
