//! `party.nobody-alleged`: a case in which nobody is named as abusive: a household does not abuse (City 3.3). Not asked
//! while the role of one of them is not known; the first row is told.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{ABUSIVE, ROLE},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::PARTY_NOBODY_ALLEGED,
    of: Sharing::Only(Shared::Key(&records::case::RECORD)),
    needs: &[&records::party::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let mut parts = group.of_field(&records::party::RECORD, fields::party::CASE_ID);
    let role = |met: Met| met.mention.marks() & ROLE;
    if !parts.clone().any(|met| matches!(role(met), ABUSIVE | 0)) {
        parts.next().into_iter().for_each(found);
    }
}
