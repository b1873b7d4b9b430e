//! `person.token-without-permission`: a token for counting people once, of somebody who has not been told or has
//! objected. Matching is for nothing else and never without (City 2.1).

use crate::{
    FieldAt, Row,
    fields::person,
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PERSON_TOKEN_WITHOUT_PERMISSION,
    asked: &[Asked::of(&records::person::RECORD, &[person::LINKAGE_TOKEN, person::LINKAGE_PERMISSION])
        .only(&[Only::Known, Only::Not(&["agreed", "told-no-objection"])])],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [token, permission] = *asked.needs else { return None };
    (row.known(token) && row.has_other(permission, &["agreed", "told-no-objection"])).then_some(token)
}
