//! `marac-hearing.repeat-and-reasons-differ`: repeat among the reasons and not in its own field, or the other way about
//! (SafeLives recommended MARAC criteria).

use crate::{
    FieldAt, Row,
    fields::marac_hearing,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::MARAC_HEARING_REPEAT_AND_REASONS_DIFFER,
    asked: &[Asked::of(&records::marac_hearing::RECORD, &[marac_hearing::REPEAT, marac_hearing::CRITERIA])],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [repeat, criteria] = *asked.needs else { return None };
    let differ = match row.flag(repeat)? {
        true => row.has_other(criteria, &["repeat"]),
        false => row.has(criteria, &["repeat"]),
    };
    differ.then_some(repeat)
}
