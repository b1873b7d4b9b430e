//! What somebody was asked and has told, read from the very lines that ask: one place says how a question reads.

use crate::{
    Session, act,
    view::{View, cut},
};

/// A line of a text that asks something.
#[derive(Clone, Copy)]
pub(super) struct Asked<'t> {
    pub(super) act: u32,
    /// The kind of control, such as `tick`; of radio buttons their class.
    pub(super) kind: &'t str,
    pub(super) question: &'t str,
    choices: &'t str,
}

/// Hands over every question of a text, in order.
pub(super) fn each<'t>(text: &'t str, mut take: impl FnMut(Asked<'t>)) {
    let mut rest = Some(text);
    while let Some(lines) = rest {
        let (line, more) = cut(lines, b'\n');
        rest = more;
        if let Some(asked) = read(line) {
            take(asked);
        }
    }
}

fn read(line: &str) -> Option<Asked<'_>> {
    let (start, more) = cut(line, b'|');
    let (act, kind) = cut(start, b' ');
    if !matches!(act.as_bytes().first(), Some(b'?' | b'%')) {
        return None;
    }
    let act = act.get(1..)?.parse::<u32>().ok()?;
    let (question, more) = cut(more?, b'|');
    let (_, choices) = cut(more.unwrap_or(""), b'|');
    Some(Asked { act, kind: kind.unwrap_or(""), question, choices: choices.unwrap_or("") })
}

/// What the control of an act holds.
pub(super) fn value(session: &Session, act: u32) -> u32 {
    if act >= act::FIELD {
        session.answers.at(act.saturating_sub(act::FIELD))
    } else {
        session.answers.told(act.saturating_sub(act::FACT))
    }
}

/// Adds the answer to the line, in the words of its choice; false, and nothing, where there is none.
pub(super) fn answer(session: &Session, asked: Asked<'_>, view: &mut View) -> bool {
    let value = value(session, asked.act);
    if value == act::EMPTY || (asked.kind == "tick" && value != 1) {
        return false;
    }
    if asked.kind == "number" {
        view.number(value);
        return true;
    }
    let choices = match asked.choices {
        "" => "1 Yes|2 No|3 Don't know",
        choices => choices,
    };
    let mut rest = Some(choices);
    while let Some(choices) = rest {
        let (choice, more) = cut(choices, b'|');
        rest = more;
        let (number, words) = cut(choice, b' ');
        if number.parse() == Ok(value) {
            view.push(words.unwrap_or(""));
            return true;
        }
    }
    false
}
