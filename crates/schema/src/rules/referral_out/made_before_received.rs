//! `referral-out.made-before-received`: a referral passed on before it had come in.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::REFERRAL_OUT_MADE_BEFORE_RECEIVED,
    of: Sharing::Only(Shared::Key(&records::referral_in::RECORD)),
    needs: &[&records::referral_in::RECORD, &records::referral_out::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(received) = group.first_day() else { return };
    group
        .of_field(&records::referral_out::RECORD, fields::referral_out::REFERRAL_ID)
        .filter(|met| met.mention.day().is_some_and(|made| made < received))
        .for_each(found);
}
