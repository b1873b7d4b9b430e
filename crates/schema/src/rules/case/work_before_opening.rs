//! `case.work-before-opening`: a contact, a need or a referral before the case opened.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::CASE_WORK_BEFORE_OPENING,
    of: Sharing::Only(Shared::Key(&records::case::RECORD)),
    needs: &[&records::case::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(opened) = group.first_day() else { return };
    for (record, field) in [
        (&records::contact::RECORD, fields::contact::CASE_ID),
        (&records::support_need::RECORD, fields::support_need::CASE_ID),
        (&records::referral_out::RECORD, fields::referral_out::CASE_ID),
    ] {
        let before = |met: &Met| met.mention.day().is_some_and(|day| day < opened);
        group.of_field(record, field).filter(before).for_each(&mut *found);
    }
}
