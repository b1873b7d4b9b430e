//! Each mistake of `vectors/policies` is refused where it is, by the reader and through the facade. What the published
//! schema says of the same changes is checked by `tests/schemas`.

use fingerpost::ffi;
use fingerpost_tests::vector;
use fingerpost_thresholds::{Policy, policy_for};
use serde_json::{Value, json};

#[test]
fn every_mistake_is_refused_where_it_is() {
    let mut wrong = Vec::new();
    let (mut refused, mut accepted) = (0, 0);
    for row in vector::topics("policies").into_iter().flat_map(|topic| topic.vectors) {
        let text = changed(&row.input).to_string();
        let found = Policy::from_json(&text).map(drop).map_err(|error| error.place().to_string());
        let expected = match row.expected["place"].as_str() {
            Some(place) => Err(place.to_owned()),
            None => Ok(()),
        };
        if found.is_ok() {
            accepted += 1
        } else {
            refused += 1
        }
        let through: Value =
            serde_json::from_str(&ffi::validate_policy_json(&format!(r#"{{"policy": {text}}}"#)))
                .expect("JSON");
        if found != expected || through["ok"] != json!(expected.is_ok()) {
            wrong.push(format!("{}: expected {expected:?}, found {found:?}, {through}", row.id));
        }
    }
    assert!(refused > 100 && accepted > 8, "{refused} refused, {accepted} accepted");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A shipped policy with a JSON Patch applied: of the standard's operations, those that the vectors use.
fn changed(input: &Value) -> Value {
    let base = policy_for(input["base"].as_str().expect("a policy")).expect("a policy of ours");
    let mut policy: Value = serde_json::from_str(&base.to_json()).expect("JSON");
    for step in input["patch"].as_array().expect("a list") {
        let path = step["path"].as_str().expect("a path");
        let Some((parent, key)) = path.rsplit_once('/') else {
            policy = step["value"].clone();
            continue;
        };
        let parent = policy.pointer_mut(parent).unwrap_or_else(|| panic!("no {path}"));
        match (step["op"].as_str().expect("an operation"), parent) {
            ("remove", Value::Object(fields)) => drop(fields.remove(key).expect("a field")),
            ("remove", Value::Array(list)) => drop(list.remove(key.parse().expect("an index"))),
            ("add", Value::Array(list)) => list.insert(key.parse().expect("an index"), step["value"].clone()),
            ("replace", Value::Array(list)) => {
                list[key.parse::<usize>().expect("an index")] = step["value"].clone();
            }
            ("add" | "replace", Value::Object(fields)) => {
                fields.insert(key.to_owned(), step["value"].clone());
            }
            (other, _) => panic!("no operation {other} at {path}"),
        }
    }
    policy
}
