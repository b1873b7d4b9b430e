//! Police records and court hearings.

use fingerpost_schema::fields::{court_hearing as c, police_record as p};

use super::Making;
use crate::story::Story;

/// One court hearing in three stories.
pub(super) const fn hearings(story: &Story) -> u32 {
    (story.index % 3 == 1) as u32
}

pub(super) fn court(making: &mut Making<'_>) {
    let story = *making.story;
    making.key();
    making.person(c::PERSON_ID, story.first_person);
    making.empty(c::DEFENDANT_ID);
    if story.known {
        making.person(c::DEFENDANT_ID, story.first_person + 1);
    }
    making.case(c::CASE_ID, 0);
    let day = making.between(story.opened, story.last);
    making.day(c::HEARING_ON, day);
    making.abuse(c::VAWG, c::FORMS);
    making.word(c::RELATIONSHIP, story.relationship);
    making.one(c::OUTCOME, &["adjourned", "guilty-plea", "acquitted", "order-made", "sentenced-community"]);
}

/// One record in each story, two in one of four.
pub(super) const fn reports(story: &Story) -> u32 {
    1 + (story.index % 4 == 0) as u32
}

pub(super) fn police(making: &mut Making<'_>) {
    let story = *making.story;
    making.key();
    making.person(p::VICTIM_ID, story.first_person);
    making.empty(p::ALLEGED_PERPETRATOR_ID);
    if story.known {
        making.person(p::ALLEGED_PERPETRATOR_ID, story.first_person + 1);
    }
    let recorded = making.between(story.received, story.last);
    let to = recorded - making.draw.between(0, 20);
    // A course of conduct has a first and a last day, and they are two.
    let from = to - if story.abuse.course { making.draw.between(7, 200) } else { 0 };
    making.day(p::RECORDED_ON, recorded);
    making.day(p::COMMITTED_FROM, from);
    making.day(p::COMMITTED_TO, to);
    making.word(p::RELATIONSHIP, story.relationship);
    making.abuse(p::VAWG, p::FORMS);
    making.flag(p::DOMESTIC_ABUSE_FLAG, story.abuse.connected);
    making.flag(p::HONOUR_BASED_FLAG, story.abuse.forms.contains(&"honour-based-abuse"));
    making.number(p::CHILDREN, story.children);
    if story.abuse.connected {
        making.word(p::INSTRUMENT, "police-dash-27");
        making.one(p::RISK_LEVEL, &["standard", "medium", "high"]);
        making.word(p::RISK_POLICY, "police-graded");
    } else {
        making.not_applicable(p::INSTRUMENT);
        making.not_applicable(p::RISK_LEVEL);
        making.empty(p::RISK_POLICY);
    }
    making.empty(p::OUTCOME);
    making.empty(p::OUTCOME_ON);
    if making.draw.chance(600) {
        making.word(p::RECORD_KIND, "crime");
        making.one(
            p::OUTCOME,
            &["under-investigation", "charged", "evidential-difficulty", "victim-does-not-support"],
        );
        if !making.says(p::OUTCOME, &["under-investigation"]) {
            let day = making.between(recorded, making.world.to);
            making.day(p::OUTCOME_ON, day);
        }
    } else {
        making.word(p::RECORD_KIND, "non-crime-incident");
    }
}
