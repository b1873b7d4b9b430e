//! Before anything is asked: alone, safe, no danger now, and no family interpreter.

use fingerpost_dash::Response;

use super::{Screen, wrong};
use crate::{
    Session, act,
    answers::{Fact, Field},
    view::View,
};

/// Who else can hear, as `en/safety.txt` numbers them.
const INTERPRETER: u32 = 2;
const SOMEBODY: u32 = 3;

/// Why it is not the time to ask.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NotNow {
    Danger,
    NotAlone,
    NotSafe,
    NoInterpreter,
}

/// Why it is not the time to ask, the most urgent reason first.
fn not_now(session: &Session) -> Option<NotNow> {
    let answers = &session.answers;
    let present = answers.field(Field::Present);
    if answers.fact(Fact::Danger) == Response::Yes {
        Some(NotNow::Danger)
    } else if present == SOMEBODY {
        Some(NotNow::NotAlone)
    } else if answers.fact(Fact::Safe) == Response::No {
        Some(NotNow::NotSafe)
    } else if answers.fact(Fact::Interpreter) == Response::Yes && present != INTERPRETER {
        Some(NotNow::NoInterpreter)
    } else {
        None
    }
}

/// On to the questions only when all four are answered; to [`Screen::Stop`] as soon as one says so.
pub(super) fn next(session: &Session) -> Option<Screen> {
    if not_now(session).is_some() {
        return Some(Screen::Stop);
    }
    missing(session).next().is_none().then_some(Screen::Hark)
}

/// The questions without an answer: the act of each, and what to do.
fn missing(session: &Session) -> impl Iterator<Item = (u32, &'static str)> {
    let answers = &session.answers;
    let fact = |fact| (answers.fact(fact) == Response::Unanswered, act::FACT.saturating_add(fact as u32));
    let present = act::FIELD.saturating_add(Field::Present as u32);
    [
        (fact(Fact::Danger), "Say whether anybody is in danger now"),
        ((answers.number(Field::Present).is_none(), present), "Say who else can hear"),
        (fact(Fact::Safe), "Say whether it is safe to talk now"),
        (fact(Fact::Interpreter), "Say whether an interpreter is needed"),
    ]
    .into_iter()
    .filter_map(|((missing, act), text)| missing.then_some((act, text)))
}

pub(super) fn draw(session: &Session, view: &mut View) {
    view.lines("*Before you ask\n");
    if session.unknown_area {
        view.lines("-p inset|This page names an area that is not known here. The national rule and the national helplines are used.\n");
    }
    view.lines(include_str!("en/safety.txt"));
    for (act, text) in missing(session).filter(|_| session.missing) {
        wrong(view, act, text);
    }
}

/// Not now: what to do instead of asking.
pub(super) fn stop(session: &Session, view: &mut View) {
    view.lines(match not_now(session) {
        Some(NotNow::Danger) => include_str!("en/danger.txt"),
        Some(NotNow::NotAlone) => include_str!("en/not-alone.txt"),
        Some(NotNow::NoInterpreter) => include_str!("en/interpreter.txt"),
        Some(NotNow::NotSafe) | None => include_str!("en/not-safe.txt"),
    });
    view.lines(include_str!("en/stop.txt"));
}
