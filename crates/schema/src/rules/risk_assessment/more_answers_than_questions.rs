//! `risk-assessment.more-answers-than-questions`: more answers than the instrument has questions, counting those that
//! are known.

use crate::{
    FieldAt, Row,
    fields::risk_assessment,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::RISK_ASSESSMENT_MORE_ANSWERS_THAN_QUESTIONS,
    asked: &[Asked {
        of: &records::risk_assessment::RECORD,
        needs: &[risk_assessment::YES, risk_assessment::INSTRUMENT],
        may: &[risk_assessment::NO, risk_assessment::DONT_KNOW],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [yes, instrument] = *asked.needs else { return None };
    let size = *SIZES.iter().find(|(code, _)| row.has(instrument, &[*code]))?;
    let known = |field: &FieldAt| row.number(*field).unwrap_or(0);
    let answers = asked.may.iter().map(known).fold(known(&yes), u32::saturating_add);
    (answers > size.1).then_some(yes)
}

/// The questions of each instrument that has a fixed number of them, as `crates/dash/data` lists them.
const SIZES: &[(&str, u32)] = &[
    ("safelives-dash-24", 24),
    ("safelives-dash-24-scotland", 24),
    ("police-dash-27", 27),
    ("police-scotland-daq-27", 27),
    ("hark", 4),
    ("s-dash", 11),
    ("h-dash", 10),
];
