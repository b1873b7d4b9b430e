//! `health-attendance.positive-and-not-disclosed`: a yes to HARK beside "asked and did not tell of abuse" (Sohal,
//! Eldridge and Feder 2007).

use crate::{
    FieldAt, Row,
    fields::health_attendance,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::HEALTH_ATTENDANCE_POSITIVE_AND_NOT_DISCLOSED,
    asked: &[Asked::of(
        &records::health_attendance::RECORD,
        &[health_attendance::ENQUIRY, health_attendance::HARK_YES],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [enquiry, yes] = *asked.needs else { return None };
    let positive = row.number(yes).is_some_and(|yes| yes > 0);
    (positive && row.has(enquiry, &["not-disclosed"])).then_some(enquiry)
}
