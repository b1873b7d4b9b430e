//! Sanctuary requests and moves of home.

use fingerpost_schema::fields::{housing_move as m, sanctuary_request as s};

use super::Making;
use crate::story::Story;

/// One request in two stories.
pub(super) const fn requests(story: &Story) -> u32 {
    (story.index % 2 == 0) as u32
}

pub(super) fn sanctuary(making: &mut Making<'_>) {
    let story = *making.story;
    making.key();
    making.person(s::PERSON_ID, story.first_person);
    making.case(s::CASE_ID, 0);
    let requested = making.between(story.opened, story.last);
    making.day(s::REQUESTED_ON, requested);
    making.abuse(s::VAWG, s::FORMS);
    making.number(s::CHILDREN, story.children);
    for at in [s::DECISION_ON, s::MEASURES, s::COMPLETED_ON, s::COST_POUNDS, s::RESULT, s::REVIEWED_ON] {
        making.empty(at);
    }
    making.one(s::DECISION, &["pending", "approved", "approved", "not-eligible", "landlord-refused"]);
    if making.says(s::DECISION, &["pending"]) {
        return;
    }
    let decided = making.between(requested, requested + 20);
    making.day(s::DECISION_ON, decided);
    if making.says(s::DECISION, &["approved"]) {
        making.codes(s::MEASURES, &["locks", "lighting", "fire-safety"]);
        let completed = making.between(decided, decided + 40);
        making.day(s::COMPLETED_ON, completed);
        making.one(s::RESULT, &["stayed-safely", "moved"]);
        let reviewed = making.between(completed, completed + 90);
        making.day(s::REVIEWED_ON, reviewed);
    }
}

/// One move in two stories.
pub(super) const fn moves(story: &Story) -> u32 {
    (story.index % 2 == 1) as u32
}

const MOVED: &[&str] = &["moved-within-area", "moved-out-of-area", "safe-accommodation"];

pub(super) fn relocation(making: &mut Making<'_>) {
    let story = *making.story;
    making.key();
    making.person(m::PERSON_ID, story.first_person);
    making.case(m::CASE_ID, 0);
    let requested = making.between(story.opened, story.last);
    making.day(m::REQUESTED_ON, requested);
    making.flag(m::BECAUSE_OF_ABUSE, true);
    making.abuse(m::VAWG, m::FORMS);
    making.number(m::ADULTS, 1 + u32::from(story.together));
    making.number(m::CHILDREN, story.children);
    making.flag(m::COUPLE_REMAINING_TOGETHER, story.together);
    making.empty(m::MOVED_ON);
    making.empty(m::UNMET_NEED);
    making.one(
        m::OUTCOME,
        &["pending", "moved-within-area", "moved-out-of-area", "safe-accommodation", "not-provided"],
    );
    if making.says(m::OUTCOME, MOVED) {
        let moved = making.between(requested, requested + 60);
        making.day(m::MOVED_ON, moved);
    }
    let group = if making.says(m::OUTCOME, &["moved-out-of-area"]) { "outside-area" } else { "in-area" };
    if making.filled(m::DESTINATION_GROUP) {
        making.word(m::DESTINATION_GROUP, group);
    }
}
