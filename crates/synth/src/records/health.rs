//! Attendances in health care, and whether somebody asked.

use fingerpost_schema::fields::health_attendance as f;

use super::Making;
use crate::story::Story;

/// One in each story.
pub(super) const fn count(_: &Story) -> u32 {
    1
}

pub(super) fn shape(making: &mut Making<'_>) {
    let story = *making.story;
    making.key();
    making.person(f::PERSON_ID, story.first_person);
    let day = making.between(story.received, story.last);
    making.day(f::ATTENDED_ON, day);
    making.word(f::PERSON_ROLE, "victim");
    making.abuse(f::VAWG, f::FORMS);
    making.interpreter(f::INTERPRETER, 0);
    let told = making.draw.chance(600);
    making.word(f::ENQUIRY, if told { "disclosed" } else { "not-disclosed" });
    if story.young || !told {
        making.not_applicable(f::HARK_YES);
    } else if making.filled(f::HARK_YES) {
        let yes = 1 + making.draw.below(4);
        making.number(f::HARK_YES, yes);
    }
    if told {
        making.flag(f::HIDDEN_FROM_ONLINE_ACCESS, true);
    }
}
