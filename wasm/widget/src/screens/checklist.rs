//! The 24 items, with the range of the count in sight.

use fingerpost_dash::{Checklist, Group, SafeLivesDash};

use super::{Screen, ask, back, foot};
use crate::{Session, act, answers::value, view::View};

pub(super) fn draw(session: &Session, view: &mut View) {
    view.screen("Checklist: 24 items");
    back(view, Screen::Safety, "Back to the start");
    view.open("p").text(SafeLivesDash::INSTRUMENT.name).push(", ").push(SafeLivesDash::INSTRUMENT.version);
    view.push(". Topics in our own words: ask with the form's wording. It is for trained staff.").close();
    keys(session, view);
    let mut group = Group::None;
    for item in SafeLivesDash::ITEMS {
        if item.group != group {
            group = item.group;
            view.leaf("h3", group.heading());
        }
        let act = act::ITEM.saturating_add(u32::from(item.number));
        ask::item(view, item.number, item.topic, act, value(session.item(item.number)));
    }
    view.open("p range").attr("id", "range");
    count(session, view);
    view.close();
    view.open("button").attr("type", "button").attr("id", "on").on(act::ON).text("Continue").close();
    foot(view);
}

/// Whether Y, N and D answer, and how to switch that off.
pub(super) fn keys(session: &Session, view: &mut View) {
    view.open("label tick").open("input").attr("type", "checkbox").attr("id", "keys").on(act::KEYS);
    if session.keys {
        view.attr("checked", "");
    }
    view.close().open("span").text("Answer with the keys Y, N and D, which go on to the next item. Delete takes an answer back.").close().close();
}

/// Draws the range again after an answer, and says it politely.
pub(super) fn range(session: &Session, view: &mut View) {
    view.at("range");
    count(session, view);
    view.say("");
    words(session, view);
}

fn count(session: &Session, view: &mut View) {
    view.open("b").text("");
    words(session, view);
    view.close().open("span").text("").number(u32::from(session.answered())).push(" answered").close();
}

/// `2 to 9 of 24 yes`, or `9 of 24 yes`.
fn words(session: &Session, view: &mut View) {
    let range = session.answers.ric.tally().possible();
    view.number(u32::from(*range.start()));
    if range.start() != range.end() {
        view.push(" to ").number(u32::from(*range.end()));
    }
    view.push(" of 24 yes");
}
