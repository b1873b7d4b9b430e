//! What was done with somebody: contacts and needs, within the days of the case.

use fingerpost_schema::fields::{contact as c, support_need as s};

use super::Making;

pub(super) fn contact(making: &mut Making<'_>) {
    let story = *making.story;
    making.key();
    making.case(c::CASE_ID, 0);
    making.person(c::PERSON_ID, story.first_person);
    let day = making.between(story.opened, story.last);
    making.day(c::CONTACT_ON, day);
    making.interpreter(c::INTERPRETER, 0);
    let minutes = 5 * (1 + making.draw.below(18));
    if making.filled(c::MINUTES) {
        making.number(c::MINUTES, minutes);
    }
}

pub(super) fn need(making: &mut Making<'_>) {
    let story = *making.story;
    making.key();
    making.case(s::CASE_ID, 0);
    making.person(s::PERSON_ID, story.first_person);
    let identified = making.between(story.opened, story.last);
    making.day(s::IDENTIFIED_ON, identified);
    making.one(
        s::NEED,
        &[
            "immediate-safety",
            "home-security",
            "advocacy",
            "counselling",
            "housing",
            "interpreting",
            "legal-family",
        ],
    );
    making.empty(s::OUTCOME_ON);
    making.empty(s::MET_BY);
    making.empty(s::UNMET_NEED);
    making.one(s::OUTCOME, &["in-progress", "met", "partly-met", "not-met", "no-longer-needed"]);
    if !making.says(s::OUTCOME, &["in-progress"]) {
        let reviewed = making.between(identified, story.last);
        making.day(s::OUTCOME_ON, reviewed);
    }
}
