//! `party.two-primary-alleged-perpetrators`: two main alleged perpetrators in one case (City 3.1). The first row
//! stands; every later one is told.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{ABUSIVE, PRIMARY},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::PARTY_TWO_PRIMARY_ALLEGED_PERPETRATORS,
    of: Sharing::Only(Shared::Key(&records::case::RECORD)),
    needs: &[&records::party::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    group
        .of_field(&records::party::RECORD, fields::party::CASE_ID)
        .filter(|met| met.mention.marks() == ABUSIVE | PRIMARY)
        .skip(1)
        .for_each(found);
}
