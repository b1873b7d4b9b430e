//! The screens: what each shows, and where its main button leads. Texts that never change are in `en/`, in the language
//! of [`view`](crate::view); the numbers of the acts in them are those of [`act`](crate::act).

mod checklist;
mod facts;
mod hark;
mod papers;
pub(crate) mod result;
mod review;
mod safety;
mod services;

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
}

pub(crate) const ALL: [Screen; 16] = [
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
];

impl Screen {
    pub(crate) const fn first(own: bool) -> Self {
        if own { Self::Gate } else { Self::Safety }
    }

    /// The screen of a number. Self mode has its own two, and no way to the others.
    pub(crate) fn numbered(number: u32, own: bool) -> Option<Self> {
        let screen = usize::try_from(number).ok().and_then(|number| ALL.get(number)).copied()?;
        (screen.is_own() == own).then_some(screen)
    }

    const fn is_own(self) -> bool {
        matches!(self, Self::Gate | Self::Own)
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
        Screen::Own => services::own(session, view),
        Screen::Papers => papers::list(view),
        Screen::Summary => papers::summary(session, view),
        Screen::Sharing => papers::sharing(session, view),
        Screen::Draft => papers::draft(session, view),
        Screen::File => papers::file(session, view),
    }
    if !screen.is_own() {
        view.lines(include_str!("en/foot.txt"));
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
        Screen::Gate | Screen::Own => Some(Screen::Own),
    }
}

/// Draws what an answer changes beside itself, and never moves the focus.
pub(crate) fn changed(session: &Session, screen: Screen, view: &mut View) {
    match screen {
        Screen::Checklist => checklist::range(session, view),
        Screen::Services | Screen::Own => services::again(session, view),
        _ => {}
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
