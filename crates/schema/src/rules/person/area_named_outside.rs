//! `person.area-named-outside`: the area where somebody lives who lives outside: such areas are counted as groups,
//! because a name could identify (City 2.1).

use crate::{
    FieldAt, Row,
    fields::person,
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PERSON_AREA_NAMED_OUTSIDE,
    asked: &[Asked::of(&records::person::RECORD, &[person::AREA, person::RESIDENCE_GROUP])
        .only(&[Only::Known, Only::Not(&["in-area"])])],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [area, group] = *asked.needs else { return None };
    (row.known(area) && row.has_other(group, &["in-area"])).then_some(area)
}
