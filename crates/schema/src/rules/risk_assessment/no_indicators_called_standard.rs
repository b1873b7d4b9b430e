//! `risk-assessment.no-indicators-called-standard`: standard by a count of nothing. It is not a level and not safe;
//! every published band begins at 1. Police grade by judgement and not by count.

use crate::{
    FieldAt, Row,
    fields::risk_assessment,
    fields::risk_assessment as r,
    generated::{records, rules as words},
    rules::{Asked, RowRule, judgement},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::RISK_ASSESSMENT_NO_INDICATORS_CALLED_STANDARD,
    asked: &[Asked {
        of: &records::risk_assessment::RECORD,
        needs: &[risk_assessment::RISK_LEVEL, risk_assessment::YES],
        may: &[
            risk_assessment::RAISED_BY_JUDGEMENT,
            risk_assessment::JUDGEMENT_GROUNDS,
            risk_assessment::RISK_POLICY,
        ],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [level, yes] = *asked.needs else { return None };
    let standard = row.number(yes) == Some(0) && row.has(level, &["standard"]);
    let by_count = standard && judgement::is_unsaid(row) && !row.has(r::RISK_POLICY, &["police-graded"]);
    by_count.then_some(level)
}
