//! `training-session.figures-do-not-add-up`: the eight groups who attended, all known, that do not make the number who
//! attended; or those that are known make more (City 6.3).

use crate::{
    FieldAt, Row,
    fields::training_session,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::TRAINING_SESSION_FIGURES_DO_NOT_ADD_UP,
    asked: &[Asked {
        of: &records::training_session::RECORD,
        needs: &[training_session::ATTENDED],
        may: &[
            training_session::ATTENDED_SOCIAL_CARE,
            training_session::ATTENDED_HEALTH,
            training_session::ATTENDED_SUBSTANCE_MISUSE,
            training_session::ATTENDED_HOUSING,
            training_session::ATTENDED_POLICE_AND_JUSTICE,
            training_session::ATTENDED_VOLUNTARY,
            training_session::ATTENDED_EMPLOYERS,
            training_session::ATTENDED_OTHER,
        ],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let attended = asked.first()?;
    let all = row.number(attended)?;
    let known = || asked.may.iter().filter_map(|field| row.number(*field));
    let sum = known().fold(0, u32::saturating_add);
    let whole = known().count() == asked.may.len();
    (sum > all || whole && sum < all).then_some(attended)
}
