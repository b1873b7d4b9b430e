//! Self mode, and the page for everybody: no checklist, no count, no level.

use fingerpost_core::Freshness;
use fingerpost_pathways::emergency;

use super::{filters, services};
use crate::{Session, view::View};

/// Help at once, for the person.
pub(super) fn draw(session: &Session, view: &mut View) {
    view.lines(include_str!("en/own.txt"));
    urgent(session, view);
    filters::draw(session, view);
    view.lines("<div\n@id list\n");
    services::list(session, view);
    view.close().lines(include_str!("en/own-more.txt"));
}

/// The directory alone, for anybody.
pub(super) fn everybody(session: &Session, view: &mut View) {
    view.lines(include_str!("en/signpost.txt"));
    if session.unknown_area {
        view.lines(
            "-p inset|This page names an area that is not known here. The national helplines are below.\n",
        );
    }
    filters::draw(session, view);
    view.lines("<div\n@id list\n");
    services::list(session, view);
    view.close();
    urgent(session, view);
}

/// The emergency numbers and how to use each, also without a voice or in sign language.
fn urgent(session: &Session, view: &mut View) {
    let Some(today) = session.today() else { return };
    view.lines("<div care\n-h3 immediate|In danger now\n<ul\n");
    for contact in emergency() {
        view.line("<li\n-b|", contact.number)
            .lines("' ")
            .push(contact.name)
            .lines(". ")
            .line("", contact.how);
        if contact.provenance.freshness(today) != Freshness::Current {
            view.lines("-b mark|Not verified: check before use\n");
        }
        view.close();
    }
    view.lines(">\n>\n");
}
