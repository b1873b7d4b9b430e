//! The tests of the wording rules.

use super::*;
use crate::FormSet;
use alloc::format;

fn ids(text: &str) -> Vec<&'static str> {
    check(text, Context::GENERAL).into_iter().map(|remark| remark.rule).collect()
}

#[test]
fn each_rule_finds_an_example_of_its_own() {
    for (text, rule) in [
        ("There were three incidents of domestic abuse.", "incident-for-a-pattern"),
        ("The children witnessed the abuse.", "child-witness"),
        ("Children living with domestic abuse need support.", "child-living-with"),
        ("We work with households with domestic abuse.", "household-with-abuse"),
        ("The reasons for the abuse were recorded.", "reason-for-abuse"),
        ("The victim refused to engage.", "blame-of-the-victim"),
        ("The mother failed to protect the children.", "failure-to-protect"),
        ("Where does the perpetrator live?", "unproven-perpetrator"),
        ("Called to a domestic dispute.", "domestic-dispute"),
        ("She was described as a child prostitute.", "child-prostitute"),
        ("A case of revenge porn.", "revenge-porn"),
    ] {
        assert!(ids(text).contains(&rule), "{rule}: {text}: {:?}", ids(text));
    }
    assert_eq!(RULES.len(), 11, "a new rule needs its example here");
}

#[test]
fn incident_is_right_for_an_event_and_for_police_recording() {
    for right in [
        "An incident of FGM was disclosed.",
        "The rape was a single incident.",
        "Crimes and non-crime incidents are counted apart.",
        "Any incident number will do.",
        "The incidence of stalking rose.",
        "The word \"incident\" hides the pattern of domestic abuse.",
    ] {
        assert!(ids(right).is_empty(), "{right}");
    }
    for wrong in
        ["The incident of grooming ended.", "An incident of rape within domestic abuse.", "INCIDENTS rose."]
    {
        assert_eq!(ids(wrong), ["incident-for-a-pattern"], "{wrong}");
    }
    let text = "Incidents rose.";
    assert!(check(text, Context::POLICE_RECORDING).is_empty());
    let fgm = FormSet::from_ids(["fgm"]).unwrap();
    let mixed = FormSet::from_ids(["fgm", "grooming"]).unwrap();
    assert!(check(text, Context::GENERAL.about(fgm)).is_empty());
    assert_eq!(check(text, Context::GENERAL.about(mixed)).len(), 1);
}

#[test]
fn a_witness_in_court_is_a_witness() {
    for right in [
        "The child gave evidence in court as a witness.",
        "The Witness Service supports adults.",
        "Police took a witness statement from the young person.",
        "A neighbour witnessed the assault.",
    ] {
        assert!(ids(right).is_empty(), "{right}: {:?}", ids(right));
    }
    assert!(check("The child is a witness.", Context::COURT).is_empty());
}

#[test]
fn perpetrator_needs_guilt() {
    for right in [
        "Record the alleged perpetrator apart.",
        "The perpetrator was convicted.",
        "A perpetrator programme is accredited.",
    ] {
        assert!(ids(right).is_empty(), "{right}");
    }
    assert!(check("The perpetrator lives there.", Context::GUILT_ESTABLISHED).is_empty());
}

#[test]
fn a_denial_of_a_cause_is_no_claim_of_one() {
    assert!(ids("Drink is not a reason for abuse, and none is a cause of abuse.").is_empty());
    assert!(ids("Needs are not causes of abuse.").is_empty());
    assert_eq!(ids("Drink is a reason for abuse."), ["reason-for-abuse"]);
}

#[test]
fn a_quotation_that_says_so_is_left_alone() {
    let text = "<!-- language: quoted -->\n> children who witness abuse\n> and its incidents\n\nChildren witness it.";
    let found = check(text, Context::GENERAL.with_markers());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].line, 5);
    let file = "language: quoted-file\n\nShe reported incidents of domestic abuse.";
    assert!(check(file, Context::GENERAL.with_markers()).is_empty());
    assert_eq!(check(file, Context::GENERAL).len(), 1, "a note cannot silence the check");
}

#[test]
fn a_remark_points_at_the_words_and_carries_none_of_them() {
    let text = "Línea uno.\nMary’s household with domestic abuse.";
    let found = check(text, Context::GENERAL);
    assert_eq!(found.len(), 1);
    assert_eq!(text.get(found[0].start..found[0].end), Some("household with domestic abuse"));
    assert_eq!(found[0].line, 2);
    assert!(!format!("{found:?}").contains("Mary"));
}

#[test]
fn rules_say_why_and_what_instead() {
    for rule in RULES {
        assert!(rule.reason.ends_with('.') && !rule.suggestion.is_empty(), "{}", rule.id);
        let found = check(rule.suggestion, Context::GENERAL);
        assert!(found.is_empty(), "{} suggests what another rule objects to: {found:?}", rule.id);
    }
}

#[test]
fn odd_texts_do_no_harm() {
    for text in [
        "",
        "\n\n\n",
        "’’’",
        "incident",
        "a".repeat(10_000).as_str(),
        "👩‍👧 incident\u{0301}s",
        "\u{feff}incident",
    ] {
        for remark in check(text, Context::GENERAL) {
            assert!(text.get(remark.start..remark.end).is_some());
        }
    }
}
