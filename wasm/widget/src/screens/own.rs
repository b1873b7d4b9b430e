//! Self mode: safety first, then helplines and local services. No checklist, no count, no level; easy words.

use super::{Screen, services};
use crate::{Session, act, view::View};

/// Is it safe to look now? Leaving is one press away.
pub(super) fn gate(_: &Session, view: &mut View) {
    view.screen("Is it safe to look at this now?");
    view.list(&[
        "Can somebody see your screen?",
        "Does somebody check your phone or computer?",
        "If you are in danger now, call 999. If you cannot speak, press 55 on a mobile when you are asked.",
    ]);
    view.button("button", Screen::Own.act(), "Yes, it is safe");
    view.button("button second", act::EXIT, "No, leave this page");
    view.open("div care").leaf("h3", "How to leave fast");
    view.para("Press “Exit this page”, or press the Shift key three times.");
    view.para("This page keeps nothing that you press. Your browser still keeps that you were on this website. Somebody who watches your device may see it. A friend’s phone or a library computer can be safer.");
    view.close();
}

pub(super) fn draw(session: &Session, view: &mut View) {
    view.screen("You can get help");
    view.para("What is happening is not your fault. You can talk to somebody who will listen and believe you. You decide what happens next. Calls to 0800 and 0808 numbers are free.");
    view.open("details").leaf("summary", "Show what is for me");
    services::filters(session, view);
    view.close();
    view.open("div").attr("id", "list");
    services::list(session, view);
    view.close();
    view.button("button second", act::AGAIN, "Clear this page");
}
