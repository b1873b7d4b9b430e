//! HARK: four questions that find abuse, and what they came to.

use fingerpost_dash::{
    Checklist, HarkOutcome, HarkQuestions,
    hark::{ACCURACY, result},
};

use super::item;
use crate::{Session, act, view::View};

pub(super) fn draw(session: &Session, view: &mut View) {
    view.lines(include_str!("en/hark.txt")).lines(include_str!("en/keys.txt"));
    for question in HarkQuestions::ITEMS {
        let number = question.number;
        item(view, act::HARK, [number, 4], question.topic, session.answers.hark.response(number));
    }
    view.lines(include_str!("en/hark-end.txt"));
    accuracy(view);
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
