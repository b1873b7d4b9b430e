//! Papers: the summary for the record, the draft of a referral to MARAC, the file. `wasm/whole` writes them, from the answers that each of these screens lists; what only a person can say is typed into the page
//! and goes to no module.

use fingerpost_thresholds::Route;

use super::result::decide;
use crate::{Session, view::View};

/// Which papers there are.
pub(super) fn list(view: &mut View) {
    view.lines(include_str!("en/papers.txt"));
}

/// The summary for the GP record.
pub(super) fn summary(session: &Session, view: &mut View) {
    view.lines(include_str!("en/summary.txt"));
    held(session, view);
}

/// What the draft asks beside the answers.
pub(super) fn sharing(session: &Session, view: &mut View) {
    view.lines(if referred(session) {
        include_str!("en/sharing.txt")
    } else {
        include_str!("en/no-referral.txt")
    });
}

/// The draft of a referral to MARAC.
pub(super) fn draft(session: &Session, view: &mut View) {
    view.lines(if referred(session) {
        include_str!("en/draft.txt")
    } else {
        include_str!("en/no-referral.txt")
    });
    held(session, view);
}

/// The answers and the result as FHIR.
pub(super) fn file(session: &Session, view: &mut View) {
    view.lines(include_str!("en/file.txt"));
    held(session, view);
}

/// Whether the rule leads to MARAC: it does not below high, nor under 16.
fn referred(session: &Session) -> bool {
    decide(session).is_some_and(|decision| decision.routes.contains(&Route::Marac))
}

/// Every answer, for the module that writes.
fn held(session: &Session, view: &mut View) {
    session.answers.all(|act, value| {
        view.holds(act, value);
    });
}
