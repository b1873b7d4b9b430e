//! `risk-assessment.high-without-ground`: high with fewer than 14 and no ground (SafeLives recommended MARAC criteria:
//! the professional must say why).

use crate::{
    FieldAt, Row,
    fields::risk_assessment,
    generated::{records, rules as words},
    rules::{
        Asked, RowRule, judgement,
        visible_high::{COUNTED, HIGH},
    },
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::RISK_ASSESSMENT_HIGH_WITHOUT_GROUND,
    asked: &[Asked {
        of: &records::risk_assessment::RECORD,
        needs: &[risk_assessment::RISK_LEVEL, risk_assessment::INSTRUMENT, risk_assessment::YES],
        may: &[risk_assessment::RAISED_BY_JUDGEMENT, risk_assessment::JUDGEMENT_GROUNDS],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [level, instrument, yes] = *asked.needs else { return None };
    let below = row.number(yes).is_some_and(|yes| yes < HIGH);
    let high = below && row.has(level, &["high"]) && row.has(instrument, COUNTED);
    (high && judgement::is_unsaid(row)).then_some(level)
}
