//! `health-attendance.visible-online`: abuse is known of, and whoever looks over the patient's shoulder can read it
//! (RCGP guidance on domestic abuse; City 3.4).

use crate::{
    FieldAt, Row,
    fields::health_attendance,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::HEALTH_ATTENDANCE_VISIBLE_ONLINE,
    asked: &[Asked::of(
        &records::health_attendance::RECORD,
        &[health_attendance::HIDDEN_FROM_ONLINE_ACCESS, health_attendance::ENQUIRY],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [hidden, enquiry] = *asked.needs else { return None };
    let visible = row.flag(hidden) == Some(false);
    (visible && row.has(enquiry, &["disclosed", "told-unasked", "known-from-others"])).then_some(hidden)
}
