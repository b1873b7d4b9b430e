//! Referrals that the service received and made.

use fingerpost_schema::fields::{referral_in as i, referral_out as o};

use super::Making;
use crate::story::Story;

/// Sources that say who referred. `other` and `unknown` stay rare from the first row on: a rule counts them.
const SOURCES: &[&str] = &[
    "self",
    "family-member",
    "police",
    "gp",
    "iris",
    "emergency-department",
    "housing-association",
    "childrens-social-care",
    "school",
    "helpline",
    "court",
    "employer",
    "community-organisation",
    "marac",
];

pub(super) fn received(making: &mut Making<'_>) {
    let story = *making.story;
    let (role, person) = if making.n == 0 {
        ("victim", story.first_person)
    } else {
        ("alleged-perpetrator", story.first_person + 1)
    };
    let key = making.reference("referral-in", story.case(making.n));
    making.set(i::REFERRAL_ID, key);
    making.person(i::PERSON_ID, person);
    making.day(i::RECEIVED_ON, story.received);
    making.one(i::SOURCE, SOURCES);
    if story.index > 20 && story.index % 16 == 0 {
        making.one(i::SOURCE, &["other", "unknown"]);
    }
    making.word(i::PERSON_ROLE, role);
    making.abuse(i::VAWG, i::FORMS);
    making.level(i::RISK_LEVEL, i::RISK_POLICY);
    making.word(i::OUTCOME, "accepted");
    making.day(i::OUTCOME_ON, story.decided);
}

/// Some for the victim, and one for an alleged perpetrator with whom the service works.
pub(super) const fn onward_count(story: &Story) -> u32 {
    story.onward + story.both as u32
}

/// Services for anybody who is a victim, of which none is for one level of risk.
const FOR_VICTIMS: &[&str] = &[
    "vva",
    "ascent-counselling",
    "ascent-legal-advice",
    "sanctuary",
    "mental-health",
    "housing",
    "refuge",
    "by-and-for-service",
    "iris-general-practice",
    "victim-support",
    "advice-service",
    "home-area-service",
];

pub(super) fn onward(making: &mut Making<'_>) {
    let story = *making.story;
    let victim = making.n < story.onward;
    making.key();
    making.case(o::CASE_ID, u32::from(!victim));
    making.person(o::PERSON_ID, if victim { story.first_person } else { story.first_person + 1 });
    let referral = making.reference("referral-in", story.case(u32::from(!victim)));
    making.set(o::REFERRAL_ID, referral);
    making.word(o::PERSON_ROLE, if victim { "victim" } else { "alleged-perpetrator" });
    let made = making.between(story.opened, story.last);
    making.day(o::MADE_ON, made);
    making.abuse(o::VAWG, o::FORMS);
    making.level(o::RISK_LEVEL, o::RISK_POLICY);
    if victim {
        making.one(o::RECEIVING_SERVICE, FOR_VICTIMS);
        making.codes(o::NEEDS, &["advocacy", "emotional-support", "housing"]);
    } else {
        making.word(o::RECEIVING_SERVICE, "perpetrator-programme");
        making.codes(o::NEEDS, &["behaviour-change"]);
    }
    making.empty(o::RESULT_ON);
    making.empty(o::UNMET_NEED);
    match making.draw.weighted(&[4, 3, 1, 1, 1]) {
        0 => making.word(o::RESULT, "pending"),
        1 => resolved(making, "taken-up", made),
        2 => resolved(making, "waiting", made),
        3 => {
            resolved(making, "not-accepted", made);
            making.one(o::UNMET_NEED, &["service-full", "waiting-list", "threshold-too-high"]);
        }
        _ if victim => {
            making.word(o::RESULT, "no-service-exists");
            making.empty(o::RECEIVING_SERVICE);
            making.one(o::UNMET_NEED, &["no-such-service", "no-by-and-for-service"]);
        }
        _ => making.word(o::RESULT, "not-reached"),
    }
}

fn resolved(making: &mut Making<'_>, result: &'static str, made: i32) {
    making.word(o::RESULT, result);
    let day = making.between(made, (made + 60).min(making.story.last));
    making.day(o::RESULT_ON, day);
}
