//! `person.asked-too-young`: sexual orientation, gender identity or gender reassignment of somebody who was under 16
//! for certain. The census and the NHS ask them from 16 (NHS DCB2094; ONS Census 2021).

use crate::{
    FieldAt, Row,
    fields::person,
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule, birth::was_under},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PERSON_ASKED_TOO_YOUNG,
    asked: &[
        Asked {
            of: &records::person::RECORD,
            needs: &[person::SEXUAL_ORIENTATION, person::RECORDED_ON],
            may: &[person::BIRTH_MONTH, person::BIRTH_YEAR, person::BIRTH_PRECISION],
            only: &[Only::Known, Only::Known],
        },
        Asked {
            of: &records::person::RECORD,
            needs: &[person::GENDER_IDENTITY, person::RECORDED_ON],
            may: &[person::BIRTH_MONTH, person::BIRTH_YEAR, person::BIRTH_PRECISION],
            only: &[Only::Known, Only::Known],
        },
        Asked {
            of: &records::person::RECORD,
            needs: &[person::GENDER_REASSIGNMENT, person::RECORDED_ON],
            may: &[person::BIRTH_MONTH, person::BIRTH_YEAR, person::BIRTH_PRECISION],
            only: &[Only::Known, Only::Known],
        },
    ],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let asked = asked.first()?;
    (row.known(asked) && was_under(16, row)).then_some(asked)
}
