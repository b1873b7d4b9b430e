//! `any.family-interpreted`: somebody's relative, friend or child interpreted. RCGP guidance on domestic abuse: never
//! family; the interpreter may be the one who abuses, or may tell.

use crate::{
    FieldAt, Row,
    fields::{contact, health_attendance, risk_assessment},
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::ANY_FAMILY_INTERPRETED,
    asked: &[
        Asked::of(&records::contact::RECORD, &[contact::INTERPRETER]),
        Asked::of(&records::risk_assessment::RECORD, &[risk_assessment::INTERPRETER]),
        Asked::of(&records::health_attendance::RECORD, &[health_attendance::INTERPRETER]),
    ],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let field = asked.first()?;
    row.has(field, &["family-or-friend", "child"]).then_some(field)
}
