use super::*;
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use fingerpost_core::Severity;
use fingerpost_dash::Response::{self, DontKnow, No, Unanswered, Yes};

const Y: &str =
    r#"{"valueCoding": {"system": "http://terminology.hl7.org/CodeSystem/v2-0136", "code": "Y"}}"#;
const N: &str =
    r#"{"valueCoding": {"system": "http://terminology.hl7.org/CodeSystem/v2-0136", "code": "N"}}"#;

/// A response to the checklist with these items.
fn with(items: &str) -> String {
    format!(
        r#"{{"resourceType": "QuestionnaireResponse", "status": "completed",
            "questionnaire": "https://fingerpost.example/Questionnaire/safelives-dash-24|2009", "item": [{items}]}}"#
    )
}

/// An item of the checklist with these answers.
fn item(answers: &str) -> String {
    format!(r#"{{"linkId": "very-afraid", "answer": [{answers}]}}"#)
}

/// What item 2 was read as, and the rules that were broken, each with its place.
fn read_items(items: &str) -> (Response, Vec<String>) {
    let imported = import::<SafeLivesDash>(&with(items), &Base::PLACEHOLDER).unwrap();
    let found = imported.report.findings().iter();
    let found = found.map(|finding| format!("{} {}", finding.rule, finding.path)).collect();
    (imported.sheet.response(2).unwrap(), found)
}

fn reason(code: &str) -> String {
    format!(
        r#"{{"valueCoding": {{"system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "{code}"}}}}"#
    )
}

#[test]
fn good_answers_have_no_finding() {
    for (answer, expected) in [(Y, Yes), (N, No), (&*reason("asked-unknown"), DontKnow)] {
        let (response, found) = read_items(&item(answer));
        assert!(response == expected && found.is_empty(), "{found:?}");
    }
}

#[test]
fn nothing_unknown_becomes_a_no() {
    let value = |value: &str| format!("{{{value}}}");
    for (answer, expected, rule) in [
        (value(r#""valueBoolean": true"#), Yes, "fhir.boolean-true item[0].answer[0].valueBoolean"),
        (value(r#""valueBoolean": false"#), Unanswered, "fhir.boolean-false item[0].answer[0].valueBoolean"),
        (value(r#""valueBoolean": "no""#), Unanswered, "fhir.wrong-type item[0].answer[0].valueBoolean"),
        (value(r#""valueString": "no""#), Unanswered, "fhir.wrong-type item[0].answer[0].valueString"),
        (value(r#""valueInteger": 0"#), Unanswered, "fhir.wrong-type item[0].answer[0].valueInteger"),
        (
            value(r#""valueCoding": {"code": "N"}"#),
            Unanswered,
            "fhir.not-an-option item[0].answer[0].valueCoding",
        ),
        (
            value(r#""valueCoding": {"system": "http://loinc.org", "code": "LA32-8"}"#),
            Unanswered,
            "fhir.not-an-option item[0].answer[0].valueCoding",
        ),
        (value(r#""valueCoding": "N""#), Unanswered, "fhir.not-an-option item[0].answer[0].valueCoding"),
        (value(r#""valueNo": "N""#), Unanswered, "fhir.not-read item[0].answer[0]"),
        (value(r#""extension": []"#), Unanswered, "fhir.not-read item[0].answer[0].extension"),
        (reason("asked-declined"), DontKnow, "fhir.declined item[0].answer[0].valueCoding"),
        (reason("not-applicable"), Unanswered, "fhir.other-absent-reason item[0].answer[0].valueCoding"),
        (String::from("3"), Unanswered, "fhir.wrong-shape item[0].answer[0]"),
    ] {
        let (response, found) = read_items(&item(&answer));
        assert!(response == expected, "{answer}");
        assert_eq!(found, [rule], "{answer}");
    }
}

#[test]
fn an_item_twice_is_said_and_a_contradiction_is_no_answer() {
    let twice = |first: &str, second: &str| read_items(&format!("{}, {}", item(first), item(second)));
    assert!(twice(Y, Y) == (Yes, Vec::from([String::from("fhir.repeated-item item[1]")])));
    assert!(twice("", N) == (No, Vec::from([String::from("fhir.repeated-item item[1]")])));
    for (first, second) in [(Y, N), (N, Y), (N, &*reason("asked-unknown"))] {
        let (response, found) = twice(first, second);
        assert!(response == Unanswered);
        assert_eq!(found, ["fhir.contradicted-item item[1]"]);
    }
    let (response, found) = twice(N, r#"{"valueString": "yes"}"#);
    assert!(response == Unanswered, "a no beside something unreadable is no no");
    assert_eq!(found.len(), 2);
    let (response, found) = read_items(&item(&format!("{Y}, {N}")));
    assert!(response == Unanswered);
    assert_eq!(found, ["fhir.contradicted-item item[0].answer[1]"]);
    let both = r#"{"valueBoolean": true, "valueCoding": {"system": "http://terminology.hl7.org/CodeSystem/v2-0136", "code": "N"}}"#;
    let (response, found) = read_items(&item(both));
    assert!(response == Unanswered);
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn items_are_found_at_any_depth_and_strangers_are_named_by_place() {
    let grouped = format!(r#"{{"linkId": "her-secret", "item": [{}]}}"#, item(Y));
    let (response, found) = read_items(&grouped);
    assert!(response == Yes);
    assert_eq!(found, ["fhir.unknown-link-id item[0]"]);
    let inside = format!(r#"{{"linkId": "about", "answer": [{{"item": [{}]}}]}}"#, item(N));
    let (response, found) = read_items(&inside);
    assert!(response == No);
    assert_eq!(found, ["fhir.answer-to-text item[0]"]);
    let detail = r#"{"linkId": "physical-injury.injury", "answer": [{"valueString": "her secret"}]}"#;
    assert_eq!(read_items(detail).1, ["fhir.detail-not-kept item[0]"]);
    assert_eq!(read_items(r#"{"answer": []}"#).1, ["fhir.no-link-id item[0]"]);
    assert_eq!(read_items("7").1, ["fhir.wrong-shape item[0]"]);
    assert_eq!(read_items(r#"{"linkId": "worse", "item": 7}"#).1, ["fhir.wrong-shape item[0].item"]);
    assert_eq!(read_items(r#"{"linkId": "worse", "answer": 7}"#).1, ["fhir.wrong-shape item[0].answer"]);
    assert_eq!(read_items(r#"{"linkId": "worse", "secret": 7}"#).1, ["fhir.not-read item[0]"]);
}

#[test]
fn what_cannot_be_read_at_all() {
    let refused = |from: &str, to: &str| {
        let good = with("");
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "{from}");
        import::<SafeLivesDash>(&bad, &Base::PLACEHOLDER).unwrap_err().to_string()
    };
    assert_eq!(
        refused("\"QuestionnaireResponse\"", "\"Bundle\""),
        "resourceType: expected QuestionnaireResponse"
    );
    assert_eq!(
        refused("\"questionnaire\"", "\"text\""),
        "questionnaire: expected the address of a Questionnaire of ours"
    );
    assert_eq!(
        refused("https://fingerpost.example/", "https://other.example/"),
        "questionnaire: expected one of the Questionnaires under https://fingerpost.example"
    );
    assert_eq!(
        refused("safelives-dash-24", "police-dash-27"),
        "questionnaire: expected the Questionnaire of safelives-dash-24"
    );
    assert_eq!(
        refused("completed", "entered-in-error"),
        "status: expected a response that is not entered-in-error"
    );
    for place in ["modifierExtension", "implicitRules"] {
        let found = refused("\"status\"", &format!("\"{place}\": [], \"status\""));
        assert_eq!(found, format!("{place}: expected nothing that modifies the meaning"));
    }
    assert!(
        refused("\"item\": []", "\"item\": [{\"linkId\": \"worse\", \"modifierExtension\": []}]")
            .starts_with("item.mod")
    );
    assert!(
        refused(
            "\"item\": []",
            "\"item\": [{\"linkId\": \"worse\", \"answer\": [{\"modifierExtension\": []}]}]"
        )
        .starts_with("item.answer.mod")
    );
    assert!(refused("{", "").starts_with("expected JSON"));
    let any = import_any(&with("").replace("safelives-dash-24", "police-dash-27"), &Base::PLACEHOLDER);
    assert!(matches!(any, Err(ImportError::OtherQuestionnaire { .. })));
}

#[test]
fn findings_about_the_whole() {
    let found = |from: &str, to: &str| {
        let text = with("").replacen(from, to, 1);
        let imported = import::<SafeLivesDash>(&text, &Base::PLACEHOLDER).unwrap();
        let first = imported.report.findings().first().cloned().unwrap();
        (format!("{} {}", first.rule, first.path), first.severity)
    };
    assert_eq!(found("|2009", "|2010"), ("fhir.other-version questionnaire".into(), Severity::Error));
    assert_eq!(found("|2009", ""), ("fhir.version-not-stated questionnaire".into(), Severity::Query));
    assert_eq!(found("completed", "done"), ("fhir.unknown-status status".into(), Severity::Error));
    assert_eq!(found("completed", "in-progress"), ("fhir.not-complete status".into(), Severity::Note));
    assert_eq!(
        found("\"status\"", "\"contained\": [], \"status\""),
        ("fhir.not-read contained".into(), Severity::Note)
    );
    assert_eq!(found("\"status\"", "\"secret\": [], \"status\""), ("fhir.not-read ".into(), Severity::Note));
    assert_eq!(found("[]", "{}"), ("fhir.wrong-shape item".into(), Severity::Error));
}

#[test]
fn any_instrument_by_its_questionnaire() {
    for (id, version) in
        [("safelives-dash-24", "2009"), ("hark", "2007"), ("s-dash", "2009"), ("h-dash", "2009")]
    {
        let text = with("").replace("safelives-dash-24|2009", &format!("{id}|{version}"));
        let any = import_any(&text, &Base::PLACEHOLDER).unwrap();
        assert_eq!(any.instrument().id, id);
    }
}

#[test]
fn rules_have_names_of_their_own() {
    for (at, (id, _, message)) in RULES.iter().enumerate() {
        assert!(id.starts_with("fhir.") && !message.is_empty());
        assert!(!RULES.iter().skip(at + 1).any(|(other, ..)| other == id), "{id}");
    }
}
