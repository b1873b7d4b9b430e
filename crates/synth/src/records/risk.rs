//! Risk assessments: counts that make 24, levels that rest on a policy, and no level from a screen.

use fingerpost_schema::fields::risk_assessment as f;

use super::Making;

pub(super) fn shape(making: &mut Making<'_>) {
    let story = *making.story;
    making.key();
    making.person(f::PERSON_ID, story.first_person);
    making.case(f::CASE_ID, 0);
    let day = making.between(story.opened, (story.opened + 14).min(story.last));
    making.day(f::ASSESSED_ON, day);
    making.empty(f::REVIEW_OF);
    making.empty(f::JUDGEMENT_GROUNDS);
    making.interpreter(f::INTERPRETER, 0);
    if making.filled(f::STALKING_YES) {
        let yes = making.draw.below(12);
        making.number(f::STALKING_YES, yes);
    }
    if making.filled(f::HONOUR_YES) {
        let yes = making.draw.below(11);
        making.number(f::HONOUR_YES, yes);
    }
    making.flag(f::RAISED_BY_JUDGEMENT, false);
    making.flag(f::REFERRED_TO_MARAC, story.high);
    if !story.high && !story.young && making.draw.chance(100) {
        screen(making);
    } else {
        checklist(making);
    }
}

/// HARK finds whom to ask further; it gives no level.
fn screen(making: &mut Making<'_>) {
    making.word(f::INSTRUMENT, "hark");
    let yes = making.draw.below(5);
    making.number(f::YES, yes);
    making.empty(f::NO);
    making.empty(f::DONT_KNOW);
    making.empty(f::UNANSWERED);
    making.word(f::RISK_LEVEL, "not-applicable");
    making.empty(f::RISK_POLICY);
}

fn checklist(making: &mut Making<'_>) {
    making.word(f::INSTRUMENT, "safelives-dash-24");
    let judged = making.story.high && making.draw.chance(250);
    let (yes, open) = if making.story.high && !judged {
        (14 + making.draw.below(11), 0)
    } else {
        let yes = making.draw.below(11);
        // What is open never reaches 14 with what is known: that would be another story.
        (yes, making.draw.below(14 - yes))
    };
    let open = open.min(24 - yes);
    let dont_know = making.draw.below(open + 1);
    making.number(f::YES, yes);
    making.number(f::DONT_KNOW, dont_know);
    making.number(f::UNANSWERED, open - dont_know);
    making.number(f::NO, 24 - yes - open);
    if making.story.high {
        making.word(f::RISK_LEVEL, "high");
        making.word(f::RISK_POLICY, "national");
    } else {
        let (level, policy) = match yes {
            0 => ("no-indicators-recorded", None),
            1..=9 if making.draw.chance(300) => ("standard", making.draw.one(&["plymouth", "southampton"])),
            10.. if making.draw.chance(300) => ("medium", making.draw.one(&["plymouth", "southampton"])),
            _ => ("not-high-by-count", None),
        };
        making.word(f::RISK_LEVEL, level);
        making.empty(f::RISK_POLICY);
        if let Some(policy) = policy {
            making.word(f::RISK_POLICY, policy);
        }
    }
    if judged {
        making.flag(f::RAISED_BY_JUDGEMENT, true);
        making.codes(f::JUDGEMENT_GROUNDS, &["extreme-fear", "coercive-control"]);
    }
}
