//! `risk-assessment.hark-under-18`: HARK with somebody who was 17 or under, whichever day of birth is right. It was
//! tested with women over 17 (Sohal, Eldridge and Feder 2007).

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing, birth::Born, marks::HARK},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::RISK_ASSESSMENT_HARK_UNDER_18,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(born) = Born::of(group) else { return };
    for (record, field) in [
        (&records::risk_assessment::RECORD, fields::risk_assessment::PERSON_ID),
        (&records::health_attendance::RECORD, fields::health_attendance::PERSON_ID),
    ] {
        let young = |met: &Met| met.mention.day().is_some_and(|on| born.was_under(18, on));
        group
            .of_field(record, field)
            .filter(|met| met.mention.marks() & HARK != 0 && young(met))
            .for_each(&mut *found);
    }
}
