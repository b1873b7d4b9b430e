//! `any.perpetrator-without-basis`: the role `perpetrator` in a record that has no field for what established it
//! (City 3.1: alleged until then). A `party` row has one.

use crate::{
    FieldAt, Row,
    fields::{case, health_attendance, referral_in, referral_out, social_care_episode},
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::ANY_PERPETRATOR_WITHOUT_BASIS,
    asked: &[
        Asked::of(&records::referral_in::RECORD, &[referral_in::PERSON_ROLE]),
        Asked::of(&records::referral_out::RECORD, &[referral_out::PERSON_ROLE]),
        Asked::of(&records::case::RECORD, &[case::PERSON_ROLE]),
        Asked::of(&records::social_care_episode::RECORD, &[social_care_episode::PERSON_ROLE]),
        Asked::of(&records::health_attendance::RECORD, &[health_attendance::PERSON_ROLE]),
    ],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let role = asked.first()?;
    row.has(role, &["perpetrator"]).then_some(role)
}
