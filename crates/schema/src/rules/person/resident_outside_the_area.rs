//! `person.resident-outside-the-area`: somebody who lives in the area, placed outside it (City 2.1: residents, workers,
//! students and visitors were mixed).

use crate::{
    FieldAt, Row,
    fields::person,
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PERSON_RESIDENT_OUTSIDE_THE_AREA,
    asked: &[Asked::of(&records::person::RECORD, &[person::CONNECTION, person::RESIDENCE_GROUP])
        .only(&[Only::Is(&["resident"]), Only::Not(&["in-area"])])],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [connection, group] = *asked.needs else { return None };
    (row.has(connection, &["resident"]) && row.has_other(group, &["in-area"])).then_some(group)
}
