//! `person.rough-sleeping-not-homeless`: somebody who sleeps rough and is not homeless (City 3.2).

use crate::{
    FieldAt, Row,
    fields::person,
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PERSON_ROUGH_SLEEPING_NOT_HOMELESS,
    asked: &[Asked::of(&records::person::RECORD, &[person::HOMELESSNESS, person::ROUGH_SLEEPING])
        .only(&[Only::No, Only::Yes])],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [homeless, rough] = *asked.needs else { return None };
    (row.flag(rough) == Some(true) && row.flag(homeless) == Some(false)).then_some(homeless)
}
