//! `risk-assessment.could-be-high`: a count below 14 that could be 14 with what is not known or not answered, and a
//! level that is not high. An unknown is never a no: where one of the open counts is missing, every question that was not
//! answered no may still be a yes. Where the count of yes itself has a column and no number, the finding stands there: that
//! is what is missing.

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
    let [dont_know, unanswered, no] = *asked.may else { return None };
    let below = row.has(instrument, COUNTED) && row.has_other(level, &["high"]);
    let Some(counted) = row.number(yes) else {
        let possible = QUESTIONS.saturating_sub(row.number(no).unwrap_or(0));
        return (below && row.unsaid(yes) && possible >= HIGH).then_some(yes);
    };
    let possible = match (row.number(dont_know), row.number(unanswered)) {
        (Some(dont_know), Some(unanswered)) => counted.saturating_add(dont_know).saturating_add(unanswered),
        _ => QUESTIONS.saturating_sub(row.number(no).unwrap_or(0)),
    };
    (below && counted < HIGH && possible >= HIGH).then_some(level)
}
