//! `any.vawg-and-forms-disagree`: a row that says no to violence against women and girls, beside a form that always is.
//! The City review asks for the two to be told apart (section 2.1); the form may be right, and so may the answer.

use fingerpost_taxonomy::{Scope, form};

use crate::{
    FieldAt, Row,
    fields::{
        case, court_hearing, health_attendance, housing_move, marac_hearing, police_record, referral_in,
        referral_out, sanctuary_request, social_care_episode,
    },
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::ANY_VAWG_AND_FORMS_DISAGREE,
    asked: &[
        Asked::of(&records::referral_in::RECORD, &[referral_in::VAWG, referral_in::FORMS]),
        Asked::of(&records::referral_out::RECORD, &[referral_out::VAWG, referral_out::FORMS]),
        Asked::of(&records::case::RECORD, &[case::VAWG, case::FORMS]),
        Asked::of(&records::marac_hearing::RECORD, &[marac_hearing::VAWG, marac_hearing::FORMS]),
        Asked::of(&records::court_hearing::RECORD, &[court_hearing::VAWG, court_hearing::FORMS]),
        Asked::of(&records::sanctuary_request::RECORD, &[sanctuary_request::VAWG, sanctuary_request::FORMS]),
        Asked::of(&records::housing_move::RECORD, &[housing_move::VAWG, housing_move::FORMS]),
        Asked::of(&records::police_record::RECORD, &[police_record::VAWG, police_record::FORMS]),
        Asked::of(
            &records::social_care_episode::RECORD,
            &[social_care_episode::VAWG, social_care_episode::FORMS],
        ),
        Asked::of(&records::health_attendance::RECORD, &[health_attendance::VAWG, health_attendance::FORMS]),
    ],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [vawg, forms] = *asked.needs else { return None };
    let always = |id| form(id).is_some_and(|form| form.scope == Scope::Vawg);
    (row.flag(vawg) == Some(false) && row.codes(forms).any(always)).then_some(vawg)
}
