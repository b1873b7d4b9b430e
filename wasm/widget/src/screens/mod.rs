//! The screens: what each shows, and where its main button leads. Texts that never change are in `en/`, in the language
//! of [`view`](crate::view); the numbers of the acts in them are those of [`act`](crate::act).

mod checklist;
mod facts;
mod filters;
mod hark;
pub(crate) mod later;
mod openings;
mod own;
mod papers;
mod plan;
pub(crate) mod result;
mod review;
mod safety;
mod services;
mod told;

use crate::{Session, act, view::View};

pub(crate) use checklist::{GROUPS, answered, group_of, unfold};

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
    Papers,
    Summary,
    Sharing,
    Draft,
    File,
    Plan,
    Shown,
    Talk,
    Devices,
    Leaving,
    Worried,
    Limits,
    Signpost,
}

pub(crate) const ALL: [Screen; 24] = [
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
    Screen::Papers,
    Screen::Summary,
    Screen::Sharing,
    Screen::Draft,
    Screen::File,
    Screen::Plan,
    Screen::Shown,
    Screen::Talk,
    Screen::Devices,
    Screen::Leaving,
    Screen::Worried,
    Screen::Limits,
    Screen::Signpost,
];

impl Screen {
    pub(crate) const fn first(own: bool, everybody: bool) -> Self {
        match (everybody, own) {
            (true, _) => Self::Signpost,
            (false, true) => Self::Gate,
            (false, false) => Self::Safety,
        }
    }

    /// The screen of a number.
    pub(crate) fn at(number: u32) -> Option<Self> {
        usize::try_from(number).ok().and_then(|number| ALL.get(number)).copied()
    }

    /// True for a screen of the first module: the way to the count, and the gate of self mode.
    pub(crate) const fn is_first(self) -> bool {
        matches!(
            self,
            Self::Safety | Self::Stop | Self::Hark | Self::Disclosed | Self::Checklist | Self::Gate
        )
    }

    /// The screen of a number, for whom it is. Self mode has its own, and no way to the others.
    pub(crate) fn numbered(number: u32, own: bool) -> Option<Self> {
        let screen = Self::at(number)?;
        (screen.is_own() == own || screen.is_plan()).then_some(screen)
    }

    /// The page for everybody has one screen, and no other mode has it.
    pub(crate) const fn is_for(self, everybody: bool) -> bool {
        matches!(self, Self::Signpost) == everybody
    }

    /// True for a screen with a list of services.
    pub(crate) const fn has_list(self) -> bool {
        matches!(self, Self::Services | Self::Own | Self::Signpost)
    }

    /// True for a screen that shows what the rule says of the answers, or hands it over.
    const fn is_of_the_result(self) -> bool {
        matches!(self, Self::Result | Self::Papers | Self::Summary | Self::Sharing | Self::Draft | Self::File)
    }

    /// True for the plan for safe contact, which both modes have.
    const fn is_plan(self) -> bool {
        matches!(self, Self::Plan | Self::Shown)
    }

    const fn is_own(self) -> bool {
        matches!(
            self,
            Self::Gate
                | Self::Own
                | Self::Talk
                | Self::Devices
                | Self::Leaving
                | Self::Worried
                | Self::Limits
                | Self::Signpost
        )
    }
}

/// Draws a screen.
pub(crate) fn draw(session: &Session, screen: Screen, view: &mut View) {
    match screen {
        Screen::Safety => safety::draw(session, view),
        Screen::Stop => safety::stop(session, view),
        Screen::Hark => hark::draw(session, view),
        Screen::Disclosed => hark::outcome(session, view),
        Screen::Checklist => checklist::draw(session, view),
        // Self mode: safety first, then helplines and local services. No checklist, no count, no level.
        Screen::Gate => {
            view.lines(include_str!("en/gate.txt"));
        }
        later => {
            if let Some(whole) = session.whole {
                (whole.draw)(session, later, view);
            }
        }
    }
    if !session.own {
        view.lines(include_str!("en/foot.txt"));
    } else if screen != Screen::Gate {
        view.lines(include_str!("en/foot-own.txt"));
    }
    session.answers.each(|act, value| {
        view.holds(act, value);
    });
    view.holds(act::KEYS, u32::from(session.keys));
}

/// The screen that comes first where this one shows a result, and a question that a disclosure leads to was passed over.
pub(crate) fn first_asked(session: &Session, screen: Screen) -> Option<Screen> {
    (screen.is_of_the_result() && facts::passed_over(session).next().is_some()).then_some(Screen::Facts)
}

/// Where a screen's main button leads; `None` when something is missing first.
pub(crate) fn next(session: &Session, screen: Screen) -> Option<Screen> {
    match screen {
        Screen::Safety => safety::next(session),
        Screen::Hark | Screen::Checklist if session.returning => Some(Screen::Review),
        Screen::Hark => Some(Screen::Disclosed),
        Screen::Disclosed | Screen::Stop => Some(Screen::Checklist),
        Screen::Checklist => Some(Screen::Facts),
        Screen::Gate => Some(Screen::Own),
        later => session.whole.and_then(|whole| (whole.next)(session, later)),
    }
}

/// Draws what an answer changes beside itself, and never moves the focus.
pub(crate) fn changed(session: &Session, screen: Screen, view: &mut View) {
    if screen == Screen::Checklist {
        checklist::range(session, view);
    } else if let Some(whole) = session.whole {
        (whole.changed)(session, screen, view);
    }
}

/// Draws what changes when one answer is taken back.
pub(crate) fn cleared(session: &Session, act: u32, view: &mut View) {
    if let Some(whole) = session.whole {
        (whole.cleared)(session, act, view);
    }
}

/// An item of a checklist, by its number and how many there are: Y, N and D answer it.
fn item(view: &mut View, act: u32, [number, of]: [u8; 2], topic: &str, value: u32, more: &str) {
    let act = act.saturating_add(u32::from(number));
    view.lines("?").number(act).lines(" item ").number(u32::from(of)).lines("|");
    view.number(u32::from(number)).lines(" ").push(topic).lines(more).end();
    view.holds(act, value);
}

/// What is wrong with the control of an act, after the line that draws it: said beside it, and in a summary that takes
/// the focus.
fn wrong(view: &mut View, act: u32, text: &str) {
    view.lines(":").number(act).lines(" ").push(text).end();
}

/// The level that a list of services is made for.
#[cfg(test)]
pub(crate) fn level(session: &Session) -> fingerpost_thresholds::RouteLevel {
    services::need(session).level
}
