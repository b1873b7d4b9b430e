//! `case.opened-before-referral`: a case that opened before the referral that led to it was received (City 2.1).

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::CASE_OPENED_BEFORE_REFERRAL,
    of: Sharing::Only(Shared::Key(&records::referral_in::RECORD)),
    needs: &[&records::referral_in::RECORD, &records::case::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(received) = group.first_day() else { return };
    group
        .of_field(&records::case::RECORD, fields::case::REFERRAL_ID)
        .filter(|met| met.mention.day().is_some_and(|opened| opened < received))
        .for_each(found);
}
