//! Before anything is asked: alone, safe, no danger now, and no family interpreter (instruments.md 6.1).

use fingerpost_dash::Response;

use super::{Screen, ask, foot, wrong};
use crate::{
    Session, act,
    answers::{Fact, Field},
    view::View,
};

/// Who else can hear.
const NOBODY: u32 = 1;
const INTERPRETER: u32 = 2;
const SOMEBODY: u32 = 3;

/// Why it is not the time to ask.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum NotNow {
    Danger,
    NotAlone,
    NotSafe,
    NoInterpreter,
}

/// Why it is not the time to ask, the most urgent reason first.
pub(super) fn not_now(session: &Session) -> Option<NotNow> {
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
    let answers = &session.answers;
    let settled = |fact| answers.fact(fact) != Response::Unanswered;
    let all = answers.number(Field::Present).is_some()
        && settled(Fact::Safe)
        && settled(Fact::Danger)
        && settled(Fact::Interpreter);
    all.then_some(Screen::Hark)
}

pub(super) fn draw(session: &Session, view: &mut View) {
    let answers = &session.answers;
    view.screen("Before you ask");
    if session.unknown_area {
        view.open("p inset").text("This page names an area that is not known here. The national rule and the national helplines are used.").close();
    }
    if session.missing {
        wrong(view, "Answer all four questions first.");
    }
    view.para("See the patient alone. Say what you would have to pass on, and to whom. Nothing you enter leaves this page, and nothing is stored.");
    ask::yes_no(view, answers, Fact::Danger, "Is anybody in danger now?", "");
    ask::choice(
        view,
        answers,
        Field::Present,
        "Who else can hear?",
        "",
        &[(NOBODY, "Nobody"), (INTERPRETER, "A professional interpreter"), (SOMEBODY, "Partner, family, friend, child or anybody else")],
    );
    ask::yes_no(view, answers, Fact::Safe, "Is it safe to talk now?", "Private, with time enough, and nobody waiting who will ask what was said.");
    ask::yes_no(view, answers, Fact::Interpreter, "Is an interpreter needed?", "Spoken or signed. Never family, friends or children.");
    view.button("button", act::ON, "Continue");
    foot(view);
}
