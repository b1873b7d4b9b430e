//! The vectors of `tests/vectors/pathways`, natively. The same files run through WebAssembly.
#![cfg(feature = "parse")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use fingerpost_core::Date;
use fingerpost_pathways::{Ask, Directory, Need, WhyNot, directory_for, signpost};
use serde_json::Value;

fn vectors(name: &str) -> Vec<Value> {
    let path = format!("{}/../../tests/vectors/pathways/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn signposts() {
    for vector in vectors("signpost") {
        let name = vector["id"].as_str().unwrap();
        let need =
            Need::from_json(&vector["need"].to_string()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let directory = directory_for(vector["area"].as_str().unwrap()).unwrap();
        let answer = signpost(&need, directory, Date::parse(vector["today"].as_str().unwrap()).unwrap());
        let expect = &vector["expect"];
        let matches: Vec<&str> = answer.matches.iter().map(|found| found.service.id()).collect();
        if let Some(first) = expect.get("first") {
            let first = texts(first);
            assert_eq!(matches.get(..first.len()), Some(first.as_slice()), "{name}");
            assert_eq!(matches.is_empty(), first.is_empty(), "{name}");
        }
        for (id, reasons) in expect["nearMisses"].as_object().into_iter().flatten() {
            let miss = answer.near_misses.iter().find(|miss| miss.service.id() == id).unwrap();
            let failed: Vec<_> = miss.failed.iter().map(WhyNot::as_str).collect();
            assert_eq!(failed, texts(reasons), "{name}: {id}");
        }
        for (id, asks) in expect["asks"].as_object().into_iter().flatten() {
            let found = answer.matches.iter().find(|found| found.service.id() == id).unwrap();
            let open: Vec<_> = found.asks.iter().map(Ask::as_str).collect();
            assert!(texts(asks).iter().all(|ask| open.contains(ask)), "{name}: {id} asks {open:?}");
        }
        for id in texts(&expect["absent"]) {
            assert!(!matches.contains(&id), "{name}: {id}");
            assert!(!answer.near_misses.iter().any(|miss| miss.service.id() == id), "{name}: {id}");
        }
        let lines: Vec<&str> = answer.helplines.iter().map(|found| found.line.id()).collect();
        assert!(lines.starts_with(&texts(&expect["lines"])), "{name}: {lines:?}");
        let gaps: Vec<&str> = answer.gaps.iter().map(|gap| gap.id()).collect();
        assert!(texts(&expect["gaps"]).iter().all(|gap| gaps.contains(gap)), "{name}: {gaps:?}");
        let said: Vec<&str> = answer.statements.iter().map(|one| one.as_str()).collect();
        assert!(texts(&expect["statements"]).iter().all(|one| said.contains(one)), "{name}: {said:?}");
    }
}

#[test]
fn bad_directories() {
    for vector in vectors("bad-directories") {
        let name = vector["id"].as_str().unwrap();
        let error =
            Directory::from_json(&vector["directory"].to_string()).err().unwrap_or_else(|| panic!("{name}"));
        assert_eq!(error.code(), vector["code"].as_str().unwrap(), "{name}: {error}");
        assert_eq!(error.path().map(ToString::to_string).as_deref(), vector["path"].as_str(), "{name}");
    }
}
