//! What a session can do beyond the start of the questions. A session is given it or not; where nothing names it, none of
//! the rules, directories and helplines behind it is linked. So one set of sources makes a small first module and the
//! whole, and a native test holds them against each other.

use fingerpost_pathways::directory_for;
use fingerpost_thresholds::policy_for;

use crate::{
    Session,
    screens::{Screen, later},
    view::View,
};

/// Stands in where an area has no rule of its own; each screen that uses it says so.
const NATIONAL: &str = "national";

/// The parts that need more than the first screens do.
#[derive(Debug)]
pub(crate) struct Whole {
    /// Finds the rule and the directory of the area.
    pub(crate) find: fn(&mut Session),
    /// Draws a later screen.
    pub(crate) draw: fn(&Session, Screen, &mut View),
    /// Where the main button of a later screen leads.
    pub(crate) next: fn(&Session, Screen) -> Option<Screen>,
    /// Draws what an answer changes beside itself.
    pub(crate) changed: fn(&Session, Screen, &mut View),
    /// Draws what changes when one answer is taken back.
    pub(crate) cleared: fn(&Session, u32, &mut View),
}

/// All of it.
pub(crate) static WHOLE: Whole =
    Whole { find, draw: later::draw, next: later::next, changed: later::changed, cleared: later::cleared };

fn find(session: &mut Session) {
    session.policy = policy_for(&session.area).or_else(|| policy_for(NATIONAL));
    session.directory = directory_for(&session.area);
}
