//! `referral-out.no-receiving-service`: a referral to nobody, or to a service that the result says does not exist. A
//! gap is counted only where it is said to be one (City 2.1).

use crate::{
    FieldAt, Row, Value,
    fields::referral_out,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::REFERRAL_OUT_NO_RECEIVING_SERVICE,
    asked: &[Asked {
        of: &records::referral_out::RECORD,
        needs: &[referral_out::RESULT],
        may: &[referral_out::RECEIVING_SERVICE],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let (result, service) = (asked.first()?, *asked.may.first()?);
    let none_exists = row.has(result, &["no-service-exists"]);
    let to_nobody = row.unsaid(service) && !none_exists && row.value(result) != Value::Wrong;
    (to_nobody || none_exists && row.known(service)).then_some(service)
}
