//! `person.prostitution-under-18`: involvement in prostitution of somebody who was under 18 for certain. A child is
//! exploited, and "child prostitution" left the law with the Serious Crime Act 2015 s68.

use crate::{
    FieldAt, Row,
    fields::person,
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule, birth::was_under},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PERSON_PROSTITUTION_UNDER_18,
    asked: &[Asked {
        of: &records::person::RECORD,
        needs: &[person::INVOLVED_IN_PROSTITUTION, person::RECORDED_ON],
        may: &[person::BIRTH_MONTH, person::BIRTH_YEAR, person::BIRTH_PRECISION],
        only: &[Only::Yes, Only::Known],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let involved = asked.first()?;
    (row.flag(involved) == Some(true) && was_under(18, row)).then_some(involved)
}
