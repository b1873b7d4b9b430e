//! `party.child-as-witness`: the role witness, which is kept in the list so that it can be told. A child who sees,
//! hears or feels the effects is a victim (Domestic Abuse Act 2021 s3; City 3.3).

use crate::{
    FieldAt, Row,
    fields::{case, health_attendance, party, referral_in, referral_out, social_care_episode},
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PARTY_CHILD_AS_WITNESS,
    asked: &[
        Asked::of(&records::party::RECORD, &[party::ROLE]),
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
    row.has(role, &["witness"]).then_some(role)
}
