//! `referral-in.non-resident-not-signposted`: somebody who lives outside the area, turned away for want of capacity or
//! as not eligible, with no word of the home area (City 2.1: workers and visitors).

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{OUTSIDE_THE_AREA, TURNED_AWAY},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::REFERRAL_IN_NON_RESIDENT_NOT_SIGNPOSTED,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD, &records::referral_in::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    if group.defined(|met| met.mention.marks() & OUTSIDE_THE_AREA != 0) {
        group
            .of_field(&records::referral_in::RECORD, fields::referral_in::PERSON_ID)
            .filter(|met| met.mention.marks() & TURNED_AWAY != 0)
            .for_each(found);
    }
}
