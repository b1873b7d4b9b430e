//! `evaluate` and `explain`.

use fingerpost::dash::{Checklist, SafeLivesDash};
use serde_json::{Map, Value, json};

use crate::{call, value};

/// Yes to the first so many items, no to the rest.
fn first(yes: usize) -> Value {
    (0..24).map(|at| if at < yes { "yes" } else { "no" }).collect()
}

fn request(area: &str, answers: Value) -> Value {
    json!({"area": area, "date": "2026-11-21", "jurisdiction": "england", "answers": answers})
}

#[test]
fn the_threshold_is_the_area_s() {
    for (area, yes, level, route) in [
        ("national", 0, "no-indicators-recorded", "not-established"),
        ("national", 13, "not-high-by-count", "not-established"),
        ("national", 14, "high", "high"),
        ("plymouth", 9, "standard", "standard"),
        ("plymouth", 10, "medium", "medium"),
        ("plymouth", 13, "medium", "medium"),
        ("plymouth", 14, "high", "high"),
    ] {
        let answer = value("evaluate", &request(area, first(yes)));
        assert_eq!(answer["level"]["id"], level, "{area} {yes}");
        assert_eq!(answer["level"]["route"], route, "{area} {yes}");
        assert_eq!(answer["tally"]["possible"], json!({"from": yes, "to": yes}));
        assert!(answer.get("indeterminate").is_none(), "{area} {yes}");
    }
}

#[test]
fn an_unknown_across_the_threshold_is_indeterminate() {
    let mut answers = first(12);
    for at in 12..15 {
        answers[at] = json!("dont-know");
    }
    let answer = value("evaluate", &request("national", answers));
    assert_eq!(answer["level"]["id"], "not-high-by-count");
    assert_eq!(answer["indeterminate"]["couldBe"]["id"], "high");
    assert_eq!(answer["indeterminate"]["open"][0]["what"], "items");
    let open: Vec<_> = SafeLivesDash::ITEMS[12..15].iter().map(|item| json!(item.id)).collect();
    assert_eq!(answer["indeterminate"]["open"][0]["items"], Value::Array(open));
}

#[test]
fn a_judgement_alone_is_high() {
    let mut request = request("national", first(0));
    request["facts"] = json!({"judgement": {"high": "extreme fear"}});
    let answer = value("evaluate", &request);
    assert_eq!(answer["level"]["id"], "high");
    assert_eq!(answer["reasons"][0]["clause"], "professional-judgement");
}

#[test]
fn a_decision_is_whole() {
    let mut request = request("city-of-london", first(15));
    request["facts"] = json!({"age": {"state": "known", "value": 15, "source": "observed"}});
    let answer = value("evaluate", &request);
    assert_eq!(answer["policy"]["basis"], "national-in-lieu");
    assert_eq!(answer["policy"]["source"]["freshness"], "current");
    assert_eq!(answer["reasons"][0]["atLeast"], 14);
    assert_eq!(answer["reasons"][0]["items"].as_array().map(Vec::len), Some(15));
    assert!(answer["limits"].as_array().is_some_and(|limits| limits.len() >= 5));
    assert_eq!(answer["routes"][0]["id"], "emergency");
    let duties: Vec<_> = answer["duties"].as_array().into_iter().flatten().map(|duty| &duty["id"]).collect();
    assert!(
        duties.contains(&&json!("child-victim-under-16")) && duties.contains(&&json!("strangulation-urgent"))
    );
    for duty in answer["duties"].as_array().into_iter().flatten() {
        assert!(duty["source"]["source"].as_str().is_some_and(|source| !source.is_empty()), "{duty}");
    }
}

#[test]
fn a_stale_policy_says_so() {
    let mut request = request("slough", first(1));
    request["date"] = json!("2028-01-01");
    assert_eq!(value("evaluate", &request)["policy"]["source"]["freshness"], "stale");
}

#[test]
fn a_policy_may_come_with_the_request() {
    let policy = fingerpost::policy_for("kingston").unwrap();
    let inline: Value = serde_json::from_str(&policy.to_json()).unwrap();
    let mut with = request("kingston", first(11));
    let by_area = value("evaluate", &with);
    with.as_object_mut().unwrap().remove("area");
    with["policy"] = inline;
    assert_eq!(value("evaluate", &with), by_area);
}

#[test]
fn a_repeat_and_an_escalation_are_dated() {
    let known = json!({"state": "known", "value": true, "source": "observed"});
    let mut request = request("national", first(1));
    request["facts"] = json!({"history": {
        "events": [{"on": "2026-11-20", "crime": known}],
        "hearings": [{"referred": "2025-11-20"}],
    }});
    let answer = value("evaluate", &request);
    assert_eq!(answer["reasons"][0]["clause"], "repeat");
    assert_eq!(answer["reasons"][0]["since"], "2025-11-20");
    assert_eq!(answer["reasons"][0]["event"], "2026-11-20");
}

#[test]
fn sentences_are_those_of_the_decision() {
    let request = request("national", first(14));
    let sentences = value("explain", &request)["sentences"].clone();
    assert_eq!(sentences[0], "High risk: 14 of 24 answered yes.");
    assert_eq!(sentences[1], value("evaluate", &request)["reasons"][0]["sentence"]);
}

#[test]
fn the_order_of_answers_does_not_matter() {
    let ids: Vec<&str> = SafeLivesDash::ITEMS.iter().map(|item| item.id).collect();
    let forwards: Map<String, Value> = ids.iter().map(|id| (id.to_string(), json!("yes"))).collect();
    let text = |ids: &mut dyn Iterator<Item = &&str>| {
        let answers: Vec<String> = ids.map(|id| format!("\"{id}\": \"yes\"")).collect();
        format!(
            r#"{{"area": "national", "date": "2026-11-21", "jurisdiction": "wales", "answers": {{{}}}}}"#,
            answers.join(", ")
        )
    };
    let there = call("evaluate", &text(&mut ids.iter()));
    let back = call("evaluate", &text(&mut ids.iter().rev()));
    assert_eq!(there, back);
    let mut as_object = request("national", Value::Object(forwards));
    as_object["jurisdiction"] = json!("wales");
    assert_eq!(there["value"], value("evaluate", &as_object));
}
