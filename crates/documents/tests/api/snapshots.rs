//! The texts as they are written, without SNOMED CT identifiers.

use fingerpost_core::Answer;
use fingerpost_dash::{Hark, Response};
use fingerpost_documents::{Assessment, GpSummary, Include, MaracChild, MaracDraft, Situation};
use fingerpost_thresholds::Judgement;

use crate::{TODAY, decide, facts, filled, known};

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn gp_summaries() {
    let hark = [Response::Yes, Response::No, Response::DontKnow, Response::Unanswered];
    let hark = Hark::try_from_responses(&hark).unwrap();
    let (ric, facts) = (filled(12, 3), facts(17));
    let decision = decide(&ric, &facts, "city-of-london");
    let whole = GpSummary {
        on: TODAY,
        hark: Some(&hark),
        assessment: Some(Assessment { answers: &ric, decision: &decision }),
        happened: &[Situation::Disclosed, Situation::ChecklistDone, Situation::AllegedPerpetrator],
        include: Include::ALL,
    };
    snapshot("gp-summary-whole", &whole.text());
    let least = GpSummary { assessment: None, happened: &[], include: Include::LEAST, ..whole };
    snapshot("gp-summary-least", &least.text());
}

#[test]
fn marac_drafts() {
    let ric = filled(14, 2);
    let mut facts = facts(30);
    facts.judgement = Judgement::high("Made Up").ok();
    let decision = decide(&ric, &facts, "slough");
    let mut draft = MaracDraft::try_new(&decision, TODAY).unwrap();
    snapshot("marac-empty", &draft.text());
    let children = [
        MaracChild { age: known(7), school: known("a primary school") },
        MaracChild { age: Answer::DoesNotKnow, school: Answer::NotAsked },
    ];
    draft.safe_phone = known("a number");
    draft.safe_time = Answer::Declined;
    draft.consent = known(false);
    draft.basis_without_consent = known("why it is shared all the same");
    draft.aware = known(false);
    draft.children = known(&children);
    draft.discussed_with_manager = known(true);
    snapshot("marac-filled", &draft.text());
}
