//! Opening hours today, by the clock that the page gives.

use fingerpost_core::TextBuilder;
use fingerpost_pathways::{Day, Opening};

use crate::view::View;

/// The time of the week: minutes since the midnight with which Sunday begins, as the page's clock counts days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    day: Day,
    minute: u16,
}

impl Clock {
    /// The clock of a number; `None` for one that no week has.
    pub(super) fn new(minutes: u32) -> Option<Self> {
        let day = match minutes / 1440 {
            0 => Day::Sunday,
            1 => Day::Monday,
            2 => Day::Tuesday,
            3 => Day::Wednesday,
            4 => Day::Thursday,
            5 => Day::Friday,
            6 => Day::Saturday,
            _ => return None,
        };
        Some(Self { day, minute: u16::try_from(minutes % 1440).ok()? })
    }
}

/// Draws the hours: whether it is open now, and all of them. Only for hours that are not past their date.
pub(super) fn draw(hours: &[Opening], clock: Option<Clock>, view: &mut View) {
    let now = |clock: Clock| {
        let here = |opening: &&Opening| {
            opening.days.contains(clock.day) && opening.opens <= clock.minute && clock.minute < opening.closes
        };
        hours.iter().find(here)
    };
    let always = hours.contains(&Opening::ALWAYS);
    if let Some(clock) = clock.filter(|_| !always) {
        let today = || hours.iter().filter(|opening| opening.days.contains(clock.day));
        match now(clock) {
            Some(opening) => {
                view.lines("-b|Open now\n' until ");
                time(opening.closes, view);
            }
            None => match today().find(|opening| opening.opens > clock.minute) {
                Some(opening) => {
                    view.lines("-b|Closed now\n', opens today at ");
                    time(opening.opens, view);
                }
                None if today().next().is_some() => {
                    view.lines("-b|Closed for today\n'");
                }
                None => {
                    view.lines("-b|Closed today\n'");
                }
            },
        }
        view.lines(". Hours can differ on bank holidays. ").end();
    }
    view.lines("'");
    for opening in hours {
        let mut text = TextBuilder::new();
        opening.write_to(&mut text);
        view.push(text.as_str()).lines(". ");
    }
    view.end();
}

fn time(minutes: u16, view: &mut View) {
    if minutes == 1440 {
        view.arg("midnight");
        return;
    }
    let mut text = TextBuilder::new();
    text.padded(u32::from(minutes / 60), 2).push(":").padded(u32::from(minutes % 60), 2);
    view.arg(text.as_str());
}
