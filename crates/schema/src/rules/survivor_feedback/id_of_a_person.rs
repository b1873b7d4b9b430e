//! `survivor-feedback.id-of-a-person`: a response under the id of a person or a case: it could be traced (City 4.6).

use crate::{
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Sharing},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::SURVIVOR_FEEDBACK_ID_OF_A_PERSON,
    of: Sharing::AnyKey,
    needs: &[&records::survivor_feedback::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let feedback = &records::survivor_feedback::RECORD;
    if group.of().is_some_and(|of| of != feedback) && group.definitions().next().is_some() {
        group.of_record(feedback).for_each(found);
    }
}
