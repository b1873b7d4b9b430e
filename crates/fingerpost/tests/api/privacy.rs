//! The privacy property: a text that is planted anywhere in a request is in no answer and in no error.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::{CALLS, call};

fn answer(value: Value) -> Value {
    json!({"state": "known", "value": value, "source": "self-stated"})
}

/// A request of each call that is answered.
fn good(name: &str) -> Value {
    let yes = || answer(json!(true));
    match name {
        "instrument" => json!({"instrument": "hark"}),
        "tally" => json!({"instrument": "h-dash", "answers": {"truancy": "yes"}}),
        "hark" => json!({"answers": ["yes", "no", "dont-know", "unanswered"]}),
        "evaluate" | "explain" => json!({
            "area": "plymouth", "date": "2026-11-21", "jurisdiction": "scotland",
            "answers": {"very-afraid": "yes", "strangulation": "dont-know", "worse": "no"},
            "facts": {
                "judgement": {"high": "because"},
                "history": {
                    "pair": 1,
                    "events": [{"on": "2026-11-01", "crime": yes(), "pair": 1}],
                    "hearings": [{"referred": "2026-01-01", "met": "2026-01-15", "pair": 1}],
                },
                "rising": yes(), "honourBasedAbuse": yes(), "age": answer(json!(30)), "children": yes(),
                "fgmKnown": yes(), "fgmRisk": yes(), "forcedMarriage": yes(), "careAndSupportNeeds": yes(),
                "unableToProtect": yes(), "strangulation": yes(), "suicidal": yes(), "interpreterNeeded": yes(),
            },
        }),
        "signpost" => json!({
            "area": "city-of-london", "date": "2026-11-21",
            "need": {
                "route": "victim", "level": "high", "referrer": "person",
                "connection": answer(json!("worker")), "age": answer(json!(30)),
                "gender": answer(json!("woman")), "language": answer(json!("syl")),
                "tenure": answer(json!("owner")), "gpArea": answer(json!("E09000001")),
                "forms": ["coercive-control"], "byAndFor": ["deaf"], "circumstances": {"children": yes()},
            },
        }),
        "validatePolicy" => {
            let policy = fingerpost::policy_for("plymouth").unwrap().to_json();
            json!({"policy": serde_json::from_str::<Value>(&policy).unwrap()})
        }
        _ => {
            let slough = include_str!("../../../pathways/data/directories/slough.json");
            json!({"directory": serde_json::from_str::<Value>(slough).unwrap(), "date": "2026-11-21"})
        }
    }
}

/// Every place in a value, as JSON pointers: values, and the objects that could have one key more.
fn places(value: &Value, at: String, out: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields {
                places(inner, format!("{at}/{key}"), out);
            }
        }
        Value::Array(list) => {
            for (index, inner) in list.iter().enumerate() {
                places(inner, format!("{at}/{index}"), out);
            }
        }
        _ => {}
    }
    out.push(at);
}

/// How a text gets into a request.
#[derive(Clone, Copy, Debug)]
enum Plant {
    /// In place of a value.
    Value,
    /// As one key more.
    Key,
    /// As the name of a field that is there.
    Rename,
    /// Into a list, as one element more.
    Element,
}

fn planted(mut request: Value, place: &str, how: Plant, text: &str) -> Option<Value> {
    let at = request.pointer_mut(place)?;
    match (how, at) {
        (Plant::Value, at) => *at = json!(text),
        (Plant::Key, Value::Object(fields)) => drop(fields.insert(text.into(), json!("yes"))),
        (Plant::Rename, Value::Object(fields)) => {
            let renamed: Map<String, Value> = std::mem::take(fields)
                .into_iter()
                .enumerate()
                .map(|(nth, (key, value))| (if nth == 0 { text.into() } else { key }, value))
                .collect();
            *fields = renamed;
        }
        (Plant::Element, Value::Array(list)) => list.push(json!(text)),
        _ => return None,
    }
    Some(request)
}

/// Texts of a policy or a directory that came along are published and may come back in an answer, never in an error.
fn may_come_back(name: &str, answer: &Value) -> bool {
    matches!(name, "validatePolicy" | "validateDirectory") && answer["ok"] == true
}

#[test]
fn good_requests_are_answered() {
    for (name, _) in CALLS {
        assert_eq!(call(name, &good(name).to_string())["ok"], true, "{name}");
    }
}

proptest! {
    #[test]
    fn nothing_planted_comes_back(
        which in 0..CALLS.len(),
        place in any::<prop::sample::Index>(),
        how in prop::sample::select(vec![Plant::Value, Plant::Key, Plant::Rename, Plant::Element]),
        text in "Zq[a-z0-9 '\u{e9}-]{6,30}qZ",
    ) {
        let (name, run) = CALLS[which];
        let request = good(name);
        let mut all = Vec::new();
        places(&request, String::new(), &mut all);
        if let Some(request) = planted(request, all[place.index(all.len())].as_str(), how, &text) {
            let out = run(&request.to_string());
            let answer: Value = serde_json::from_str(&out).unwrap();
            if !may_come_back(name, &answer) {
                prop_assert!(!out.contains(&text), "{name} {how:?} {}: {out}", all[place.index(all.len())]);
                prop_assert!(!out.contains("Zq"), "not even a part: {name} {how:?}: {out}");
            }
        }
    }

    #[test]
    fn no_text_breaks_a_call(which in 0..CALLS.len(), text in any::<String>()) {
        let (_, run) = CALLS[which];
        let answer: Value = serde_json::from_str(&run(&text)).unwrap();
        prop_assert_eq!(&answer["ok"], &json!(false));
    }

    #[test]
    fn a_request_cut_short_or_changed_is_still_answered(
        which in 0..CALLS.len(),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        cut in any::<bool>(),
    ) {
        let (name, run) = CALLS[which];
        let mut bytes = good(name).to_string().into_bytes();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let out = run(&String::from_utf8_lossy(&bytes));
        let answer: Value = serde_json::from_str(&out).unwrap();
        prop_assert!(answer["ok"].is_boolean());
    }
}
