//! `case.two-open`: two open cases of one person in one role: counted twice (City 2.1; Slough, "Local DVA Data"). The
//! first row stands; every later one is told. A victim's case beside an alleged perpetrator's is no fault.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{ABUSIVE, CHILD_VICTIM, VICTIM, open_as},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::CASE_TWO_OPEN,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::case::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    for role in [VICTIM, CHILD_VICTIM, ABUSIVE] {
        group
            .of_field(&records::case::RECORD, fields::case::PERSON_ID)
            .filter(|met| met.mention.marks() == open_as(role))
            .skip(1)
            .for_each(&mut *found);
    }
}
