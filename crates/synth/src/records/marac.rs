//! Hearings at a multi-agency risk assessment conference: one, or a second as a repeat within twelve months.

use fingerpost_schema::fields::marac_hearing as f;

use super::Making;
use crate::{days::Day, story::Story};

/// A story is heard when the level is high, and heard again when there is time for it.
pub(super) const fn count(story: &Story) -> u32 {
    if !story.high {
        0
    } else if story.index % 3 != 1 && story.last - story.opened > 60 {
        2
    } else {
        1
    }
}

/// The days of the referral and of the meeting. The second follows after seven weeks.
const fn days(story: &Story, n: u32) -> (Day, Day) {
    let referred = story.opened + 50 * n as i32;
    let meeting = referred + 10;
    (referred, if meeting > story.last { story.last } else { meeting })
}

pub(super) fn shape(making: &mut Making<'_>) {
    let story = *making.story;
    let repeat = making.n > 0;
    making.key();
    making.person(f::PERSON_ID, story.first_person);
    making.empty(f::ALLEGED_PERPETRATOR_ID);
    if story.known {
        making.person(f::ALLEGED_PERPETRATOR_ID, story.first_person + 1);
    }
    making.case(f::CASE_ID, 0);
    let (referred, meeting) = days(&story, making.n);
    making.day(f::REFERRED_ON, referred);
    making.day(f::MEETING_ON, meeting);
    making.word(f::INSTRUMENT, "safelives-dash-24");
    making.flag(f::REPEAT, repeat);
    making.empty(f::PREVIOUS_HEARING_ID);
    if repeat {
        making.codes(f::CRITERIA, &["repeat", "visible-high-risk"]);
        // One definition for the whole file: the rates of two must not be compared.
        making.word(f::REPEAT_DEFINITION, "any-abuse");
        making.word(f::REPEAT_ANCHOR, "last-referral");
        making.day(f::PREVIOUS_REFERRED_ON, days(&story, 0).0);
        let before = making.reference("marac-hearing", making.own_number(0));
        making.set(f::PREVIOUS_HEARING_ID, before);
    } else {
        making.codes(f::CRITERIA, &["visible-high-risk"]);
        for at in [f::REPEAT_DEFINITION, f::REPEAT_ANCHOR, f::PREVIOUS_REFERRED_ON] {
            making.empty(at);
        }
    }
    let yes = 14 + making.draw.below(11);
    making.number(f::YES, yes);
    making.abuse(f::VAWG, f::FORMS);
    making.word(f::RELATIONSHIP, story.relationship);
    making.number(f::CHILDREN, story.children);
    making.one(f::OUTCOME, &["action-plan", "already-safeguarded"]);
    if making.filled(f::ACTIONS_AGREED) {
        let agreed = making.draw.below(9);
        making.number(f::ACTIONS_AGREED, agreed);
        if making.filled(f::ACTIONS_COMPLETED) {
            let completed = making.draw.below(agreed + 1);
            making.number(f::ACTIONS_COMPLETED, completed);
        }
    } else {
        making.empty(f::ACTIONS_COMPLETED);
    }
}
