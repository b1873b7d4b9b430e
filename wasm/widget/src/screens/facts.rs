//! What is known beside the checklist, as far as the rule and the duties turn on it.

use super::wrong;
use crate::{
    Session, act,
    answers::{Fact, Field},
    view::View,
};

/// The questions and fields, which the review reads as well.
pub(super) const QUESTIONS: &str = include_str!("en/facts.txt");

/// What a disclosure leads to, whatever the checklist comes to. Neither may be passed over: there is no result before each
/// has an answer, of which "not asked" is one that is seen and said wherever the result is.
pub(super) const AFTER_DISCLOSURE: [(Fact, &str, &str); 2] = [
    (
        Fact::SafeHome,
        "Is it safe to go home today?",
        "Say whether it is safe to go home today, or that it was not asked",
    ),
    (
        Fact::Children,
        "Are there children in the family, or a pregnancy?",
        "Say whether there are children or a pregnancy, or that it was not asked",
    ),
];

/// Which of them was passed over: the act of each, and what to do.
pub(super) fn passed_over(session: &Session) -> impl Iterator<Item = (u32, &'static str)> {
    AFTER_DISCLOSURE
        .into_iter()
        .filter(|(fact, _, _)| session.answers.told(*fact as u32) == act::EMPTY)
        .map(|(fact, _, text)| (act::FACT.saturating_add(fact as u32), text))
}

/// What has to be put right before the review: the act of the control, and what to do.
pub(super) fn problems(session: &Session) -> impl Iterator<Item = (u32, &'static str)> {
    let answers = &session.answers;
    let later =
        |field| matches!((answers.day(field), session.today()), (Some(day), Some(today)) if day > today);
    let above = |field, most| answers.number(field).is_some_and(|number| number > most);
    let unsaid = session.judged_high() && answers.field(Field::Reason) != 1;
    let wrong = [
        (unsaid, Field::Reason, "Say why you judge the risk to be high"),
        (above(Field::Age, 120), Field::Age, "Give the age in years, from 0 to 120"),
        (above(Field::Events, 999), Field::Events, "Give the number of events, up to 999"),
        (
            answers.number(Field::Crimes) > answers.number(Field::Events),
            Field::Crimes,
            "Give a number of crimes that is not above the number of events",
        ),
        (
            later(Field::Latest),
            Field::Latest,
            "Give a day of the most recent abuse that is not in the future",
        ),
        (
            later(Field::Referred),
            Field::Referred,
            "Give a day of the last referral that is not in the future",
        ),
    ];
    let wrong = wrong
        .into_iter()
        .filter_map(|(wrong, field, text)| wrong.then_some((act::FIELD.saturating_add(field as u32), text)));
    passed_over(session).chain(wrong)
}

pub(super) fn draw(session: &Session, view: &mut View) {
    view.lines("*What else is known\n!14 link|Back to the checklist\n").lines(QUESTIONS);
    for (act, text) in problems(session).filter(|_| session.missing) {
        wrong(view, act, text);
    }
}
