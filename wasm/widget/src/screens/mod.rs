//! The screens, one a file: what each shows, and where its main button leads.

mod ask;
mod checklist;
mod disclosed;
mod facts;
mod hark;
mod own;
mod result;
mod review;
mod safety;
mod services;
mod stop;

use crate::{Session, act, view::View};

/// A screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Screen {
    Safety,
    Stop,
    Hark,
    Disclosed,
    Checklist,
    Facts,
    Review,
    Result,
    Services,
    Gate,
    Own,
}

const ALL: [Screen; 11] = [
    Screen::Safety,
    Screen::Stop,
    Screen::Hark,
    Screen::Disclosed,
    Screen::Checklist,
    Screen::Facts,
    Screen::Review,
    Screen::Result,
    Screen::Services,
    Screen::Gate,
    Screen::Own,
];

impl Screen {
    pub(crate) const fn first(own: bool) -> Self {
        if own { Self::Gate } else { Self::Safety }
    }

    /// The screen of a number. Self mode has its own two, and no way to the others.
    pub(crate) fn numbered(number: u32, own: bool) -> Option<Self> {
        let screen = usize::try_from(number).ok().and_then(|number| ALL.get(number)).copied()?;
        (matches!(screen, Self::Gate | Self::Own) == own).then_some(screen)
    }

    /// The act that goes here.
    pub(crate) const fn act(self) -> u32 {
        act::GO.saturating_add(self as u32)
    }
}

/// Draws a screen.
pub(crate) fn draw(session: &Session, screen: Screen, view: &mut View) {
    match screen {
        Screen::Safety => safety::draw(session, view),
        Screen::Stop => stop::draw(session, view),
        Screen::Hark => hark::draw(session, view),
        Screen::Disclosed => disclosed::draw(session, view),
        Screen::Checklist => checklist::draw(session, view),
        Screen::Facts => facts::draw(session, view),
        Screen::Review => review::draw(session, view),
        Screen::Result => result::draw(session, view),
        Screen::Services => services::draw(session, view),
        Screen::Gate => own::gate(session, view),
        Screen::Own => own::draw(session, view),
    }
}

/// Where a screen's main button leads; `None` when something is missing first.
pub(crate) fn next(session: &Session, screen: Screen) -> Option<Screen> {
    match screen {
        Screen::Safety => safety::next(session),
        Screen::Hark => Some(Screen::Disclosed),
        Screen::Disclosed | Screen::Stop => Some(Screen::Checklist),
        Screen::Checklist => Some(Screen::Facts),
        Screen::Facts => facts::problem(session).is_none().then_some(Screen::Review),
        Screen::Review => Some(Screen::Result),
        Screen::Result | Screen::Services => Some(Screen::Services),
        Screen::Gate | Screen::Own => Some(Screen::Own),
    }
}

/// Draws what an answer changes beside itself, and never moves the focus.
pub(crate) fn changed(session: &mut Session, screen: Screen) {
    match screen {
        Screen::Checklist => session.patch(checklist::range),
        Screen::Services | Screen::Own => session.patch(services::again),
        _ => {}
    }
}

/// Says, on the first screen, why it is there again.
pub(crate) fn idle(view: &mut View) {
    view.open("p inset").text("Cleared: nothing was entered for 10 minutes.").close();
}

/// The link to an earlier screen. There is no history entry to go back to.
fn back(view: &mut View, to: Screen, text: &str) {
    view.button("button link", to.act(), text);
}

/// What is missing, in a box that takes the focus.
fn wrong(view: &mut View, text: &str) {
    view.open("div errors").attr("id", "wrong").attr("tabindex", "-1").attr("role", "alert");
    view.leaf("h3", "Something is missing").para(text).close();
}

/// The last line of every screen of the professional mode.
fn foot(view: &mut View) {
    view.open("p").button("button link", act::AGAIN, "Clear everything and start again").close();
}
