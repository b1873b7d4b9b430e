//! `signpost`.

use serde_json::{Value, json};

use crate::value;

fn request(area: &str, route: &str, level: &str) -> Value {
    json!({"area": area, "date": "2026-11-21", "need": {"route": route, "level": level}})
}

fn ids(list: &Value, key: &str) -> Vec<String> {
    list.as_array()
        .into_iter()
        .flatten()
        .map(|one| one[key]["id"].as_str().unwrap_or_default().to_string())
        .collect()
}

#[test]
fn every_level_has_an_answer_with_reasons() {
    for level in ["not-established", "standard", "medium", "high"] {
        let answer = value("signpost", &request("city-of-london", "victim", level));
        assert!(!ids(&answer["matches"], "service").is_empty(), "{level}");
        for near in answer["nearMisses"].as_array().into_iter().flatten() {
            assert!(near["whyNot"].as_array().is_some_and(|why| !why.is_empty()), "{near}");
        }
    }
}

#[test]
fn the_two_routes_never_mix() {
    for area in ["city-of-london", "slough"] {
        let of = |route| {
            let answer = value("signpost", &request(area, route, "high"));
            let mut all = ids(&answer["matches"], "service");
            all.extend(ids(&answer["nearMisses"], "service"));
            all.extend(ids(&answer["helplines"], "line"));
            all
        };
        let victims = of("victim");
        assert!(of("alleged-perpetrator").iter().all(|id| !victims.contains(id)), "{area}");
    }
}

#[test]
fn an_old_entry_says_so_and_hides_its_hours() {
    let answer = value("signpost", &request("slough", "victim", "high"));
    for found in answer["matches"].as_array().into_iter().flatten() {
        assert_eq!(found["service"]["source"]["freshness"], "stale");
        assert_eq!(found["service"]["hours"], json!([]));
    }
    assert!(
        answer["statements"].as_array().is_some_and(|all| all.iter().any(|s| s["id"] == "check-before-use"))
    );
}

#[test]
fn a_directory_may_come_with_the_request() {
    let slough: Value =
        serde_json::from_str(include_str!("../../../pathways/data/directories/slough.json")).unwrap();
    let mut with = request("slough", "victim", "medium");
    let by_area = value("signpost", &with);
    with.as_object_mut().unwrap().remove("area");
    with["directory"] = slough;
    assert_eq!(value("signpost", &with), by_area);
}

#[test]
fn an_area_without_a_directory_says_so() {
    let answer = value("signpost", &request("plymouth", "victim", "high"));
    assert_eq!(answer["statements"][0]["id"], "no-directory");
    assert!(answer.get("directory").is_none());
    assert!(answer["helplines"].as_array().is_some_and(|lines| !lines.is_empty()));
}
