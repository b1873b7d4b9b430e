//! The privacy property: a text that is planted anywhere in a request is in no answer and in no error.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::{CALLS, call};

fn answer(value: Value) -> Value {
    json!({"state": "known", "value": value, "source": "self-stated"})
}

const BASE: &str = "https://records.example/fhir";

/// A request of each call that is answered.
fn good(name: &str) -> Value {
    let yes = || answer(json!(true));
    match name {
        "instrument" => json!({"instrument": "hark"}),
        "tally" => json!({"instrument": "h-dash", "answers": {"truancy": "yes"}}),
        "hark" => json!({"answers": ["yes", "no", "dont-know", "unanswered"]}),
        "evaluate" | "explain" | "whatWouldChange" | "record" => json!({
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
        "screens" => json!({
            "checklist": {"stalking-harassment": "yes"}, "stalking": {"very-afraid": "no"}, "honour": {"truancy": "yes"},
        }),
        "rescore" => json!({
            "from": "police-dash-27", "to": "safelives-dash-24", "answers": {"hurt-others": "yes"},
        }),
        "difference" => {
            let mut request = good("evaluate");
            let fields = request.as_object_mut().unwrap();
            fields.remove("area");
            fields.insert("first".into(), json!({"area": "national"}));
            fields.insert("second".into(), good("validatePolicy"));
            request
        }
        "caseOverTime" => json!({
            "area": "kingston", "date": "2026-11-21", "case": {
                "assessments": [{"on": "2026-10-01", "pairs": [1], "rising": yes()}],
                "events": [{"on": "2026-11-01", "reportedOn": "2026-11-02", "crime": yes(), "pairs": [1, 2]}],
                "hearings": [{"referred": "2026-01-01", "met": "2026-01-15", "pairs": [1]}],
            },
        }),
        "replay" => json!({"record": call("record", &good("record").to_string())["value"]}),
        "gpSummary" => {
            let mut assessment = good("evaluate");
            assessment.as_object_mut().unwrap().remove("date");
            json!({
                "date": "2026-11-21", "hark": {"afraid": "yes"}, "assessment": assessment,
                "happened": ["disclosed"], "include": {"items": true, "steps": true, "limits": true},
            })
        }
        "maracDraft" => {
            let mut request = good("evaluate");
            let said = || answer(json!("a text"));
            request["referral"] = json!({
                "safePhone": said(), "safeTime": said(), "consent": answer(json!(false)),
                "basisWithoutConsent": said(), "aware": yes(), "othersFeared": said(), "safeToTalkTo": said(),
                "notSafeToTalkTo": said(), "gp": said(), "checklistAttached": yes(), "discussedWithManager": yes(),
                "children": answer(json!([{"age": answer(json!(7)), "school": said()}])),
            });
            request
        }
        "analysePolicy" => {
            let mut request = good("validatePolicy");
            request["date"] = json!("2026-11-21");
            request
        }
        "validateWording" => {
            let pack = include_str!("../../../../examples/wording/own-topics.en.json");
            json!({"instrument": "safelives-dash-24", "pack": serde_json::from_str::<Value>(pack).unwrap()})
        }
        "fhirQuestionnaire" => json!({"instrument": "hark", "base": BASE}),
        "fhirCodeSystems" => json!({"base": BASE}),
        "fhirResponse" => json!({
            "instrument": "hark", "answers": {"afraid": "yes"}, "status": "completed", "date": "2026-11-21",
            "base": BASE, "subject": "Patient/a1", "author": "Practitioner/b2",
        }),
        "fhirRiskAssessment" => {
            let mut request = good("evaluate");
            request["base"] = json!(BASE);
            request["subject"] = json!("Patient/a1");
            request["author"] = json!("Practitioner/b2");
            request["basis"] = json!("QuestionnaireResponse/c3");
            request
        }
        "fhirImport" => {
            json!({"base": BASE, "resource": call("fhirResponse", &good("fhirResponse").to_string())["value"]})
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

/// Texts of a policy, a directory or a pack that came along are published and may come back in an answer, never in an
/// error. So may the fields of a referral, in the draft that is made of them, and a record of the caller's own.
fn may_come_back(name: &str, place: &str, answer: &Value) -> bool {
    if answer["ok"] != true {
        return false;
    }
    match name {
        "validatePolicy" | "validateDirectory" | "analysePolicy" | "validateWording" => true,
        "difference" => place.starts_with("/second/policy"),
        "replay" => place.starts_with("/record/policy/content"),
        "maracDraft" => place.starts_with("/referral"),
        _ => false,
    }
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
            if !may_come_back(name, all[place.index(all.len())].as_str(), &answer) {
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
