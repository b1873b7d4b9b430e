//! `health-attendance.fgm-not-reported`: FGM as done, of a girl who was under 18 whichever day of birth is right, and
//! no word that it was reported (Female Genital Mutilation Act 2003 s5B). An empty cell is told too: a report that is
//! not made is what this is about.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing, birth::Born, marks::FGM_UNREPORTED},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::HEALTH_ATTENDANCE_FGM_NOT_REPORTED,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD, &records::health_attendance::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(born) = Born::of(group) else { return };
    group
        .of_field(&records::health_attendance::RECORD, fields::health_attendance::PERSON_ID)
        .filter(|met| met.mention.marks() & FGM_UNREPORTED != 0)
        .filter(|met| met.mention.day().is_some_and(|on| born.was_under(18, on)))
        .for_each(found);
}
