//! `person.visitor-inside-the-area`: a worker, student or visitor placed inside the area: whoever lives there is a
//! resident, which comes first of the four (City 2.1).

use crate::{
    FieldAt, Row,
    fields::person,
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PERSON_VISITOR_INSIDE_THE_AREA,
    asked: &[Asked::of(&records::person::RECORD, &[person::CONNECTION, person::RESIDENCE_GROUP])
        .only(&[Only::Is(&["worker", "student", "visitor"]), Only::Is(&["in-area"])])],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [connection, group] = *asked.needs else { return None };
    (row.has(group, &["in-area"]) && row.has(connection, &["worker", "student", "visitor"]))
        .then_some(connection)
}
