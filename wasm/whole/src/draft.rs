//! The draft of a referral to MARAC.

use alloc::string::String;

use fingerpost_documents::MaracDraft;
use fingerpost_widget::{Fact, Session};

/// The draft; `None` where the rule leads to no referral, or there is no day.
#[must_use]
pub fn draft(session: &Session) -> Option<String> {
    let decision = session.decide()?;
    let mut draft = MaracDraft::try_new(&decision, session.today()?).ok()?;
    draft.consent = session.known(Fact::Consent);
    draft.aware = session.known(Fact::Aware);
    draft.discussed_with_manager = session.known(Fact::Discussed);
    draft.checklist_attached = session.known(Fact::Attached);
    Some(draft.text())
}
