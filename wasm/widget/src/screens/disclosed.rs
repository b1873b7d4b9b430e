//! What the four questions came to. Safety and children are asked here, after a disclosure, and not before (the lesson
//! of IRIS, instruments.md 3.1).

use fingerpost_dash::{HarkOutcome, hark};

use super::{Screen, ask, back, foot, hark::accuracy};
use crate::{Session, act, answers::Fact, view::View};

pub(super) fn draw(session: &Session, view: &mut View) {
    let services = Screen::Services.act();
    let checklist = Screen::Checklist.act();
    match hark::result(&session.answers.hark).outcome {
        HarkOutcome::Positive => {
            view.screen("Abuse was disclosed");
            back(view, Screen::Hark, "Back");
            view.para("Say: I believe you. It is not your fault. There is help.");
            ask::fact(view, &session.answers, Fact::SafeHome, "Is it safe to go home today?", "");
            ask::fact(view, &session.answers, Fact::Children, "Are there children in the family, or a pregnancy?", "");
            view.button("button", act::ON, "Continue to the checklist");
            view.button("button second", services, "Helplines and local services");
        }
        HarkOutcome::Indeterminate => {
            view.screen("Not settled");
            back(view, Screen::Hark, "Back to the questions");
            view.para("Nothing was disclosed, and not every question has an answer. An answer that is missing is not a no.");
            view.button("button", services, "Helplines and local services");
            view.button("button second", checklist, "Worried all the same: go to the checklist");
        }
        HarkOutcome::NothingDisclosed => {
            view.screen("Nothing was disclosed");
            back(view, Screen::Hark, "Back");
            view.para("That does not mean that there is no abuse. Leave the door open: say that help is there, and ask again another time.");
            view.button("button", services, "Helplines and local services");
            view.button("button second", checklist, "Worried all the same: go to the checklist");
        }
    }
    accuracy(view);
    foot(view);
}
