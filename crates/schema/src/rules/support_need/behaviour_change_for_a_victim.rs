//! `support-need.behaviour-change-for-a-victim`: change of abusive behaviour as a need of somebody who is a victim in
//! the case and nothing else (City 6.2).

use crate::{
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{CHILD_VICTIM, ROLE, VICTIM},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::SUPPORT_NEED_BEHAVIOUR_CHANGE_FOR_A_VICTIM,
    of: Sharing::Only(Shared::PersonInCase),
    needs: &[&records::party::RECORD, &records::support_need::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let mut roles = group.of_record(&records::party::RECORD).map(|met| met.mention.marks() & ROLE);
    if roles.all(|role| matches!(role, VICTIM | CHILD_VICTIM)) {
        group.of_record(&records::support_need::RECORD).for_each(found);
    }
}
