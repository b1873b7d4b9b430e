//! `marac-hearing.repeat-beyond-12-months`: a repeat that counts from a referral more than twelve calendar months
//! before. Both definitions that SafeLives has published say twelve months; the anniversary itself is within. Asked
//! where the last referral is what the area counts from: a last meeting is later, and its day is in another row. What
//! happened within the months and was reported later is still a repeat, so this asks.

use crate::{
    FieldAt, Row,
    fields::marac_hearing,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::MARAC_HEARING_REPEAT_BEYOND_12_MONTHS,
    asked: &[Asked::of(
        &records::marac_hearing::RECORD,
        &[
            marac_hearing::PREVIOUS_REFERRED_ON,
            marac_hearing::REFERRED_ON,
            marac_hearing::REPEAT,
            marac_hearing::REPEAT_DEFINITION,
            marac_hearing::REPEAT_ANCHOR,
        ],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [previous, referred, repeat, definition, anchor] = *asked.needs else { return None };
    let (before, after) = (row.day(previous)?, row.day(referred)?);
    let beyond = before <= after && !before.within_a_year_before(after) && row.flag(repeat) == Some(true);
    let counted = beyond
        && row.has(definition, &["any-abuse", "criminal-abuse"])
        && row.has(anchor, &["last-referral"]);
    counted.then_some(previous)
}
