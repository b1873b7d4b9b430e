//! Episodes of children's and of adults' social care. A child's role is child victim (Domestic Abuse Act 2021 s3).

use fingerpost_schema::fields::social_care_episode as f;

use super::Making;
use crate::story::Story;

/// One for each child, and one for a victim with care and support needs in some stories.
pub(super) const fn count(story: &Story) -> u32 {
    story.children + (!story.young && story.index % 3 == 0) as u32
}

pub(super) fn shape(making: &mut Making<'_>) {
    let story = *making.story;
    making.key();
    let started = making.between(story.opened, story.last);
    making.day(f::STARTED_ON, started);
    making.empty(f::ENDED_ON);
    if story.closed.is_some() {
        let ended = making.between(started, story.last);
        making.day(f::ENDED_ON, ended);
    }
    making.case(f::CASE_ID, 0);
    making.flag(f::VAWG, story.abuse.vawg);
    making.flag(f::COUPLE_REMAINING_TOGETHER, story.together);
    if making.n < story.children { child(making) } else { adult(making) }
}

fn child(making: &mut Making<'_>) {
    let number = making.story.child(making.n);
    making.person(f::PERSON_ID, number);
    making.word(f::PERSON_ROLE, "child-victim");
    making.word(f::BRANCH, "childrens");
    making.one(
        f::STAGE,
        &["referral", "assessment", "child-in-need", "child-protection-plan", "strategy-discussion"],
    );
    let abuse = making.story.abuse;
    if abuse.forms.contains(&"domestic-abuse") {
        making.codes(f::FORMS, &["domestic-abuse", "child-victim-of-domestic-abuse"]);
        making.codes(f::FACTORS, &["3A", "3B"]);
    } else {
        making.codes(f::FORMS, abuse.forms);
        making.codes(f::FACTORS, &["17A", "4B"]);
    }
    making.not_applicable(f::RISK_TYPES);
    making.not_applicable(f::WISHES_MET);
}

fn adult(making: &mut Making<'_>) {
    making.person(f::PERSON_ID, making.story.first_person);
    making.word(f::PERSON_ROLE, "victim");
    making.word(f::BRANCH, "adults");
    // An enquiry is a duty towards somebody with needs for care and support.
    if making.facts(0).care_needs {
        making.one(f::STAGE, &["safeguarding-concern", "section-42-enquiry", "care-act-assessment"]);
    } else {
        making.one(f::STAGE, &["safeguarding-concern", "care-act-assessment"]);
    }
    making.codes(f::FORMS, making.story.abuse.forms);
    making.codes(f::RISK_TYPES, &["domestic-abuse"]);
    making.not_applicable(f::FACTORS);
}
