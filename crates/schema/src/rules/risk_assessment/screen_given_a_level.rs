//! `risk-assessment.screen-given-a-level`: a level by the count of a screen that has no cut-off (S-DASH 2009; H-DASH;
//! Sohal, Eldridge and Feder 2007: HARK finds and does not grade).

use crate::{
    FieldAt, Row,
    fields::risk_assessment,
    generated::{records, rules as words},
    rules::{Asked, RowRule, judgement},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::RISK_ASSESSMENT_SCREEN_GIVEN_A_LEVEL,
    asked: &[Asked {
        of: &records::risk_assessment::RECORD,
        needs: &[risk_assessment::RISK_LEVEL, risk_assessment::INSTRUMENT],
        may: &[risk_assessment::RAISED_BY_JUDGEMENT, risk_assessment::JUDGEMENT_GROUNDS],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [level, instrument] = *asked.needs else { return None };
    let screen = row.has(instrument, &["hark", "s-dash", "h-dash"]);
    let graded = screen && row.has_other(level, &["no-indicators-recorded"]);
    (graded && judgement::is_unsaid(row)).then_some(level)
}
