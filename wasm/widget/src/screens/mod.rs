//! The screens: what each shows, and where its main button leads. Texts that never change are in `en/`, in the language
//! of [`view`](crate::view); the numbers of the acts in them are those of [`act`](crate::act).

mod checklist;
mod facts;
mod filters;
mod hark;
mod openings;
mod own;
mod papers;
mod plan;
pub(crate) mod result;
mod review;
mod safety;
mod services;
mod told;

pub(crate) use openings::Clock;

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

    /// The screen of a number. Self mode has its own, and no way to the others.
    pub(crate) fn numbered(number: u32, own: bool) -> Option<Self> {
        let screen = usize::try_from(number).ok().and_then(|number| ALL.get(number)).copied()?;
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
        Screen::Facts => facts::draw(session, view),
        Screen::Review => review::draw(session, view),
        Screen::Result => result::draw(session, view),
        Screen::Services => services::draw(session, view),
        // Self mode: safety first, then helplines and local services. No checklist, no count, no level.
        Screen::Gate => {
            view.lines(include_str!("en/gate.txt"));
        }
        Screen::Own => own::draw(session, view),
        Screen::Talk => {
            view.lines(include_str!("en/talk.txt"));
        }
        Screen::Devices => {
            view.lines(include_str!("en/devices.txt"));
        }
        Screen::Leaving => {
            view.lines(include_str!("en/leaving.txt"));
        }
        Screen::Worried => {
            view.lines(include_str!("en/worried.txt"));
        }
        Screen::Limits => {
            view.lines(include_str!("en/limits.txt"));
        }
        Screen::Signpost => own::everybody(session, view),
        Screen::Plan => plan::draw(session, view),
        Screen::Shown => plan::shown(session, view),
        Screen::Papers => papers::list(view),
        Screen::Summary => papers::summary(session, view),
        Screen::Sharing => papers::sharing(session, view),
        Screen::Draft => papers::draft(session, view),
        Screen::File => papers::file(session, view),
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

/// Where a screen's main button leads; `None` when something is missing first.
pub(crate) fn next(session: &Session, screen: Screen) -> Option<Screen> {
    match screen {
        Screen::Safety => safety::next(session),
        Screen::Hark | Screen::Checklist if session.returning => Some(Screen::Review),
        Screen::Hark => Some(Screen::Disclosed),
        Screen::Disclosed | Screen::Stop => Some(Screen::Checklist),
        Screen::Checklist => Some(Screen::Facts),
        Screen::Facts => facts::problems(session).next().is_none().then_some(Screen::Review),
        Screen::Review => Some(Screen::Result),
        Screen::Result | Screen::Services => Some(Screen::Services),
        Screen::Sharing => Some(Screen::Draft),
        Screen::Papers | Screen::Summary | Screen::Draft | Screen::File => Some(Screen::Papers),
        Screen::Plan | Screen::Shown => Some(Screen::Shown),
        Screen::Signpost => Some(Screen::Signpost),
        Screen::Gate
        | Screen::Own
        | Screen::Talk
        | Screen::Devices
        | Screen::Leaving
        | Screen::Worried
        | Screen::Limits => Some(Screen::Own),
    }
}

/// Draws what an answer changes beside itself, and never moves the focus.
pub(crate) fn changed(session: &Session, screen: Screen, view: &mut View) {
    match screen {
        Screen::Checklist => checklist::range(session, view),
        Screen::Shown => plan::again(session, view),
        _ if screen.has_list() => services::again(session, view),
        _ => {}
    }
}

/// Draws what changes when one answer is taken back.
pub(crate) fn cleared(session: &Session, act: u32, view: &mut View) {
    services::cleared(session, act, view);
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
