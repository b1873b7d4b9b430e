//! HARK: four questions that find abuse.

use fingerpost_dash::{
    Checklist, HarkQuestions,
    hark::ACCURACY,
};

use super::{Screen, ask, back, checklist, foot};
use crate::{Session, act, answers::value, view::View};

pub(super) fn draw(session: &Session, view: &mut View) {
    view.screen("Four questions (HARK)");
    back(view, Screen::Safety, "Back");
    view.para("Ask in your own words, as part of the conversation. Do not read out a list.");
    checklist::keys(session, view);
    for item in HarkQuestions::ITEMS {
        let chosen = session.answers.hark.response(item.number).unwrap_or_default();
        ask::item(view, item.number, item.topic, act::HARK.saturating_add(u32::from(item.number)), value(chosen));
    }
    view.open("button").attr("type", "button").attr("id", "on").on(act::ON).text("Continue").close();
    view.button("button second", Screen::Checklist.act(), "Already disclosed: go to the checklist");
    accuracy(view);
    foot(view);
}

/// What was published about the questions, and for whom.
pub(super) fn accuracy(view: &mut View) {
    const FOUND: u32 = ACCURACY.table.sensitivity();
    view.open("p small").text("In the study these questions found ").number(FOUND);
    view.push(" of 100 abused women, so they miss about 1 in 5. Not tested for ").push(ACCURACY.not_validated_for);
    view.push(". They find abuse and do not grade it. Source: ").push(ACCURACY.source).push(".").close();
}
