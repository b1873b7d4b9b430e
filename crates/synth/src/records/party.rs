//! Everybody's part in a case. The alleged perpetrator is named by role even where nothing else is known (City 3.3).

use fingerpost_schema::fields::party as f;

use super::Making;
use crate::story::Story;

/// Victim and alleged perpetrator in each case; the children in the victim's.
pub(super) const fn count(story: &Story) -> u32 {
    2 * story.cases() + story.children
}

pub(super) fn shape(making: &mut Making<'_>) {
    let story = *making.story;
    let n = making.n;
    making.key();
    making.empty(f::PERSON_ID);
    for at in [f::ROLE_BASIS, f::RELATIONSHIP, f::RELATIONSHIP_STATE, f::RELATED_TO, f::PART_TO] {
        making.not_applicable(at);
    }
    making.day(f::PART_FROM, story.opened);
    let own = 2 * story.cases();
    making.case(f::CASE_ID, if n < own { n / 2 } else { 0 });
    if n >= own {
        making.person(f::PERSON_ID, story.child(n - own));
        making.word(f::ROLE, "child-victim");
        making.flag(f::PRIMARY, false);
        making.one(f::RELATED_TO, &["both-adults", "victim-only", "alleged-perpetrator-only"]);
    } else if n % 2 == 0 {
        making.person(f::PERSON_ID, story.first_person);
        making.word(f::ROLE, "victim");
        making.flag(f::PRIMARY, true);
    } else {
        alleged_perpetrator(making);
    }
}

fn alleged_perpetrator(making: &mut Making<'_>) {
    let story = *making.story;
    if story.known {
        making.person(f::PERSON_ID, story.first_person + 1);
    }
    // The one word needs a basis that the other does not.
    if making.n == 1 && making.draw.chance(100) {
        making.word(f::ROLE, "perpetrator");
        making.one(f::ROLE_BASIS, &["conviction", "caution", "civil-finding"]);
    } else {
        making.word(f::ROLE, "alleged-perpetrator");
    }
    making.flag(f::PRIMARY, true);
    making.word(f::RELATIONSHIP, story.relationship);
    if story.together {
        making.word(f::RELATIONSHIP_STATE, "current");
    } else {
        making.one(f::RELATIONSHIP_STATE, &["ended", "ending"]);
    }
}
