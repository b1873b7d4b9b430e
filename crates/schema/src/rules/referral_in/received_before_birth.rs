//! `referral-in.received-before-birth`: a referral before the person was born, whichever day of the month or year of
//! birth is right.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing, birth::Born},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::REFERRAL_IN_RECEIVED_BEFORE_BIRTH,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD, &records::referral_in::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(born) = Born::of(group) else { return };
    group
        .of_field(&records::referral_in::RECORD, fields::referral_in::PERSON_ID)
        .filter(|met| met.mention.day().is_some_and(|received| received < born.earliest))
        .for_each(found);
}
