//! `party.child-victim-is-adult`: a child victim who was 18 or over, whichever day of birth is right, on the day on
//! which the service learned of it (Domestic Abuse Act 2021 s3).

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        birth::Born,
        marks::{CHILD_VICTIM, ROLE},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::PARTY_CHILD_VICTIM_IS_ADULT,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD, &records::party::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(born) = Born::of(group) else { return };
    group
        .of_field(&records::party::RECORD, fields::party::PERSON_ID)
        .filter(|met| met.mention.marks() & ROLE == CHILD_VICTIM)
        .filter(|met| met.mention.day().is_some_and(|on| born.was_at_least(18, on)))
        .for_each(found);
}
