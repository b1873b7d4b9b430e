//! `person.nationality-without-ethnicity`: a nationality, where ethnic group was not asked or not recorded (City 2.1:
//! nationality stood in its place).

use fingerpost_characteristics::MissingReason;

use crate::{
    FieldAt, Row,
    fields::person,
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PERSON_NATIONALITY_WITHOUT_ETHNICITY,
    asked: &[Asked::of(&records::person::RECORD, &[person::NATIONALITY_GROUP, person::ETHNICITY])
        .only(&[Only::Known, Only::Missing])],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [nationality, ethnicity] = *asked.needs else { return None };
    let not_asked =
        matches!(row.missing(ethnicity), Some(MissingReason::NotAsked | MissingReason::NotRecorded));
    (not_asked && row.known(nationality)).then_some(ethnicity)
}
