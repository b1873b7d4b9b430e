//! `social-care-episode.of-the-other-branch`: a stage, a factor, a type of risk or an answer about wishes that belongs
//! to the other branch of social care: two returns that are never added (City 6.2).

use crate::{
    FieldAt, Row,
    fields::social_care_episode,
    fields::social_care_episode as s,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::SOCIAL_CARE_EPISODE_OF_THE_OTHER_BRANCH,
    asked: &[
        Asked::of(
            &records::social_care_episode::RECORD,
            &[social_care_episode::STAGE, social_care_episode::BRANCH],
        ),
        Asked::of(
            &records::social_care_episode::RECORD,
            &[social_care_episode::FACTORS, social_care_episode::BRANCH],
        ),
        Asked::of(
            &records::social_care_episode::RECORD,
            &[social_care_episode::RISK_TYPES, social_care_episode::BRANCH],
        ),
        Asked::of(
            &records::social_care_episode::RECORD,
            &[social_care_episode::WISHES_MET, social_care_episode::BRANCH],
        ),
    ],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [field, branch] = *asked.needs else { return None };
    let other = match field {
        s::STAGE if row.has(field, OF_ADULTS) => "childrens",
        s::STAGE if row.has(field, OF_CHILDREN) => "adults",
        s::FACTORS if row.known(field) => "adults",
        s::RISK_TYPES | s::WISHES_MET if row.known(field) => "childrens",
        _ => return None,
    };
    row.has(branch, &[other]).then_some(field)
}

/// Stages of adults' social care.
const OF_ADULTS: &[&str] = &["safeguarding-concern", "section-42-enquiry", "care-act-assessment"];

/// Stages of children's social care.
const OF_CHILDREN: &[&str] =
    &["early-help", "child-in-need", "strategy-discussion", "child-protection-plan", "looked-after"];
