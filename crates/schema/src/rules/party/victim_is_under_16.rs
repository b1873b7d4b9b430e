//! `party.victim-is-under-16`: somebody under 16, whichever day of birth is right, in the role for victims of 16 and
//! over (Domestic Abuse Act 2021 ss1 and 3).

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        birth::Born,
        marks::{ROLE, VICTIM},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::PARTY_VICTIM_IS_UNDER_16,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD, &records::party::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(born) = Born::of(group) else { return };
    group
        .of_field(&records::party::RECORD, fields::party::PERSON_ID)
        .filter(|met| met.mention.marks() & ROLE == VICTIM)
        .filter(|met| met.mention.day().is_some_and(|on| born.was_under(16, on)))
        .for_each(found);
}
