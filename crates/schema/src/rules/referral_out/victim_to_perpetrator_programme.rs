//! `referral-out.victim-to-perpetrator-programme`: a victim referred to a programme for people who use abuse (City 6.2:
//! the two routes are never one).

use crate::{
    FieldAt, Row,
    fields::referral_out,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::REFERRAL_OUT_VICTIM_TO_PERPETRATOR_PROGRAMME,
    asked: &[Asked::of(
        &records::referral_out::RECORD,
        &[referral_out::PERSON_ROLE, referral_out::RECEIVING_SERVICE],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [role, service] = *asked.needs else { return None };
    (row.has(service, &["perpetrator-programme"]) && row.has(role, &["victim", "child-victim"]))
        .then_some(role)
}
