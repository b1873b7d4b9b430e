//! `person.sex-used-for-gender`: sex that could not be classified, of somebody whose gender identity is non-binary: two
//! questions in one (Equality Act 2010 ss7 and 11).

use crate::{
    FieldAt, Row,
    fields::person,
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PERSON_SEX_USED_FOR_GENDER,
    asked: &[Asked::of(&records::person::RECORD, &[person::SEX, person::GENDER_IDENTITY])
        .only(&[Only::Is(&["indeterminate"]), Only::Known])],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [sex, gender] = *asked.needs else { return None };
    let non_binary = || match row.list(gender).and_then(|list| list.system()).map(|system| system.list.system)
    {
        // A code means nothing without its list: `3` is a trans woman in the census's.
        Some("nhs-gender-identity") => row.has(gender, &["3"]),
        Some("hmpps-gender-identity") => row.has(gender, &["GINB"]),
        _ => false,
    };
    (row.has(sex, &["indeterminate"]) && non_binary()).then_some(sex)
}
