//! `person.disability-none-with-others`: no disability beside an impairment (NHS Data Dictionary, DISABILITY CODE; and
//! the list of the Department for Education).

use crate::{
    FieldAt, Row,
    fields::person,
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PERSON_DISABILITY_NONE_WITH_OTHERS,
    asked: &[Asked::of(&records::person::RECORD, &[person::DISABILITY]).only(&[Only::Several])],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let field = asked.first()?;
    row.has_with_others(field, &["NN", "NONE"]).then_some(field)
}
