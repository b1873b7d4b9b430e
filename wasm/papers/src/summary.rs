//! The summary for the GP record.

use alloc::{string::String, vec::Vec};

use fingerpost_dash::{HarkOutcome, hark::result};
use fingerpost_documents::{Assessment, GpSummary, Include, Situation};
use fingerpost_thresholds::{Decision, Level};
use fingerpost_widget::{Fact, Session};

/// The summary, with every part; `None` without a day.
#[must_use]
pub fn summary(session: &Session) -> Option<String> {
    let decision = session.decide();
    let asked = session.hark().tally().unanswered < 4;
    let done = session.ric().tally().unanswered < 24;
    let happened = happened(session, decision.as_ref(), asked, done);
    let summary = GpSummary {
        on: session.today()?,
        hark: asked.then(|| session.hark()),
        assessment: decision
            .as_ref()
            .filter(|_| done)
            .map(|decision| Assessment { answers: session.ric(), decision }),
        happened: &happened,
        include: Include::ALL,
    };
    Some(summary.text())
}

/// What the answers say happened. What follows, such as a referral that was made, the page cannot know.
fn happened(session: &Session, decision: Option<&Decision<'_>>, asked: bool, done: bool) -> Vec<Situation> {
    let disclosed = result(session.hark()).outcome;
    let mut happened = Vec::new();
    let mut add = |so: bool, situation| {
        if so {
            happened.push(situation);
        }
    };
    add(asked, Situation::EnquiryMade);
    add(disclosed == HarkOutcome::Positive, Situation::Disclosed);
    add(done && disclosed == HarkOutcome::NothingDisclosed, Situation::Suspected);
    add(done, Situation::ChecklistDone);
    add(decision.is_some_and(|decision| decision.level == Level::High), Situation::HighRisk);
    add(session.known(Fact::Children).is_yes(), Situation::ChildInFamily);
    happened
}
