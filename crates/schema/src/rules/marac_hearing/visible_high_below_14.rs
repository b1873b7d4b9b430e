//! `marac-hearing.visible-high-below-14`: visible high risk as a reason, with fewer than 14 of 24 (SafeLives
//! recommended MARAC criteria).

use crate::{
    FieldAt, Row,
    fields::marac_hearing,
    generated::{records, rules as words},
    rules::{
        Asked, RowRule,
        visible_high::{COUNTED, HIGH},
    },
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::MARAC_HEARING_VISIBLE_HIGH_BELOW_14,
    asked: &[Asked::of(
        &records::marac_hearing::RECORD,
        &[marac_hearing::YES, marac_hearing::CRITERIA, marac_hearing::INSTRUMENT],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [yes, criteria, instrument] = *asked.needs else { return None };
    let below = row.number(yes).is_some_and(|yes| yes < HIGH);
    (below && row.has(criteria, &["visible-high-risk"]) && row.has(instrument, COUNTED)).then_some(yes)
}
