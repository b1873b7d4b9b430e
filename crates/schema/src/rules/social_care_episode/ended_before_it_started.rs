//! `social-care-episode.ended-before-it-started`: an episode that ended before it started.

use crate::{
    fields::social_care_episode,
    generated::{records, rules as words},
    rules::{Asked, RowRule, order},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::SOCIAL_CARE_EPISODE_ENDED_BEFORE_IT_STARTED,
    asked: &[Asked::of(
        &records::social_care_episode::RECORD,
        &[social_care_episode::STARTED_ON, social_care_episode::ENDED_ON],
    )],
    check: order::broken,
};
