//! `social-care-episode.factor-without-form`: a factor of the children in need census that is a form of abuse, and no
//! form that says so (City 6.2).

use fingerpost_taxonomy::graph::containers;

use crate::{
    FieldAt, Row,
    fields::social_care_episode,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::SOCIAL_CARE_EPISODE_FACTOR_WITHOUT_FORM,
    asked: &[Asked {
        of: &records::social_care_episode::RECORD,
        needs: &[social_care_episode::FACTORS],
        may: &[social_care_episode::FORMS],
        only: &[],
    }],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let (factors, forms) = (asked.first()?, *asked.may.first()?);
    let says = |form: &str| row.codes(forms).any(|id| id == form || containers(id).any(|one| one.id == form));
    let silent = |(codes, form): &(&[&str], &str)| {
        row.has(factors, codes) && (row.unsaid(forms) || row.known(forms) && !says(form))
    };
    NAMED.iter().any(silent).then_some(factors)
}

/// Factors, and the form that each of them names.
const NAMED: &[(&[&str], &str)] =
    &[(&["3A", "3B", "3C"], "domestic-abuse"), (&["11A"], "sexual-exploitation"), (&["22A"], "fgm")];
