//! `any.same-person-on-both-sides`: one id for the victim and for the alleged perpetrator of a row (City 3.1: the two
//! are told apart).

use crate::{
    FieldAt, Row,
    fields::{court_hearing, marac_hearing, police_record},
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::ANY_SAME_PERSON_ON_BOTH_SIDES,
    asked: &[
        Asked::of(
            &records::marac_hearing::RECORD,
            &[marac_hearing::PERSON_ID, marac_hearing::ALLEGED_PERPETRATOR_ID],
        ),
        Asked::of(&records::court_hearing::RECORD, &[court_hearing::PERSON_ID, court_hearing::DEFENDANT_ID]),
        Asked::of(
            &records::police_record::RECORD,
            &[police_record::VICTIM_ID, police_record::ALLEGED_PERPETRATOR_ID],
        ),
    ],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [victim, other] = *asked.needs else { return None };
    row.same(victim, other).then_some(other)
}
