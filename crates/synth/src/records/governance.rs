//! Records about nobody in particular: training, feedback, and the actions of the strategy.

use fingerpost_schema::{
    FieldAt,
    fields::{strategy_action as a, survivor_feedback as s, training_session as t},
};

use super::Making;
use crate::{row::Cell, story::Story};

/// One row in each story.
pub(super) const fn count(_: &Story) -> u32 {
    1
}

const ATTENDED: [FieldAt; 8] = [
    t::ATTENDED_SOCIAL_CARE,
    t::ATTENDED_HEALTH,
    t::ATTENDED_SUBSTANCE_MISUSE,
    t::ATTENDED_HOUSING,
    t::ATTENDED_POLICE_AND_JUSTICE,
    t::ATTENDED_VOLUNTARY,
    t::ATTENDED_EMPLOYERS,
    t::ATTENDED_OTHER,
];

pub(super) fn training(making: &mut Making<'_>) {
    making.key();
    making.day(t::HELD_ON, making.story.received);
    let mut all = 0;
    for at in ATTENDED {
        let some = making.draw.below(9);
        all += some;
        making.number(at, some);
    }
    making.number(t::ATTENDED, all);
    let absent = making.draw.below(5);
    if making.filled(t::INVITED) {
        making.number(t::INVITED, all + absent);
    }
}

pub(super) fn feedback(making: &mut Making<'_>) {
    making.key();
    making.set(s::GIVEN_IN, Cell::Quarter(making.story.received));
    if making.says(s::AGE_BAND, &["under-16"]) {
        making.empty(s::LGBT);
    }
}

pub(super) fn action(making: &mut Making<'_>) {
    let story = *making.story;
    making.key();
    making.set(a::REPORTED_IN, Cell::Quarter(story.received));
    making.one(a::STATUS, &["not-started", "in-progress", "completed"]);
    making.one(a::MEASURE, &["audit-of-case-files", "survey-of-staff", "survivor-feedback"]);
    making.empty(a::STARTED_ON);
    making.empty(a::COMPLETED_ON);
    if !making.says(a::STATUS, &["not-started"]) {
        making.day(a::STARTED_ON, story.received);
    }
    if making.says(a::STATUS, &["completed"]) {
        making.day(a::COMPLETED_ON, story.opened);
    }
    let due = story.opened + making.draw.between(30, 400);
    making.day(a::DUE_ON, due);
}
