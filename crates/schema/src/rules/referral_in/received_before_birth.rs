//! `referral-in.received-before-birth`: a referral before the month in which the person was born.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met},
};

pub(in crate::rules) static RULE: GroupRule =
    GroupRule { rule: &words::REFERRAL_IN_RECEIVED_BEFORE_BIRTH, of: Some(&records::person::RECORD), check };

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    // A month of birth counts from its first day, so this holds for certain. Where the key stands twice, the first row.
    let Some(born) = group.definitions().next().and_then(|met| met.mention.day()) else { return };
    group
        .of_field(&records::referral_in::RECORD, fields::referral_in::PERSON_ID)
        .filter(|met| met.mention.day().is_some_and(|received| received < born))
        .for_each(found);
}
