//! `party.victim-and-alleged-perpetrator`: one person in both roles in one case. Who has power over whom is for a
//! professional to find out; each row of the person in the case is told.

use crate::{
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{ABUSIVE, CHILD_VICTIM, ROLE, VICTIM},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::PARTY_VICTIM_AND_ALLEGED_PERPETRATOR,
    of: Sharing::Only(Shared::PersonInCase),
    needs: &[&records::party::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let parts = || group.of_record(&records::party::RECORD);
    let has = |role: fn(u8) -> bool| parts().any(|met| role(met.mention.marks() & ROLE));
    if has(|role| role == ABUSIVE) && has(|role| matches!(role, VICTIM | CHILD_VICTIM)) {
        parts().for_each(found);
    }
}
