//! `risk-assessment.could-be-high`: a count below 14 that could be 14 with what is not known or not answered, and a
//! level that is not high. An unknown is never a no. A count that is missing adds nothing here.

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
    rule: &words::RISK_ASSESSMENT_COULD_BE_HIGH,
    asked: &[Asked {
        of: &records::risk_assessment::RECORD,
        needs: &[risk_assessment::RISK_LEVEL, risk_assessment::INSTRUMENT, risk_assessment::YES],
        may: &[risk_assessment::DONT_KNOW, risk_assessment::UNANSWERED],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [level, instrument, yes] = *asked.needs else { return None };
    let yes = row.number(yes)?;
    let open = |field: &FieldAt| row.number(*field).unwrap_or(0);
    let possible = asked.may.iter().map(open).fold(yes, u32::saturating_add);
    let could_be = yes < HIGH && possible >= HIGH;
    (could_be && row.has(instrument, COUNTED) && row.has_other(level, &["high"])).then_some(level)
}
