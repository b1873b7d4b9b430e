//! Not now: what to do instead of asking.

use super::{Screen, back, foot, safety};
use crate::{Session, view::View};

pub(super) fn draw(session: &Session, view: &mut View) {
    use safety::NotNow::{Danger, NoInterpreter, NotAlone, NotSafe};
    let (heading, steps): (&str, &[&str]) = match safety::not_now(session) {
        Some(Danger) => (
            "Call 999 now",
            &[
                "Call 999 and stay with the patient if that is safe. Questions and forms come later.",
                "Are children or other adults in danger too? Say so in the call.",
                "When the danger is over, go back and ask.",
            ],
        ),
        Some(NotAlone) => (
            "Do not ask now",
            &[
                "Give a neutral reason to see the patient alone, such as an examination or a test.",
                "If that is not possible, say nothing about abuse. Book a time alone.",
                "Do not leave a message, a letter or a text that somebody else can read.",
            ],
        ),
        Some(NoInterpreter) => (
            "Use a professional interpreter",
            &[
                "Never ask through family, friends or children.",
                "Use a telephone, video or sign language interpreter now, or book a time with one.",
                "Ask whether she knows the interpreter or fears being known in the community.",
            ],
        ),
        Some(NotSafe) | None => (
            "Do not ask now",
            &[
                "Find a private room, or book a time alone.",
                "Ask which number and time are safe for contact, and who sees the post.",
                "Tell your safeguarding lead today if you are worried.",
            ],
        ),
    };
    view.screen(heading).list(steps);
    back(view, Screen::Safety, "Change the answers");
    view.button("button second", Screen::Services.act(), "Helplines and local services");
    foot(view);
}
