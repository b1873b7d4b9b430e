//! `police-record.pattern-on-one-day`: a course of conduct that begins and ends on one day: in law it takes two
//! occasions at least (Protection from Harassment Act 1997 s7), and a pattern has no single date (City 4.1).

use fingerpost_taxonomy::{Nature, form};

use crate::{
    FieldAt, Row,
    fields::police_record,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::POLICE_RECORD_PATTERN_ON_ONE_DAY,
    asked: &[Asked::of(
        &records::police_record::RECORD,
        &[police_record::COMMITTED_TO, police_record::COMMITTED_FROM, police_record::FORMS],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [to, from, forms] = *asked.needs else { return None };
    let course = |id| form(id).is_some_and(|form| form.nature == Nature::Course);
    (row.day(from)? == row.day(to)? && row.codes(forms).any(course)).then_some(to)
}
