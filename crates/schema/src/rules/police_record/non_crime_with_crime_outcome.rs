//! `police-record.non-crime-with-crime-outcome`: an outcome of a crime in the record of a non-crime incident (City 3.1:
//! the two were mixed). A crime that was cancelled becomes one.

use crate::{
    FieldAt, Row,
    fields::police_record,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::POLICE_RECORD_NON_CRIME_WITH_CRIME_OUTCOME,
    asked: &[Asked::of(
        &records::police_record::RECORD,
        &[police_record::OUTCOME, police_record::RECORD_KIND],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [outcome, kind] = *asked.needs else { return None };
    (row.has(kind, &["non-crime-incident"]) && row.has_other(outcome, &["cancelled"])).then_some(outcome)
}
