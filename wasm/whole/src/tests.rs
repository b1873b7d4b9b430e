//! Every paper from a session is what the crates give for the same answers.

#![expect(clippy::arithmetic_side_effects, reason = "acts are small numbers")]

extern crate std;

use fingerpost_core::Date;
use fingerpost_dash::{Hark, Response, Ric};
use fingerpost_documents::{Assessment, GpSummary, Include, Situation};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::{Facts, evaluate, policy_for};
use fingerpost_widget::{Session, act};

use crate::{Papers, bundle, draft, summary};

const TODAY: u32 = 20_261_121;
const DAY: Date = Date::literal(2026, 11, 21);

/// HARK with one yes; the checklist with so many yes, and the rest no.
fn session(area: &str, yes: u32) -> Session {
    let mut session = Session::new(area, false, TODAY);
    for question in 1..=4 {
        session.hold(act::HARK + question, if question == 2 { 1 } else { 2 });
    }
    for item in 1..=24 {
        session.hold(act::ITEM + item, if item <= yes { 1 } else { 2 });
    }
    session
}

#[test]
fn the_summary_is_that_of_the_crate() {
    let mut hark = Hark::new();
    let mut ric = Ric::new();
    for number in 1..=4 {
        hark.answer(number, if number == 2 { Response::Yes } else { Response::No }).unwrap();
    }
    for number in 1..=24 {
        ric.answer(number, if number <= 14 { Response::Yes } else { Response::No }).unwrap();
    }
    let policy = policy_for("city-of-london").unwrap();
    let decision = evaluate(&ric, &Facts::UNKNOWN, policy, DAY, Jurisdiction::England).unwrap();
    let expected = GpSummary {
        on: DAY,
        hark: Some(&hark),
        assessment: Some(Assessment { answers: &ric, decision: &decision }),
        happened: &[
            Situation::EnquiryMade,
            Situation::Disclosed,
            Situation::ChecklistDone,
            Situation::HighRisk,
        ],
        include: Include::ALL,
    };
    let home = "\nHome and children\n- Safe to go home today: NOT ASKED: find out\n\
                - Children in the family, or a pregnancy: NOT ASKED: find out\n";
    assert_eq!(summary(&session("city-of-london", 14)).unwrap(), expected.text() + home);
}

#[test]
fn the_summary_says_of_children_and_home_what_was_answered_and_what_was_not() {
    let mut session = session("city-of-london", 3);
    session.hold(act::FACT + fingerpost_widget::Fact::Children as u32, 3);
    session.hold(act::FACT + fingerpost_widget::Fact::SafeHome as u32, 2);
    let text = summary(&session).unwrap();
    assert!(text.contains("- Safe to go home today: no\n"), "{text}");
    assert!(text.contains("- Children in the family, or a pregnancy: not known: find out\n"), "{text}");
    session.hold(act::FACT + fingerpost_widget::Fact::Children as u32, 1);
    assert!(summary(&session).unwrap().contains("or a pregnancy: yes\n"));
    session.hold(act::FACT + fingerpost_widget::Fact::Children as u32, act::NOT_ASKED);
    assert!(summary(&session).unwrap().contains("or a pregnancy: NOT ASKED: find out\n"));
}

#[test]
fn nothing_asked_is_said_and_never_a_no() {
    let text = summary(&Session::new("city-of-london", false, TODAY)).unwrap();
    assert!(text.contains("No questions of a checklist were asked."), "{text}");
    assert!(!text.contains("Codes that fit") && !text.contains("Result"), "{text}");
}

#[test]
fn who_said_so_is_in_the_summary_and_so_is_why_nobody_was_asked() {
    let mut session = session("city-of-london", 14);
    assert!(!summary(&session).unwrap().contains("Who said so"));
    session.hold(act::SOURCE + 12, 5);
    session.hold(act::FIELD + 12, 1);
    let text = summary(&session).unwrap();
    assert!(text.contains("\nWho said so\n- 12. ") && text.ends_with(": police\n"), "{text}");
    assert!(text.contains("filled in afterwards"));

    let mut declined = Session::new("city-of-london", false, TODAY);
    declined.hold(act::HARK + 1, act::DECLINED);
    let text = summary(&declined).unwrap();
    assert!(text.contains("Codes that fit") && text.contains("declined"), "{text}");
}

#[test]
fn nothing_disclosed_gives_no_code_for_a_victim_whatever_the_count_is() {
    for yes in [0, 3, 14] {
        let mut session = session("city-of-london", yes);
        session.hold(act::HARK + 2, 2);
        let text = summary(&session).unwrap();
        assert!(text.contains("Nothing was disclosed."), "{text}");
        assert!(!text.contains("ictim of domestic abuse"), "{text}");
        assert!(text.contains("If you suspect it, add that code yourself"), "{text}");
    }
    assert!(!summary(&session("city-of-london", 14)).unwrap().contains("If you suspect it"));
}

#[test]
fn a_draft_needs_a_criterion_and_says_what_is_known() {
    assert_eq!(draft(&session("city-of-london", 13)), None);
    let mut high = session("city-of-london", 14);
    let text = draft(&high).unwrap();
    assert!(text.contains("Consents to the referral: [still needed]"), "{text}");
    assert!(text.contains("Basis for sharing without consent, and why: [still needed]"), "{text}");
    high.hold(act::FACT + fingerpost_widget::Fact::Consent as u32, 1);
    high.hold(act::FACT + fingerpost_widget::Fact::Aware as u32, 2);
    let text = draft(&high).unwrap();
    assert!(text.contains("Consents to the referral: yes") && !text.contains("Basis for sharing"), "{text}");
    assert!(text.contains("Why she was not told: [reason]"), "{text}");
}

#[test]
fn the_file_has_the_answers_the_result_and_nobody() {
    let file: serde_json::Value =
        serde_json::from_str(&bundle(&session("slough", 14), [1, 2, 3, 4]).unwrap()).unwrap();
    let kinds: alloc::vec::Vec<&str> = file["entry"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["resource"]["resourceType"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["Patient", "QuestionnaireResponse", "QuestionnaireResponse", "RiskAssessment"]);
    let patient = &file["entry"][0];
    assert_eq!(patient["resource"].as_object().unwrap().len(), 2, "a kind and its labels");
    for at in 1..4 {
        assert_eq!(file["entry"][at]["resource"]["subject"]["reference"], patient["fullUrl"]);
    }
    assert_eq!(file["entry"][3]["resource"]["basis"][0]["reference"], file["entry"][2]["fullUrl"]);
    assert_eq!(file["entry"][2]["resource"]["item"].as_array().unwrap().len(), 24);
    // Held for the validators of FHIR, in tests/fhir.
    insta::assert_json_snapshot!("file", file);
}

#[test]
fn what_was_not_asked_is_not_in_the_file() {
    let text = bundle(&Session::new("slough", false, TODAY), [0; 4]).unwrap();
    assert!(!text.contains("QuestionnaireResponse") && !text.contains("RiskAssessment"), "{text}");
}

#[test]
fn what_is_written_is_the_paper() {
    let mut papers = Papers::new(TODAY, 1, 2, 3, 4);
    for letter in "slough".chars() {
        papers.spell(u32::from(letter));
    }
    for item in 1..=24 {
        papers.hold(act::ITEM + item, 1);
    }
    let mut same = Session::new("slough", false, TODAY);
    for item in 1..=24 {
        same.hold(act::ITEM + item, 1);
    }
    for (paper, expected) in
        [(1, summary(&same)), (2, draft(&same)), (3, bundle(&same, [1, 2, 3, 4])), (4, None)]
    {
        let length = papers.write(paper);
        let expected = expected.unwrap_or_default();
        assert_eq!(papers.written(), expected, "{paper}");
        assert_eq!(usize::try_from(length).unwrap(), expected.len(), "{paper}");
    }
}
