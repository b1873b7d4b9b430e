//! The shared vectors of `tests/vectors/characteristics`, and the JSON editions against what the crate answers.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "helpers of tests"
)]
#![cfg(feature = "serde")]

use std::{fs, path::Path};

use fingerpost_characteristics::{
    AgeBandScheme, AgeBanding, CodeSystem, Crosswalk, Mapping, Reading, StatedAge, check_disability_codes,
    has_condition, normalise, systems,
};
use fingerpost_core::{AnswerSource, Date, FieldPath};
use serde_json::Value;

fn read(path: &str) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    serde_json::from_str(&fs::read_to_string(root.join(path)).unwrap()).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Runs one file: `run` gives what was found for an input.
fn vectors(name: &str, run: impl Fn(&Value) -> Value) {
    let file = read(&format!("tests/vectors/characteristics/{name}.json"));
    let vectors = file["vectors"].as_array().unwrap();
    assert!(!vectors.is_empty());
    for vector in vectors {
        assert_eq!(run(&vector["input"]), vector["expected"], "{}: {}", vector["id"], vector["why"]);
    }
}

fn list(name: &Value) -> &'static CodeSystem {
    let (system, version) = text(name).split_once('|').unwrap();
    systems::find(system, version).unwrap()
}

fn codes(mapping: &Mapping) -> Vec<&'static str> {
    mapping.codes().map_or_else(Vec::new, |codes| codes.iter().map(|code| code.as_str()).collect())
}

#[test]
fn what_people_type() {
    vectors("normalise", |input| {
        let list = systems::find(text(&input["system"]), text(&input["version"])).unwrap();
        let reading = normalise(list, text(&input["text"]), Date::literal(2026, 11, 21));
        let (kind, code) = match reading {
            Reading::Code { code, .. } => ("code", Some(code.as_str())),
            Reading::NoAnswer { .. } => ("no-answer", None),
            Reading::Several { .. } => ("several", None),
            Reading::NotPlaced(_) => ("not-placed", None),
        };
        let state = reading.answer(AnswerSource::SelfStated).map(|answer| answer.state());
        serde_json::json!({"reading": kind, "code": code, "state": state})
    });
}

#[test]
fn crosswalks() {
    vectors("crosswalks", |input| {
        let to = list(&input["to"]);
        let mut mapping =
            Crosswalk::between(list(&input["from"]), to).unwrap().map(text(&input["code"])).unwrap();
        if !input["then"].is_null() {
            mapping = mapping.then(&Crosswalk::between(to, list(&input["then"])).unwrap()).unwrap();
        }
        serde_json::json!({"relation": mapping.relation().as_str(), "codes": codes(&mapping)})
    });
}

#[test]
fn disability() {
    vectors("disability", |input| {
        let list = &systems::NHS_DISABILITY;
        let codes: Vec<_> =
            input["codes"].as_array().unwrap().iter().map(|code| list.code(text(code)).unwrap()).collect();
        let report = check_disability_codes(list, &codes, &FieldPath::root());
        let rules: Vec<_> = report.findings().iter().map(|finding| finding.rule.as_str()).collect();
        let condition = has_condition(&codes);
        let condition = match condition.value() {
            Some(true) => "yes",
            Some(false) => "no",
            None => condition.state(),
        };
        serde_json::json!({"rules": rules, "condition": condition})
    });
}

#[test]
fn ages() {
    vectors("ages", |input| {
        let age: StatedAge = serde_json::from_value(input["age"].clone()).unwrap();
        let ages = age.on(Date::parse(text(&input["on"])).unwrap()).unwrap();
        let (bands, or_none) = match AgeBandScheme::of(text(&input["scheme"])).unwrap().band(&ages) {
            AgeBanding::Band(band) => (vec![band.code], false),
            AgeBanding::OneOf { bands, or_none } => (bands.iter().map(|band| band.code).collect(), or_none),
            AgeBanding::NotCounted => (Vec::new(), true),
        };
        serde_json::json!({"bands": bands, "orNone": or_none})
    });
}

/// The build tool writes the editions by a rule of its own; the crate must answer every line of them the same.
#[test]
fn the_json_editions_say_what_the_crate_answers() {
    let mut compared = 0;
    for topic in ["ethnicity", "orientation", "gender-identity", "sex", "religion", "disability", "marital"] {
        let edition = read(&format!("docs/data/characteristics/crosswalks/{topic}.json"));
        for walk in edition["crosswalks"].as_array().unwrap() {
            let find = |end: &Value| systems::find(text(&end["system"]), text(&end["version"])).unwrap();
            let (from, to) = (find(&walk["from"]), find(&walk["to"]));
            let ours = Crosswalk::between(from, to).unwrap();
            let rows = walk["codes"].as_array().unwrap();
            if !walk["notComparable"].is_null() {
                assert!(
                    from.codes().iter().all(|code| matches!(ours.map_ref(code), Mapping::NotComparable(_)))
                );
                continue;
            }
            assert_eq!(rows.len(), from.list.rows.len(), "{} has other codes", from.list.system);
            for row in rows {
                let code = from.code(text(&row["code"])).unwrap();
                let mapping = ours.map_ref(code);
                let or_none = matches!(mapping, Mapping::Ambiguous { or_none: true, .. });
                let verified = row["confidence"] == "verified";
                assert_eq!(
                    mapping.relation().as_str(),
                    row["relation"],
                    "{} {}",
                    from.list.system,
                    code.as_str()
                );
                assert_eq!(
                    serde_json::json!(codes(&mapping)),
                    row["to"],
                    "{} {}",
                    from.list.system,
                    code.as_str()
                );
                assert_eq!((or_none, ours.confidence(code).is_verified()), (row["orNone"] == true, verified));
                compared += 1;
            }
        }
    }
    assert!(compared > 2400, "{compared}");
}
