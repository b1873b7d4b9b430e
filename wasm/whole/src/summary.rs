//! The summary for the GP record.

use alloc::{format, string::String, vec::Vec};

use fingerpost_core::Answer;
use fingerpost_dash::{Checklist, HarkOutcome, InformationSource, SafeLivesDash, hark::result};
use fingerpost_documents::{Assessment, GpSummary, Include, Situation};
use fingerpost_thresholds::{Decision, Level};
use fingerpost_widget::{Fact, Session, act};

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
    let mut text = summary.text();
    if done || asked {
        after_disclosure(session, &mut text);
    }
    sources(session, &mut text);
    Some(text)
}

/// What a disclosure leads to, whatever the checklist comes to. What nobody asked stands there as such.
fn after_disclosure(session: &Session, text: &mut String) {
    text.push_str("\nHome and children\n");
    for (fact, what) in [
        (Fact::SafeHome, "Safe to go home today"),
        (Fact::Children, "Children in the family, or a pregnancy"),
    ] {
        let told = match session.known(fact) {
            Answer::Known { value: true, .. } => "yes",
            Answer::Known { value: false, .. } => "no",
            Answer::DoesNotKnow => "not known: find out",
            _ => "NOT ASKED: find out",
        };
        text.push_str(&format!("- {what}: {told}\n"));
    }
}

/// Who said so, where somebody has said: a reader must be able to tell what the patient told from what a record has.
fn sources(session: &Session, text: &mut String) {
    let sheet = session.sourced();
    if sheet.is_retrospective() {
        text.push_str("\nThe checklist was filled in afterwards, from the record.\n");
    }
    let mut first = true;
    for item in SafeLivesDash::ITEMS {
        let word = match sheet.source(item.number).unwrap_or_default() {
            InformationSource::NotStated => continue,
            InformationSource::Victim => "the patient",
            InformationSource::FamilyOrFriend => "family or friend",
            InformationSource::Professional => "seen or heard by the professional",
            InformationSource::HealthRecord => "health record",
            InformationSource::Police => "police",
            InformationSource::OtherAgency => "another agency",
        };
        if first {
            text.push_str("\nWho said so\n");
            first = false;
        }
        text.push_str(&format!("- {}. {}: {word}\n", item.number, item.topic));
    }
}

/// What the answers say happened. What follows, such as a referral that was made, the page cannot know.
fn happened(session: &Session, decision: Option<&Decision<'_>>, asked: bool, done: bool) -> Vec<Situation> {
    let disclosed = result(session.hark()).outcome == HarkOutcome::Positive;
    let mut happened = Vec::new();
    let mut add = |so: bool, situation| {
        if so {
            happened.push(situation);
        }
    };
    let every = |value| (1..=4).all(|number| session.asked(number) == value);
    let declined = (1..=4).any(|number| session.asked(number) == act::DECLINED);
    add(asked, Situation::EnquiryMade);
    add(!asked && declined, Situation::EnquiryDeclined);
    add(!asked && every(act::NOT_ASKED), Situation::EnquiryNotMade);
    add(disclosed, Situation::Disclosed);
    // No screen asks whether abuse is suspected, and nothing disclosed does not say it: the text says why there is no code.
    add(done, Situation::ChecklistDone);
    add(decision.is_some_and(|decision| decision.level == Level::High), Situation::HighRisk);
    add(session.known(Fact::Children).is_yes(), Situation::ChildInFamily);
    happened
}
