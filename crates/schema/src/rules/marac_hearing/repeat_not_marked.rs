//! `marac-hearing.repeat-not-marked`: the same victim and the same alleged perpetrator, referred within the twelve
//! calendar months before, and no repeat. By the older definition what happened must be criminal, so this asks. Counted
//! from referral to referral: an area that counts from the last meeting counts longer.

use alloc::vec::Vec;

use crate::{
    Day,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{NO_REPEAT, REFERRED},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::MARAC_HEARING_REPEAT_NOT_MARKED,
    of: Sharing::Only(Shared::TwoPeople),
    needs: &[&records::marac_hearing::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let mut referrals: Vec<Day> = group.mentions().filter_map(|met| met.mention.day()).collect();
    referrals.sort_unstable();
    let within = |on: Day| {
        let earlier = referrals.partition_point(|day| *day < on);
        let last = earlier.checked_sub(1).and_then(|place| referrals.get(place));
        last.is_some_and(|last| last.within_a_year_before(on))
    };
    group
        .of_field(&records::marac_hearing::RECORD, REFERRED)
        .filter(|met| met.mention.marks() & NO_REPEAT != 0 && met.mention.day().is_some_and(within))
        .for_each(found);
}
