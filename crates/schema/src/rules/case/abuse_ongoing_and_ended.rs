//! `case.abuse-ongoing-and-ended`: abuse that goes on and has ended. Separation is not its end (City 4.1).

use crate::{
    FieldAt, Row,
    fields::case,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::CASE_ABUSE_ONGOING_AND_ENDED,
    asked: &[Asked::of(&records::case::RECORD, &[case::ABUSE_TO, case::ABUSE_ONGOING])],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [ended, ongoing] = *asked.needs else { return None };
    (row.known(ended) && row.flag(ongoing) == Some(true)).then_some(ended)
}
