//! `any.none-with-others`: a code that means none beside others in one cell.

use crate::{
    FieldAt, Row,
    fields::{
        court_hearing, person, police_record, sanctuary_request, social_care_episode, survivor_feedback,
    },
    generated::{records, rules as words},
    rules::{Asked, Only, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::ANY_NONE_WITH_OTHERS,
    asked: &[
        Asked::of(&records::person::RECORD, &[person::COMMUNICATION_NEEDS]).only(&[Only::Several]),
        Asked::of(&records::court_hearing::RECORD, &[court_hearing::ORDERS]).only(&[Only::Several]),
        Asked::of(&records::court_hearing::RECORD, &[court_hearing::SPECIAL_MEASURES]).only(&[Only::Several]),
        Asked::of(&records::sanctuary_request::RECORD, &[sanctuary_request::MEASURES]).only(&[Only::Several]),
        Asked::of(&records::police_record::RECORD, &[police_record::ACTIONS]).only(&[Only::Several]),
        Asked::of(&records::social_care_episode::RECORD, &[social_care_episode::FACTORS])
            .only(&[Only::Several]),
        Asked::of(&records::survivor_feedback::RECORD, &[survivor_feedback::BARRIERS]).only(&[Only::Several]),
        Asked::of(&records::survivor_feedback::RECORD, &[survivor_feedback::CHANGES_WANTED])
            .only(&[Only::Several]),
    ],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let field = asked.first()?;
    row.has_with_others(field, NONE).then_some(field)
}

/// What says none in the lists of these fields. `21` is the factor None of the children in need census, which stands alone.
const NONE: &[&str] = &["none", "nothing", "none-asked", "none-granted", "21"];
