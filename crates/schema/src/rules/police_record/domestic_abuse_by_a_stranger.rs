//! `police-record.domestic-abuse-by-a-stranger`: flagged as domestic abuse, and a relationship that is none of those in
//! the Domestic Abuse Act 2021 s2.

use fingerpost_taxonomy::{Choice, Relationship};

use crate::{
    FieldAt, Row,
    fields::police_record,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::POLICE_RECORD_DOMESTIC_ABUSE_BY_A_STRANGER,
    asked: &[Asked::of(
        &records::police_record::RECORD,
        &[police_record::DOMESTIC_ABUSE_FLAG, police_record::RELATIONSHIP],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [flag, relationship] = *asked.needs else { return None };
    let connected = || row.code(relationship).and_then(Relationship::from_id)?.limb();
    let outside = row.flag(flag) == Some(true) && row.known(relationship) && connected().is_none();
    outside.then_some(flag)
}
