//! `any.interpreter-not-used`: a row that says no interpreter was needed, of somebody who needs one (City 2.1).

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{INTERPRETER_NEEDED, NO_INTERPRETER},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::ANY_INTERPRETER_NOT_USED,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    if !group.defined(|met| met.mention.marks() & INTERPRETER_NEEDED != 0) {
        return;
    }
    for (record, field) in [
        (&records::contact::RECORD, fields::contact::PERSON_ID),
        (&records::risk_assessment::RECORD, fields::risk_assessment::PERSON_ID),
        (&records::health_attendance::RECORD, fields::health_attendance::PERSON_ID),
    ] {
        group
            .of_field(record, field)
            .filter(|met| met.mention.marks() & NO_INTERPRETER != 0)
            .for_each(&mut *found);
    }
}
