//! Every bad input that the documentation names, through the call that a partner makes.

use serde_json::{Value, json};

use crate::{CALLS, error};

fn evaluation() -> Value {
    json!({"area": "national", "date": "2026-11-21", "jurisdiction": "england", "answers": {"worse": "yes"}})
}

/// The error of an evaluation with one field changed.
fn with(field: &str, new: Value) -> (String, String) {
    let mut request = evaluation();
    *request.pointer_mut(field).unwrap_or(&mut Value::Null) = new.clone();
    if request.pointer(field).is_none() {
        let (parent, key) = field.rsplit_once('/').unwrap();
        request.pointer_mut(parent).unwrap()[key] = new;
    }
    let (for_evaluate, for_explain) =
        (error("evaluate", &request.to_string()), error("explain", &request.to_string()));
    assert_eq!(for_evaluate, for_explain);
    for_evaluate
}

fn is(found: (String, String), code: &str, place: &str) {
    assert_eq!((found.0.as_str(), found.1.as_str()), (code, place));
}

#[test]
fn every_call_refuses_what_is_no_request() {
    for (name, _) in CALLS {
        is(error(name, "she said"), "not-json", "request");
        is(error(name, "[]"), "wrong-kind", "request");
        is(error(name, r#"{"husband": 1}"#), "unknown-field", "request");
        is(error(name, r#"{"a": 1, "a": 2}"#), "duplicate-key", "request");
        is(error(name, &" ".repeat(fingerpost::ffi::MAX_INPUT_BYTES + 1)), "too-large", "request");
        assert!(["missing-field"].contains(&error(name, "{}").0.as_str()), "{name}");
    }
}

#[test]
fn areas_days_and_laws() {
    is(with("/area", json!("atlantis")), "unknown-area", "area");
    is(with("/area", json!(7)), "wrong-kind", "area");
    is(with("/date", json!("21/11/2026")), "bad-date", "date");
    is(with("/date", json!("2026-11-31")), "bad-date", "date");
    is(with("/jurisdiction", json!("narnia")), "unknown-value", "jurisdiction");
    is(with("/policy", json!({})), "conflicting-fields", "request");
    let request =
        json!({"area": "atlantis", "date": "2026-11-21", "need": {"route": "victim", "level": "high"}});
    is(error("signpost", &request.to_string()), "unknown-area", "area");
}

#[test]
fn answers() {
    is(with("/answers", json!({"she-is-afraid": "yes"})), "unknown-item", "answers");
    is(with("/answers", json!("yes")), "wrong-kind", "answers");
    is(with("/answers", json!([])), "wrong-count", "answers");
    is(with("/answers", json!(vec!["yes"; 27])), "wrong-count", "answers");
    is(with("/answers", json!({"worse": "maybe"})), "unknown-answer", "answers.worse");
    let mut list = vec!["no"; 24];
    list[3] = "Y";
    is(with("/answers", json!(list)), "unknown-answer", "answers[3]");
    let twice = r#"{"area": "national", "date": "2026-11-21", "jurisdiction": "england",
        "answers": {"worse": "no", "worse": "yes"}}"#;
    is(error("evaluate", twice), "duplicate-key", "request");
    is(error("tally", r#"{"instrument": "daq-27", "answers": {}}"#), "unknown-instrument", "instrument");
    is(error("instrument", r#"{"instrument": "daq-27"}"#), "unknown-instrument", "instrument");
    is(error("hark", r#"{"answers": ["yes", "no"]}"#), "wrong-count", "answers");
}

#[test]
fn facts() {
    is(
        with("/facts", json!({"judgement": {"high": ""}})),
        "judgement-without-reason",
        "facts.judgement.high",
    );
    is(with("/facts", json!({"judgement": {"low": "calm"}})), "judgement-cannot-lower", "facts.judgement");
    is(with("/facts", json!({"children": true})), "wrong-kind", "facts.children");
    is(with("/facts", json!({"children": null})), "wrong-kind", "facts.children");
    is(with("/facts", json!({"children": {"state": "no"}})), "unknown-value", "facts.children.state");
    is(
        with("/facts", json!({"age": {"state": "known", "value": 130, "source": "proxy"}})),
        "out-of-range",
        "facts.age.value",
    );
    let later = json!({"history": {"events": [{"on": "2026-11-21"}, {"on": "2026-11-22"}]}});
    is(with("/facts", later), "record-in-future", "facts.history.events[1]");
    let later = json!({"history": {"hearings": [{"referred": "2026-11-22"}]}});
    is(with("/facts", later), "record-in-future", "facts.history.hearings[0]");
    let many = vec![json!({"on": "2026-11-01"}); 1001];
    is(with("/facts", json!({"history": {"events": many}})), "out-of-range", "facts.history.events");
}

#[test]
fn policies_within_a_request() {
    let policy =
        || -> Value { serde_json::from_str(&fingerpost::policy_for("plymouth").unwrap().to_json()).unwrap() };
    let mut request = evaluation();
    request.as_object_mut().unwrap().remove("area");
    let mut refused = |change: fn(&mut Value), code: &str, place: &str| {
        request["policy"] = policy();
        change(&mut request["policy"]);
        is(error("evaluate", &request.to_string()), code, place);
    };
    refused(|p| p["bands"][1]["from"] = json!(9), "overlapping-bands", "policy.bands[1].from");
    refused(|p| p["bands"][0]["from"] = json!(0), "band-of-nothing", "policy.bands[0].from");
    refused(|p| p["bands"][1]["route"] = json!("high"), "band-route", "policy.bands[1].route");
    refused(|p| p["colour"] = json!("red"), "unknown-field", "policy");
    refused(|p| p["bands"][0]["colour"] = json!("red"), "unknown-field", "policy.bands[0]");
    refused(|p| drop(p.as_object_mut().unwrap().remove("source")), "missing-source", "policy");
    refused(|p| p["source"]["text"] = json!(""), "missing-source", "policy.source.text");
    refused(|p| p["instrument"]["id"] = json!("daq-27"), "unknown-instrument", "policy.instrument");
    refused(|p| p["effectiveFrom"] = json!("2027-01-01"), "policy-not-in-force", "date");
    refused(|p| p["clusters"][0]["allOf"][0][0] = json!(25), "unknown-item", "policy.clusters[0].allOf[0]");
}

#[test]
fn directories_within_a_request() {
    let slough: Value =
        serde_json::from_str(include_str!("../../../pathways/data/directories/slough.json")).unwrap();
    let refused = |change: fn(&mut Value), code: &str, place: &str| {
        let mut directory = slough.clone();
        change(&mut directory);
        let need = json!({"route": "victim", "level": "high"});
        let request = json!({"directory": directory, "date": "2026-11-21", "need": need});
        is(error("signpost", &request.to_string()), code, place);
        let request = json!({"directory": directory, "date": "2026-11-21"});
        is(error("validateDirectory", &request.to_string()), code, place);
    };
    refused(|d| d["colour"] = json!("red"), "unknown-field", "directory");
    refused(
        |d| d["services"][1]["id"] = d["services"][0]["id"].clone(),
        "duplicate-id",
        "directory.services[1].id",
    );
    refused(
        |d| drop(d["services"][2].as_object_mut().unwrap().remove("source")),
        "missing-source",
        "directory.services[2].source",
    );
    refused(
        |d| {
            d["services"][0]["phones"] = json!([{"number": "020 7946 0000"}]);
            d["services"][3]["phones"] = json!([{"number": "+44 20 7946 0000", "shared": true}]);
        },
        "phone-shared-undeclared",
        "directory.services[3].phones[0]",
    );
    refused(
        |d| {
            d["services"][2]["confidentialLocation"] = json!(true);
            d["services"][2]["locations"] = json!([{"city": "Slough"}]);
        },
        "confidential-address",
        "directory.services[2].locations",
    );
    refused(
        |d| d["services"][0]["organization_id"] = json!("nobody"),
        "unknown-id",
        "directory.services[0].organization_id",
    );
}
