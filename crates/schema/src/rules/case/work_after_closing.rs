//! `case.work-after-closing`: a contact, a need, its review or a referral after the case closed. A row whose need was
//! found and reviewed after it is told once.

use crate::{
    FieldAt, Record, fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{CLOSED, REVIEWED},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::CASE_WORK_AFTER_CLOSING,
    of: Sharing::Only(Shared::Key(&records::case::RECORD)),
    needs: &[&records::case::RECORD],
    check,
};

/// What is work in a case. The mentions of one row follow each other.
const WORK: &[(&Record, FieldAt)] = &[
    (&records::contact::RECORD, fields::contact::CASE_ID),
    (&records::support_need::RECORD, fields::support_need::CASE_ID),
    (&records::support_need::RECORD, REVIEWED),
    (&records::referral_out::RECORD, fields::referral_out::CASE_ID),
];

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let closings = group.of_field(&records::case::RECORD, CLOSED);
    // A case that stands twice, once without a closing day, may be open.
    if closings.clone().count() != group.definitions().count() {
        return;
    }
    let Some(closed) = closings.filter_map(|met| met.mention.day()).max() else { return };
    let mut told = None;
    for met in group.mentions() {
        let work = WORK.iter().any(|(record, field)| met.mention.is(record, *field));
        if work && met.mention.day().is_some_and(|day| day > closed) && told != Some(met.place) {
            told = Some(met.place);
            found(met);
        }
    }
}
