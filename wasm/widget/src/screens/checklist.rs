//! The 24 items, all at once or a group at a time, with the range of the count in sight.

use fingerpost_dash::{Checklist, Group, SafeLivesDash};

use super::{Screen, item};
use crate::{
    Session, act,
    generated::{STRANGULATION, SUICIDE},
    view::{View, cut},
};

/// The value of a yes.
const YES: u32 = 1;

/// How many groups the items are in.
pub(crate) const GROUPS: u32 = 4;

/// The number of the group of an item, from 1.
pub(crate) fn group_of(number: u32) -> u32 {
    SafeLivesDash::ITEMS
        .iter()
        .find(|item| u32::from(item.number) == number)
        .map_or(1, |item| place(item.group))
}

const fn place(group: Group) -> u32 {
    match group {
        Group::Current | Group::None => 1,
        Group::Children => 2,
        Group::History => 3,
        Group::AllegedPerpetrator => 4,
    }
}

pub(super) fn draw(session: &Session, view: &mut View) {
    let shown = session.group;
    view.lines("*Checklist: ");
    if shown > 0 {
        view.lines("part ").number(shown).lines(" of 4\n");
    } else {
        view.lines("24 items\n");
    }
    if session.returning {
        view.lines("!16 link|Back to the answers\n");
    } else if shown > 1 {
        view.lines("!").number(act::GROUP.saturating_add(shown).saturating_sub(1)).lines(" link|Back\n");
    } else {
        view.lines("!10 link|Back to the start\n");
    }
    view.lines(include_str!("en/checklist.txt")).lines(include_str!("en/keys.txt"));
    view.lines(if shown > 0 { "!40 link|Show all 24 items\n" } else { "!41 link|Show one part at a time\n" });
    let mut group = Group::None;
    for topic in SafeLivesDash::ITEMS.iter().filter(|topic| shown == 0 || place(topic.group) == shown) {
        if topic.group != group {
            group = topic.group;
            view.line("-h3|", group.heading());
        }
        let number = u32::from(topic.number);
        item(view, act::ITEM, [topic.number, 24], topic.topic, session.answers.item(number), "|");
        view.lines("<div more\n@id m").number(number).end();
        beside(session, number, view);
        view.close();
        if urgent(number).is_some() {
            view.lines("<div\n@id u").number(number).end();
            at_once(session, number, view);
            view.close();
        }
    }
    view.lines("<p range\n@translate no\n<b\n@id range\n'");
    words(session, view);
    view.lines(">\n<span\n@id many\n'");
    many(session, view);
    view.lines(">\n>\n!3|Continue\n");
}

/// What can be said about an item beside its answer: behind a button, so that it costs nobody else a key.
fn beside(session: &Session, number: u32, view: &mut View) {
    let open = is_open(session, number);
    view.lines("!").number(act::MORE.saturating_add(number)).lines(" link|");
    view.lines(if open { "Close" } else { "Source, or no answer" }).lines("|for item ").number(number).end();
    if !open {
        return;
    }
    let (item, source) = (act::ITEM.saturating_add(number), act::SOURCE.saturating_add(number));
    view.lines("?").number(item).lines(" none|Why there is no answer||5 Not asked|4 Did not want to say\n");
    view.holds(item, session.answers.item(number));
    view.lines("?")
        .number(source)
        .lines(" source|Who said so|")
        .lines(SOURCES)
        .end()
        .holds(source, session.answers.source(number));
}

/// As `answers::SOURCES` numbers them.
const SOURCES: &str =
    "|1 The patient|2 Family or friend|3 I saw or heard it|4 Health record|5 Police|6 Another agency";

/// The words for a source's number; nothing where there is none.
pub(super) fn source_word(number: u32) -> Option<&'static str> {
    let mut rest = SOURCES;
    for _ in 0..number.min(7) {
        rest = cut(rest, b'|').1?;
    }
    cut(rest, b'|').0.get(2..).filter(|_| number > 0)
}

const fn is_open(session: &Session, number: u32) -> bool {
    number < 32 && session.unfolded >> number & 1 == 1
}

/// The duty that a yes to an item makes due now, whatever else is answered: it does not wait for the result. Its title,
/// and what to do.
const fn urgent(number: u32) -> Option<(&'static str, &'static str)> {
    match number {
        5 => Some(SUICIDE),
        15 => Some(STRANGULATION),
        _ => None,
    }
}

/// Says it where the item is answered yes.
fn at_once(session: &Session, number: u32, view: &mut View) {
    if let Some((title, action)) = urgent(number).filter(|_| session.answers.item(number) == YES) {
        view.lines("-p inset|").push(title).lines(": ").push(action).lines(" Do not wait for the result.\n~");
        view.push(action).end();
    }
}

/// After an answer to an item: what is due at once, and the other group of its radio buttons.
pub(crate) fn answered(session: &Session, number: u32, view: &mut View) {
    both(session, number, view);
    let shown = session.group == 0 || session.group == group_of(number);
    if session.at(Screen::Checklist) && shown && urgent(number).is_some() {
        view.lines("#u").number(number).end();
        at_once(session, number, view);
    }
}

/// An item in two groups of radio buttons, its answers and why there is none: what one gains, the other loses.
fn both(session: &Session, number: u32, view: &mut View) {
    if is_open(session, number) {
        let value = session.answers.item(number);
        let value = if value == act::EMPTY { 0 } else { value };
        view.holds(act::ITEM.saturating_add(number), value);
    }
}

/// Shows or hides what stands beside an item, and keeps the focus on its button.
pub(crate) fn unfold(session: &mut Session, number: u32) {
    if !session.at(Screen::Checklist) || !(1..=24).contains(&number) {
        return;
    }
    session.unfolded ^= 1_u32.checked_shl(number).unwrap_or(0);
    session.put(|session, view| {
        view.lines("#m").number(number).end();
        beside(session, number, view);
        view.lines("^b").number(act::MORE.saturating_add(number)).end();
    });
}

/// Changes the range after an answer, and says it politely.
pub(super) fn range(session: &Session, view: &mut View) {
    view.lines(";range ");
    words(session, view);
    view.lines(";many ");
    many(session, view);
    view.lines("~");
    words(session, view);
}

fn many(session: &Session, view: &mut View) {
    view.number(u32::from(session.answered())).lines(" answered\n");
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
