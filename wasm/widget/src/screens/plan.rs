//! Safe contact: how somebody can be reached without anybody else noticing.
//!
//! What is typed never comes here. It stays on the page, which puts it where a line says so; here are only the answers
//! that are choices, and whether a text box has anything in it.

use super::told;
use crate::{Session, answers::Field, view::View};

const PEOPLE: &str = include_str!("en/plan-people.txt");
const PEOPLE_PROFESSIONAL: &str = include_str!("en/plan-people-professional.txt");
const WAYS: &str = include_str!("en/plan-ways.txt");

const fn people(session: &Session) -> &'static str {
    if session.own { PEOPLE } else { PEOPLE_PROFESSIONAL }
}

pub(super) fn draw(session: &Session, view: &mut View) {
    view.lines(if session.own {
        include_str!("en/plan.txt")
    } else {
        include_str!("en/plan-professional.txt")
    });
    view.lines(WAYS).lines(people(session));
}

/// The plan as it stands, to read, and on request to copy.
pub(super) fn shown(session: &Session, view: &mut View) {
    view.lines("*The plan\n!26 link|Change the plan\n<div\n@id plan\n");
    if !session.own {
        view.lines("-p|").lines(HIDE).end();
    }
    view.lines("<dl rows\n");
    for text in [WAYS, people(session)] {
        told::each(text, |asked| {
            view.line("<div\n-dt|", asked.question);
            if matches!(asked.kind, "tel" | "text") {
                view.lines("\"").number(asked.act).lines(" dd v|Not said\n");
            } else {
                view.lines("-dd v|");
                if !told::answer(session, asked, view) {
                    view.lines("Not said");
                }
                view.end();
            }
            view.close();
        });
    }
    view.lines(">\n>\n<div\n@id copy\n");
    copy(session, view);
    view.close();
    view.lines(if session.own { "!20|Helplines and services\n" } else { "!18|Where to turn\n" });
}

/// Draws again whether the plan may be copied, and leaves the focus where it is.
pub(super) fn again(session: &Session, view: &mut View) {
    view.lines("#allowed\n");
    allowed(session, view);
}

fn copy(session: &Session, view: &mut View) {
    if session.own {
        view.lines(include_str!("en/copy-own.txt"));
    }
    view.lines("<div\n@id allowed\n");
    allowed(session, view);
    view.close();
}

/// In self mode there is nothing to press until the person has said that the device is safe.
fn allowed(session: &Session, view: &mut View) {
    if !session.own || session.answers.field(Field::DeviceSafe) == 1 {
        view.lines(include_str!("en/copied.txt"));
    }
}

/// Comes first in what is copied into a record.
const HIDE: &str = "Safe contact. Keep this in the part of the record that is hidden from online access (the NHS App, \
                    proxies), from letters and print-outs, and from the records of the alleged perpetrator and of children.";
