//! The screens that the first module does not have.

use super::{Screen, facts, own, papers, plan, result, review, services};
use crate::{Session, view::View};

pub(crate) fn draw(session: &Session, screen: Screen, view: &mut View) {
    match screen {
        Screen::Facts => facts::draw(session, view),
        Screen::Review => review::draw(session, view),
        Screen::Result => result::draw(session, view),
        Screen::Services => services::draw(session, view),
        Screen::Own => own::draw(session, view),
        Screen::Signpost => own::everybody(session, view),
        Screen::Plan => plan::draw(session, view),
        Screen::Shown => plan::shown(session, view),
        Screen::Papers => papers::list(view),
        Screen::Summary => papers::summary(session, view),
        Screen::Sharing => papers::sharing(session, view),
        Screen::Draft => papers::draft(session, view),
        Screen::File => papers::file(session, view),
        fixed => {
            view.lines(text(fixed));
        }
    }
}

/// A screen that is always the same.
const fn text(screen: Screen) -> &'static str {
    match screen {
        Screen::Talk => include_str!("en/talk.txt"),
        Screen::Devices => include_str!("en/devices.txt"),
        Screen::Leaving => include_str!("en/leaving.txt"),
        Screen::Worried => include_str!("en/worried.txt"),
        Screen::Limits => include_str!("en/limits.txt"),
        _ => "",
    }
}

pub(crate) fn next(session: &Session, screen: Screen) -> Option<Screen> {
    match screen {
        Screen::Facts => facts::problems(session).next().is_none().then_some(Screen::Review),
        Screen::Review => Some(Screen::Result),
        Screen::Result | Screen::Services => Some(Screen::Services),
        Screen::Sharing => Some(Screen::Draft),
        Screen::Papers | Screen::Summary | Screen::Draft | Screen::File => Some(Screen::Papers),
        Screen::Plan | Screen::Shown => Some(Screen::Shown),
        Screen::Signpost => Some(Screen::Signpost),
        _ => Some(Screen::Own),
    }
}

pub(crate) fn changed(session: &Session, screen: Screen, view: &mut View) {
    match screen {
        Screen::Shown => plan::again(session, view),
        _ if screen.has_list() => services::again(session, view),
        _ => {}
    }
}

pub(crate) fn cleared(session: &Session, act: u32, view: &mut View) {
    services::cleared(session, act, view);
}
