//! The 24 items, with the range of the count in sight.

use fingerpost_dash::{Checklist, Group, SafeLivesDash};

use super::item;
use crate::{Session, act, view::View};

pub(super) fn draw(session: &Session, view: &mut View) {
    view.lines(include_str!("en/checklist.txt")).lines(include_str!("en/keys.txt"));
    let mut group = Group::None;
    for topic in SafeLivesDash::ITEMS {
        if topic.group != group {
            group = topic.group;
            view.line("-h3|", group.heading());
        }
        item(view, act::ITEM, [topic.number, 24], topic.topic, session.answers.ric.response(topic.number));
    }
    view.lines("<p range\n@id range\n");
    count(session, view);
    view.lines(">\n!3|Continue\n");
}

/// Draws the range again after an answer, and says it politely.
pub(super) fn range(session: &Session, view: &mut View) {
    view.lines("#range\n");
    count(session, view);
    view.lines("~");
    words(session, view);
}

fn count(session: &Session, view: &mut View) {
    view.lines("-b|");
    words(session, view);
    view.lines("-span|").number(u32::from(session.answered())).lines(" answered\n");
}

/// `2 to 9 of 24 yes`, or `9 of 24 yes`.
fn words(session: &Session, view: &mut View) {
    let range = session.answers.ric.tally().possible();
    view.number(u32::from(*range.start()));
    if range.start() != range.end() {
        view.lines(" to ").number(u32::from(*range.end()));
    }
    view.lines(" of 24 yes\n");
}
