//! `party.relationship-not-recorded`: an alleged perpetrator of whom it was not recorded what they are to the victim
//! (City 3.1; Slough, "Data on DVA/VAWG"). Declined, not known to the person and not applicable are answers.

use fingerpost_characteristics::MissingReason;

use crate::{
    FieldAt, Row, Value,
    fields::party,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::PARTY_RELATIONSHIP_NOT_RECORDED,
    asked: &[Asked {
        of: &records::party::RECORD,
        needs: &[party::ROLE],
        may: &[party::RELATIONSHIP],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let (role, relationship) = (asked.first()?, *asked.may.first()?);
    let nothing = match row.value(relationship) {
        Value::NoColumn | Value::Empty => true,
        Value::Missing(reason) => matches!(reason, MissingReason::NotAsked | MissingReason::NotRecorded),
        _ => false,
    };
    (nothing && row.has(role, &["alleged-perpetrator", "perpetrator"])).then_some(relationship)
}
