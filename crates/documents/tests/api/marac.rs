//! What a draft of a referral still needs.

use fingerpost_core::Answer;
use fingerpost_documents::{MaracChild, MaracDraft, MaracError, MaracField};
use fingerpost_thresholds::{Decision, Judgement};

use crate::{TODAY, decide, facts, filled, known};

fn whole<'a>(decision: &'a Decision<'a>) -> MaracDraft<'a> {
    let mut draft = MaracDraft::try_new(decision, TODAY).unwrap();
    draft.safe_phone = known("the number of a friend");
    draft.safe_time = known("mornings");
    draft.consent = known(true);
    draft.aware = known(true);
    draft.others_feared = known("his brother");
    draft.safe_to_talk_to = known("her sister");
    draft.not_safe_to_talk_to = Answer::Declined;
    draft.children = known(&[]);
    draft.gp = known("this practice");
    draft.checklist_attached = known(true);
    draft.discussed_with_manager = known(false);
    draft
}

#[test]
fn nothing_asked_is_all_missing() {
    let (ric, facts) = (filled(14, 0), facts(30));
    let decision = decide(&ric, &facts, "national");
    let draft = MaracDraft::try_new(&decision, TODAY).unwrap();
    let of_children = |field: &MaracField| matches!(field, MaracField::ChildAge | MaracField::ChildSchool);
    let expected: Vec<MaracField> = MaracField::ALL.into_iter().filter(|field| !of_children(field)).collect();
    assert_eq!(draft.missing(), expected, "of no known child nothing is missing");
    for field in expected {
        assert!(draft.text().contains(&format!("\n- {}\n", field.label())), "{}", field.id());
    }
}

#[test]
fn a_whole_draft_needs_nothing_and_each_field_is_needed() {
    let (ric, facts) = (filled(14, 0), facts(30));
    let decision = decide(&ric, &facts, "national");
    let good = whole(&decision);
    assert_eq!(good.missing(), []);
    assert!(!good.text().contains("Still needed") && !good.text().contains("[still needed]"));

    let needs = |change: fn(&mut MaracDraft<'_>), expected: &[MaracField]| {
        let mut draft = good;
        change(&mut draft);
        assert_eq!(draft.missing(), expected);
        assert!(draft.text().contains("Still needed"));
    };
    needs(|d| d.safe_phone = Answer::NotRecorded, &[MaracField::SafePhone]);
    needs(|d| d.safe_phone = known(" "), &[MaracField::SafePhone]);
    needs(|d| d.safe_time = Answer::DoesNotKnow, &[MaracField::SafeTime]);
    needs(|d| d.consent = Answer::NotAsked, &[MaracField::Consent, MaracField::BasisWithoutConsent]);
    needs(|d| d.consent = known(false), &[MaracField::BasisWithoutConsent]);
    needs(|d| d.consent = Answer::Declined, &[MaracField::BasisWithoutConsent]);
    needs(|d| d.aware = Answer::NotAsked, &[MaracField::Aware]);
    needs(|d| d.others_feared = Answer::NotAsked, &[MaracField::OthersFeared]);
    needs(|d| d.safe_to_talk_to = Answer::NotAsked, &[MaracField::SafeToTalkTo]);
    needs(|d| d.not_safe_to_talk_to = Answer::NotAsked, &[MaracField::NotSafeToTalkTo]);
    needs(|d| d.children = Answer::NotAsked, &[MaracField::Children]);
    needs(
        |d| {
            const CHILD: MaracChild<'_> = MaracChild { age: Answer::NotAsked, school: Answer::NotAsked };
            d.children = known(&[CHILD]);
        },
        &[MaracField::ChildAge, MaracField::ChildSchool],
    );
    needs(|d| d.gp = Answer::NotAsked, &[MaracField::Gp]);
    needs(|d| d.checklist_attached = known(false), &[MaracField::ChecklistAttached]);
    needs(|d| d.discussed_with_manager = Answer::NotAsked, &[MaracField::DiscussedWithManager]);
}

#[test]
fn without_consent_the_basis_stands_in_the_text() {
    let (ric, facts) = (filled(14, 0), facts(30));
    let decision = decide(&ric, &facts, "national");
    let mut draft = whole(&decision);
    draft.consent = known(false);
    draft.aware = known(false);
    draft.basis_without_consent = known("risk of death");
    assert_eq!(draft.missing(), []);
    let text = draft.text();
    assert!(text.contains("Basis for sharing without consent, and why: risk of death"));
    assert!(text.contains("Why she was not told: [reason]"));
}

#[test]
fn no_criterion_no_draft_and_judgement_alone_is_one() {
    let ric = filled(13, 0);
    let mut facts = facts(30);
    let decision = decide(&ric, &facts, "national");
    assert_eq!(MaracDraft::try_new(&decision, TODAY), Err(MaracError::NoCriterion));
    facts.judgement = Judgement::high("Made Up").ok();
    let decision = decide(&ric, &facts, "national");
    let draft = MaracDraft::try_new(&decision, TODAY).unwrap();
    assert_eq!(
        draft.criteria().map(|reason| reason.clause()).collect::<Vec<_>>(),
        ["professional-judgement"]
    );
    assert!(draft.text().contains("The reason for the judgement: [reason]"));
    assert!(!draft.text().contains("Made Up"), "a reason is written where it belongs, by a person");
    assert_eq!(format!("{draft:?}"), "MaracDraft(withheld)");
}

#[test]
fn ages_15_16_17() {
    let ric = filled(20, 0);
    for (age, expected) in [(15, Err(MaracError::Under16)), (16, Ok(())), (17, Ok(()))] {
        let facts = facts(age);
        let decision = decide(&ric, &facts, "national");
        let found = MaracDraft::try_new(&decision, TODAY);
        if let Ok(draft) = &found {
            assert!(
                draft.text().contains("Patient aged 16 or 17"),
                "the duty to children's social care stands beside it"
            );
        }
        assert_eq!(found.map(|_| ()), expected);
    }
}
