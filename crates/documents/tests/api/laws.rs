//! What holds for every text.

use fingerpost_dash::{Hark, Response, Ric};
use fingerpost_documents::{Assessment, GpSummary, Include, MaracDraft, Situation};
use proptest::prelude::*;

use crate::{TODAY, decide, facts};

const ALL: [Response; 4] = [Response::Yes, Response::No, Response::DontKnow, Response::Unanswered];

fn hold(text: &str) {
    let lower = text.to_lowercase();
    for never in ["per cent", "%", "probab", "low risk", "she is safe", "incident", "witness"] {
        assert!(!lower.contains(never), "`{never}` in {text}");
    }
    assert!(!text.contains("  -") && !text.contains("[]") && text.ends_with('\n'), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text(
        drawn in proptest::collection::vec(0..4_usize, 24),
        hark in proptest::collection::vec(0..4_usize, 4),
        area in prop::sample::select(vec!["national", "plymouth", "kingston", "city-of-london"]),
        age in 10_u8..99,
        parts in any::<(bool, bool, bool)>(),
    ) {
        let answers: Vec<Response> = drawn.iter().map(|n| ALL[*n]).collect();
        let ric = Ric::try_from_responses(&answers).unwrap();
        let answers: Vec<Response> = hark.iter().map(|n| ALL[*n]).collect();
        let hark = Hark::try_from_responses(&answers).unwrap();
        let facts = facts(age);
        let decision = decide(&ric, &facts, area);
        let summary = GpSummary {
            on: TODAY,
            hark: Some(&hark),
            assessment: Some(Assessment { answers: &ric, decision: &decision }),
            happened: &Situation::ALL,
            include: Include { items: parts.0, steps: parts.1, limits: parts.2 },
        };
        let text = summary.text();
        hold(&text);
        prop_assert!(text.contains("Hide every entry about this from online access"));
        prop_assert!(text.contains(decision.level.label()));
        prop_assert_eq!(text.contains("\nWhat to do\n"), parts.1);
        if parts.1 {
            for due in &decision.duties {
                prop_assert!(text.contains(due.duty.action));
            }
        }
        if parts.0 {
            // Each item once, under its answer.
            prop_assert_eq!(text.matches("\n- 15. ").count(), 1);
        }
        // Answers are in the text and nowhere else.
        let shown = format!("{summary:?}");
        prop_assert!(!shown.contains(decision.level.label()), "{}", shown);
        if let Ok(draft) = MaracDraft::try_new(&decision, TODAY) {
            hold(&draft.text());
            prop_assert!(draft.criteria().next().is_some());
        }
    }
}

#[test]
fn nothing_asked_says_so_and_still_hides_the_entry() {
    let summary =
        GpSummary { on: TODAY, hark: None, assessment: None, happened: &[], include: Include::LEAST };
    let text = summary.text();
    assert!(text.contains("No questions of a checklist were asked."));
    assert!(
        text.contains("Hide every entry") && !text.contains("Codes that fit") && !text.contains("Result")
    );
}

#[test]
fn hark_that_found_nothing_does_not_say_no_abuse() {
    let hark = Hark::try_from_responses(&[Response::No; 4]).unwrap();
    let summary =
        GpSummary { on: TODAY, hark: Some(&hark), assessment: None, happened: &[], include: Include::LEAST };
    assert!(summary.text().contains("That does not rule abuse out"));
}
