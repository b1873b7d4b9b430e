//! `risk-assessment.counts-do-not-make-24`: the four counts of the 24-item checklist, all known, that do not make 24
//! (SafeLives Dash 2009).

use crate::{
    FieldAt, Row,
    fields::risk_assessment,
    generated::{records, rules as words},
    rules::{Asked, RowRule, visible_high::COUNTED},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::RISK_ASSESSMENT_COUNTS_DO_NOT_MAKE_24,
    asked: &[Asked::of(
        &records::risk_assessment::RECORD,
        &[
            risk_assessment::YES,
            risk_assessment::NO,
            risk_assessment::DONT_KNOW,
            risk_assessment::UNANSWERED,
            risk_assessment::INSTRUMENT,
        ],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [counts @ .., instrument] = asked.needs else { return None };
    let sum = counts.iter().try_fold(0_u32, |sum, field| Some(sum.saturating_add(row.number(*field)?)))?;
    (sum != 24 && row.has(*instrument, COUNTED)).then_some(*counts.first()?)
}
