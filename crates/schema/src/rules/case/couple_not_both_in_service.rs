//! `case.couple-not-both-in-service`: a couple who stay together, and no word on whether both use the service (City
//! 6.2: the couple are one case for nobody).

use crate::{
    FieldAt, Row,
    fields::case,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::CASE_COUPLE_NOT_BOTH_IN_SERVICE,
    asked: &[Asked {
        of: &records::case::RECORD,
        needs: &[case::COUPLE_REMAINING_TOGETHER],
        may: &[case::BOTH_PARTIES_IN_SERVICE],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let (couple, both) = (asked.first()?, *asked.may.first()?);
    (row.flag(couple) == Some(true) && row.unsaid(both)).then_some(couple)
}
