//! `marac-hearing.repeat-not-marked`: referred within the twelve calendar months before, and no repeat. The same victim and
//! the same alleged perpetrator, or the same victim where the row does not say who is alleged. By the older definition what
//! happened must be criminal, so this asks. Counted from referral to referral: an area that counts from the last meeting
//! counts longer.

use alloc::vec::Vec;

use crate::{
    Day,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{NO_REPEAT, NOBODY_ALLEGED, PAIR_REFERRED, VICTIM_REFERRED},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::MARAC_HEARING_REPEAT_NOT_MARKED,
    of: Sharing::Either(Shared::TwoPeople, Shared::Key(&records::person::RECORD)),
    needs: &[&records::marac_hearing::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    // A row that names the alleged perpetrator is judged among those of the two, and any other among the victim's: once.
    let (label, marks) = match group.shared {
        Shared::TwoPeople => (PAIR_REFERRED, NO_REPEAT),
        _ => (VICTIM_REFERRED, NO_REPEAT | NOBODY_ALLEGED),
    };
    let hearings = || group.of_field(&records::marac_hearing::RECORD, label);
    let asked = || hearings().filter(|met| met.mention.marks() & marks == marks);
    if asked().next().is_none() {
        return;
    }
    let mut referrals: Vec<Day> = hearings().filter_map(|met| met.mention.day()).collect();
    referrals.sort_unstable();
    let within = |on: Day| {
        let earlier = referrals.partition_point(|day| *day < on);
        let last = earlier.checked_sub(1).and_then(|place| referrals.get(place));
        last.is_some_and(|last| last.within_a_year_before(on))
    };
    asked().filter(|met| met.mention.day().is_some_and(within)).for_each(found);
}
