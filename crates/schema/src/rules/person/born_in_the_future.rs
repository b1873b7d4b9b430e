//! `person.born-in-the-future`: a month or year of birth after the day on which the row was confirmed.

use crate::{
    FieldAt, Row,
    fields::person,
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PERSON_BORN_IN_THE_FUTURE,
    asked: &[
        Asked::of(&records::person::RECORD, &[person::BIRTH_MONTH, person::RECORDED_ON])
            .only(&[Only::Known, Only::Known]),
        Asked::of(&records::person::RECORD, &[person::BIRTH_YEAR, person::RECORDED_ON])
            .only(&[Only::Known, Only::Known]),
    ],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [birth, recorded] = *asked.needs else { return None };
    let on = row.day(recorded)?;
    let later = row.when(birth).is_some_and(|month| month.earliest() > on)
        || row.number(birth).is_some_and(|year| year > on.year());
    later.then_some(birth)
}
