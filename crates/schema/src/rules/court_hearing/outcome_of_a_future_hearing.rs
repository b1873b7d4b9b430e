//! `court-hearing.outcome-of-a-future-hearing`: a hearing that lies ahead, with an outcome that only a hearing can
//! have. It may be adjourned, discontinued or withdrawn before its day.

use crate::{
    FieldAt, Row,
    fields::court_hearing,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::COURT_HEARING_OUTCOME_OF_A_FUTURE_HEARING,
    asked: &[Asked::of(
        &records::court_hearing::RECORD,
        &[court_hearing::OUTCOME, court_hearing::HEARING_ON],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [outcome, on] = *asked.needs else { return None };
    let ahead = row.day(on).is_some_and(|on| on > row.today());
    (ahead && row.has_other(outcome, &["listed", "adjourned", "discontinued", "withdrawn"]))
        .then_some(outcome)
}
