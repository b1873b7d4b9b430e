//! `marac-hearing.repeat-without-earlier-hearing`: a repeat with no earlier meeting about the victim in the files (City
//! 4.3; Slough, "Local DVA Data"). Not asked while the day of one of the meetings is not known.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing, marks::REPEAT},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::MARAC_HEARING_REPEAT_WITHOUT_EARLIER_HEARING,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::marac_hearing::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let hearings = || group.of_field(&records::marac_hearing::RECORD, fields::marac_hearing::PERSON_ID);
    if hearings().any(|met| met.mention.day().is_none()) {
        return;
    }
    let first = hearings().filter_map(|met| met.mention.day()).min();
    hearings().filter(|met| met.mention.marks() & REPEAT != 0 && met.mention.day() == first).for_each(found);
}
