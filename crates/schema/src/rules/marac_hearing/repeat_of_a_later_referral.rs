//! `marac-hearing.repeat-of-a-later-referral`: a repeat that counts from a referral after its own, whatever the area
//! counts from.

use crate::{
    FieldAt, Row,
    fields::marac_hearing,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::MARAC_HEARING_REPEAT_OF_A_LATER_REFERRAL,
    asked: &[Asked::of(
        &records::marac_hearing::RECORD,
        &[marac_hearing::REFERRED_ON, marac_hearing::PREVIOUS_REFERRED_ON, marac_hearing::REPEAT],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [referred, previous, repeat] = *asked.needs else { return None };
    (row.after(previous, referred) && row.flag(repeat) == Some(true)).then_some(previous)
}
