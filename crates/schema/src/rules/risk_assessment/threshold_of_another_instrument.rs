//! `risk-assessment.threshold-of-another-instrument`: a policy for the 24-item checklist, applied to the count of
//! another instrument. A count is never carried across. Judgement alone is a criterion whatever was asked, and the form
//! for Scotland has 24 questions too.

use crate::{
    FieldAt, Row,
    fields::risk_assessment,
    generated::{records, rules as words},
    rules::{Asked, RowRule, judgement},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::RISK_ASSESSMENT_THRESHOLD_OF_ANOTHER_INSTRUMENT,
    asked: &[Asked {
        of: &records::risk_assessment::RECORD,
        needs: &[risk_assessment::RISK_POLICY, risk_assessment::INSTRUMENT, risk_assessment::RISK_LEVEL],
        may: &[risk_assessment::RAISED_BY_JUDGEMENT, risk_assessment::JUDGEMENT_GROUNDS],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [policy, instrument, level] = *asked.needs else { return None };
    let other = row.has_other(instrument, &["safelives-dash-24", "safelives-dash-24-scotland", "none"]);
    let applied = other && row.known(level) && row.has(policy, FOR_THE_CHECKLIST);
    (applied && judgement::is_unsaid(row)).then_some(policy)
}

/// The policies that count the 24 items of the checklist.
const FOR_THE_CHECKLIST: &[&str] =
    &["national", "city-of-london", "slough", "kingston", "plymouth", "southampton"];
