//! What is known beside the checklist, as far as the rule and the duties turn on it.

use super::wrong;
use crate::{Session, answers::Field, view::View};

/// The questions and fields, which the review reads as well.
pub(super) const QUESTIONS: &str = include_str!("en/facts.txt");

/// What has to be put right before the review.
pub(super) fn problem(session: &Session) -> Option<&'static str> {
    let answers = &session.answers;
    let later =
        |field| matches!((answers.day(field), session.today), (Some(day), Some(today)) if day > today);
    if answers.number(Field::Age).is_some_and(|age| age > 120) {
        Some("Give the age in years, from 0 to 120.")
    } else if answers.number(Field::Events).is_some_and(|events| events > 999) {
        Some("Give the number of events, up to 999.")
    } else if answers.number(Field::Crimes) > answers.number(Field::Events) {
        Some("Give a number of crimes that is not above the number of events.")
    } else if later(Field::Latest) || later(Field::Referred) {
        Some("Give days that are not in the future.")
    } else if session.judged_high() && answers.field(Field::Reason) != 1 {
        Some("Say why you judge the risk to be high.")
    } else {
        None
    }
}

pub(super) fn draw(session: &Session, view: &mut View) {
    view.lines("*What else is known\n!14 link|Back to the checklist\n");
    if let Some(problem) = problem(session).filter(|_| session.missing) {
        wrong(view, problem);
    }
    view.lines(QUESTIONS);
}
