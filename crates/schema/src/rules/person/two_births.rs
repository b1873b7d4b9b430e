//! `person.two-births`: rows with one token and births that cannot be of one day (City 2.1; Slough, "Local DVA Data").
//! Each row that another contradicts is told: nobody knows which is right.

use crate::{
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::PERSON_TWO_BIRTHS,
    of: Sharing::Only(Shared::Token),
    needs: &[&records::person::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let births = || group.mentions().filter_map(|met| Some((met, met.mention.when()?)));
    let latest_start = births().map(|(_, born)| born.earliest()).max();
    let earliest_end = births().map(|(_, born)| born.latest()).min();
    let (Some(start), Some(end)) = (latest_start, earliest_end) else { return };
    births()
        .filter(|(_, born)| born.earliest() > end || born.latest() < start)
        .for_each(|(met, _)| found(met));
}
