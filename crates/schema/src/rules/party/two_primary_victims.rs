//! `party.two-primary-victims`: two main victims in one case (City 3.1). The first row stands; every later one is told.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{CHILD_VICTIM, PRIMARY, VICTIM},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::PARTY_TWO_PRIMARY_VICTIMS,
    of: Sharing::Only(Shared::Key(&records::case::RECORD)),
    needs: &[&records::party::RECORD],
    check,
};

const MAIN_VICTIM: u8 = VICTIM | PRIMARY;
const MAIN_CHILD_VICTIM: u8 = CHILD_VICTIM | PRIMARY;

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    group
        .of_field(&records::party::RECORD, fields::party::CASE_ID)
        .filter(|met| matches!(met.mention.marks(), MAIN_VICTIM | MAIN_CHILD_VICTIM))
        .skip(1)
        .for_each(found);
}
