//! `marac-hearing.under-16`: somebody who was under 16 on the day of the meeting, whichever day of birth is right.
//! Marac is from 16 (SafeLives).

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing, birth::Born},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::MARAC_HEARING_UNDER_16,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD, &records::marac_hearing::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(born) = Born::of(group) else { return };
    group
        .of_field(&records::marac_hearing::RECORD, fields::marac_hearing::PERSON_ID)
        .filter(|met| met.mention.day().is_some_and(|on| born.was_under(16, on)))
        .for_each(found);
}
