//! Every vector again, as partners call: JSON in, JSON out. And nothing that goes in comes back in an error.

use fingerpost::ffi;
use fingerpost_dash::{Checklist, SafeLivesDash};
use fingerpost_tests::{
    case, outcome,
    strategies::{policy, scenario},
    vector,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

#[test]
fn every_vector_holds_through_json() {
    let mut run = 0;
    let mut wrong = Vec::new();
    for topic in vector::topics("risk") {
        let call: fn(&Value) -> Value = match topic.call.as_str() {
            "evaluate" => evaluate,
            "hark" => hark,
            "caseOverTime" => case_over_time,
            // These are figures and tables of the Rust API alone.
            "hark-table" | "study" => continue,
            other => panic!("{}: nobody runs the call {other}", topic.topic),
        };
        for row in topic.vectors {
            run += 1;
            let found = call(&row.input);
            if found != row.expected {
                wrong.push(format!("{}\n  expected {}\n  found    {found}", row.id, row.expected));
            }
        }
    }
    assert!(run > 600, "only {run} vectors were run");
    assert!(wrong.is_empty(), "{} of {run}:\n{}", wrong.len(), wrong.join("\n"));
}

/// The records of every version, replayed as partners do.
#[test]
fn every_record_replays_through_json() {
    let mut run = 0;
    for row in vector::topics("risk/records").into_iter().flat_map(|topic| topic.vectors) {
        let found = opened(&ffi::replay_json(&row.input.to_string())).expect("a decision");
        assert_eq!(as_vectors(&found), row.expected, "{}", row.id);
        run += 1;
    }
    assert!(run > 40, "only {run} records were replayed");
}

/// An answer of the facade, opened: the value, or the error's code as the vectors write it.
fn opened(answer: &str) -> Result<Value, Value> {
    let answer: Value = serde_json::from_str(answer).expect("an answer is JSON");
    if answer["ok"] == true {
        Ok(answer["value"].clone())
    } else {
        Err(json!({ "error": answer["error"]["code"] }))
    }
}

fn hark(input: &Value) -> Value {
    match opened(&ffi::hark_json(&input.to_string())) {
        Ok(found) => json!({
            "outcome": found["outcome"], "range": [found["possible"]["from"], found["possible"]["to"]],
        }),
        Err(error) => error,
    }
}

fn case_over_time(input: &Value) -> Value {
    match opened(&ffi::case_over_time_json(&input.to_string())) {
        Ok(found) => case::in_words(&found["pairs"]),
        Err(error) => error,
    }
}

fn evaluate(input: &Value) -> Value {
    match opened(&ffi::evaluate_json(&input.to_string())) {
        Ok(found) => as_vectors(&found),
        Err(error) => error,
    }
}

/// The facade's answer in the form of the vectors: `tests/vectors/README.md` has the table.
fn as_vectors(found: &Value) -> Value {
    let rows = |rows: &Value, keys: &[&str]| {
        let rows = rows.as_array().cloned().unwrap_or_default();
        outcome::in_order(rows.iter().map(|row| picked(row, keys)))
    };
    let duties = |standing: &str| {
        let all = found["duties"].as_array().cloned().unwrap_or_default();
        let mut ids: Vec<_> = all
            .iter()
            .filter(|duty| duty["standing"] == standing)
            .map(|duty| duty["id"].as_str().expect("an id").to_owned())
            .collect();
        ids.sort();
        ids
    };
    let tally = &found["tally"];
    let open = &found["indeterminate"]["open"];
    json!({
        "level": found["level"]["id"],
        "couldBe": found["indeterminate"]["couldBe"]["id"],
        "tally": {
            "yes": tally["yes"], "no": tally["no"], "dontKnow": tally["dontKnow"], "unanswered": tally["unanswered"],
        },
        "range": [tally["possible"]["from"], tally["possible"]["to"]],
        "reasons": rows(&found["reasons"],
            &["clause", "items", "band", "events", "crimes", "since", "anchor", "event", "criterion"]),
        "open": rows(open, &["what", "items", "criterion"]),
        "prompts": rows(&found["prompts"], &["id", "items", "cluster", "criterion"]),
        "routes": found["routes"].as_array().expect("routes").iter().map(|route| &route["id"]).collect::<Vec<_>>(),
        "duties": { "due": duties("due"), "check": duties("check") },
    })
}

/// Some fields of a row, with items by number and without those that are empty.
fn picked(row: &Value, keys: &[&str]) -> Value {
    let mut kept = Map::new();
    for key in keys {
        match row.get(*key) {
            None => {}
            Some(Value::Array(ids)) if ids.is_empty() => {}
            Some(Value::Array(ids)) => {
                let number = |id: &Value| SafeLivesDash::item(id.as_str()?).map(|item| item.number);
                kept.insert((*key).into(), json!(ids.iter().map(number).collect::<Vec<_>>()));
            }
            Some(value) if *key == "what" => {
                kept.insert("about".into(), value.clone());
            }
            Some(value) => {
                kept.insert((*key).into(), value.clone());
            }
        }
    }
    Value::Object(kept)
}

proptest! {
    /// The JSON call and the Rust call decide the same.
    #[test]
    fn json_decides_as_rust_does(scenario in scenario(), policy in policy(true)) {
        let mut request = scenario.to_json();
        request["policy"] = serde_json::from_str(&policy.to_json()).unwrap();
        prop_assert_eq!(evaluate(&request), outcome::of(&scenario.decide(&policy)));
    }

    /// Something strange in any place of a request is refused, by code and place, and is not repeated: not in the
    /// answer of this call, and not in that of any other.
    #[test]
    fn a_refusal_repeats_nothing(
        scenario in scenario(),
        which in any::<prop::sample::Index>(),
        secret in "[a-z]{3,8}".prop_map(|text| format!("Zq{text}Xj")),
    ) {
        let mut request = scenario.to_json();
        request["area"] = json!("national");
        let mut places = Vec::new();
        leaves(&request, String::new(), &mut places);
        let place = &places[which.index(places.len())];
        let mut strange = request.clone();
        *strange.pointer_mut(place).unwrap() = json!(secret);
        let mut keyed = request.clone();
        let parent = place.rsplit_once('/').map_or("", |(parent, _)| parent);
        if let Some(Value::Object(fields)) = keyed.pointer_mut(parent) {
            fields.insert(secret.clone(), json!(secret));
        }
        let judged = place.contains("judgement");
        for request in [strange, keyed] {
            let text = request.to_string();
            for call in [ffi::evaluate_json, ffi::explain_json, ffi::tally_json, ffi::hark_json, ffi::signpost_json,
                ffi::validate_policy_json, ffi::validate_directory_json, ffi::instrument_json, ffi::record_json,
                ffi::what_would_change_json, ffi::difference_json, ffi::marac_draft_json, ffi::gp_summary_json,
                ffi::fhir_risk_assessment_json, ffi::replay_json] as [fn(&str) -> String; 15] {
                let answer = call(&text);
                prop_assert!(!answer.contains(&secret), "{place}: {answer}");
            }
            // A judgement's reason may be any words.
            prop_assert!(judged || !text.contains(&secret) || ffi::evaluate_json(&text).contains("\"ok\":false"), "{place}");
        }
    }

    /// What is kept through JSON is decided again through JSON, the same.
    #[test]
    fn json_replays_as_it_decided(scenario in scenario(), policy in policy(true)) {
        let mut request = scenario.to_json();
        request["policy"] = serde_json::from_str(&policy.to_json()).unwrap();
        let decided = ffi::evaluate_json(&request.to_string());
        match opened(&ffi::record_json(&request.to_string())) {
            Ok(record) => {
                let again = ffi::replay_json(&json!({ "record": record }).to_string());
                prop_assert_eq!(again, decided);
            }
            Err(error) => prop_assert_eq!(opened(&decided), Err(error)),
        }
    }

    /// Anything at all gets an answer in the envelope.
    #[test]
    fn anything_gets_an_answer(text in "\\PC{0,60}") {
        prop_assert!(opened(&ffi::evaluate_json(&text)).is_err());
        prop_assert!(opened(&ffi::signpost_json(&text)).is_err());
    }
}

/// The JSON pointers of every text, number and truth value.
fn leaves(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| leaves(field, format!("{at}/{name}"), found));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, item)| leaves(item, format!("{at}/{index}"), found));
        }
        _ => found.push(at),
    }
}
