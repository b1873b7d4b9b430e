//! Spells of work with one person.

use fingerpost_schema::{Need, fields::case as f};

use super::Making;
use crate::{days, row::Cell};

pub(super) fn shape(making: &mut Making<'_>) {
    let story = *making.story;
    let (role, person) = if making.n == 0 {
        ("victim", story.first_person)
    } else {
        ("alleged-perpetrator", story.first_person + 1)
    };
    making.case(f::CASE_ID, making.n);
    making.person(f::PERSON_ID, person);
    let referral = making.reference("referral-in", story.case(making.n));
    making.set(f::REFERRAL_ID, referral);
    making.word(f::PERSON_ROLE, role);
    making.day(f::OPENED_ON, story.opened);
    making.empty(f::CLOSED_ON);
    making.empty(f::CLOSURE_REASON);
    match story.closed {
        Some(day) => {
            making.word(f::STATE, "closed");
            making.day(f::CLOSED_ON, day);
            making.one(f::CLOSURE_REASON, &["support-completed", "transferred", "moved-away", "not-reached"]);
        }
        None => making.word(f::STATE, "open"),
    }
    making.abuse(f::VAWG, f::FORMS);
    time(making);
    making.level(f::RISK_LEVEL_OPENED, f::RISK_POLICY);
    if making.story.closed.is_none() && making.need(f::RISK_LEVEL_CLOSED) != Need::Required {
        making.empty(f::RISK_LEVEL_CLOSED);
    } else {
        let level = making.row.cell(f::RISK_LEVEL_OPENED);
        making.set(f::RISK_LEVEL_CLOSED, level);
    }
    making.number(f::ALLEGED_PERPETRATORS, 1);
    making.number(f::CHILDREN, story.children);
    making.flag(f::BOTH_PARTIES_IN_SERVICE, story.both);
    making.flag(f::COUPLE_REMAINING_TOGETHER, story.together);
    making.empty(f::PREVIOUS_CASE_ID);
}

/// When it happened: a pattern has a beginning and, when it is over, an end.
fn time(making: &mut Making<'_>) {
    let month = days::month(making.story.received);
    let ongoing = making.draw.chance(600);
    making.flag(f::ABUSE_ONGOING, ongoing);
    let from = month - making.draw.between(3, 60);
    making.set(f::ABUSE_FROM, Cell::Month(from));
    if ongoing {
        making.empty(f::ABUSE_TO);
        making.word(f::RECENCY, "current");
    } else {
        let to = making.draw.between(from, month);
        making.set(f::ABUSE_TO, Cell::Month(to));
        making.word(f::RECENCY, if month - to > 13 { "historic" } else { "last-twelve-months" });
    }
}
