//! HARK: four questions that find abuse, one at a time, and what they came to.

use fingerpost_dash::{
    Checklist, HarkOutcome, HarkQuestions,
    hark::{ACCURACY, result},
};

use super::item;
use crate::{Session, act, view::View};

/// Why a question has no answer stands apart from no.
const CHOICES: &str = "||1 Yes|2 No|3 Don't know|4 Did not want to say|5 Not asked";

/// One question: a list on the screen is read out, and ticked, as a list.
pub(super) fn draw(session: &Session, view: &mut View) {
    let step = session.step;
    view.lines("*Four questions (HARK): ").number(step).lines(" of 4\n!");
    view.number(if session.returning {
        act::GO.saturating_add(super::Screen::Review as u32)
    } else if step > 1 {
        act::STEP.saturating_add(step).saturating_sub(1)
    } else {
        act::GO
    });
    view.lines(" link|Back\n").lines(include_str!("en/hark.txt")).lines(include_str!("en/keys.txt"));
    for question in HarkQuestions::ITEMS.iter().filter(|question| u32::from(question.number) == step) {
        item(view, act::HARK, [question.number, 4], question.topic, session.answers.asked(step), CHOICES);
    }
    view.lines(include_str!("en/hark-end.txt"));
}

/// Safety and children are asked here, after a disclosure, and not before: the lesson of IRIS.
pub(super) fn outcome(session: &Session, view: &mut View) {
    view.lines(match result(&session.answers.hark).outcome {
        HarkOutcome::Positive => include_str!("en/disclosed.txt"),
        HarkOutcome::Indeterminate => include_str!("en/unsettled.txt"),
        HarkOutcome::NothingDisclosed => include_str!("en/nothing.txt"),
    });
    accuracy(view);
}

/// What was published about the questions, and for whom.
fn accuracy(view: &mut View) {
    const FOUND: u32 = ACCURACY.table.sensitivity();
    view.lines("-p small|In the study these questions found ").number(FOUND);
    view.lines(" of 100 abused women: they miss about 1 in 5. Not tested for ")
        .push(ACCURACY.not_validated_for);
    view.lines(". They find abuse and do not grade it. ").push(ACCURACY.source).lines(".\n");
}
