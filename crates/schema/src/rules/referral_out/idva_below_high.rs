//! `referral-out.idva-below-high`: a referral to an IDVA of somebody whose level is known and not high (City 2.1).

use crate::{
    FieldAt, Row,
    fields::referral_out,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::REFERRAL_OUT_IDVA_BELOW_HIGH,
    asked: &[Asked::of(
        &records::referral_out::RECORD,
        &[referral_out::RISK_LEVEL, referral_out::RECEIVING_SERVICE],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [level, service] = *asked.needs else { return None };
    (row.has(service, &["idva", "hospital-idva"]) && row.has_other(level, &["high"])).then_some(level)
}
