//! The vectors of `tests/vectors/fhir`, which other implementations may use.

use std::{fs, path::Path};

use fingerpost_dash::{Checklist, Sheet};
use fingerpost_fhir::{
    Base,
    import::{Imported, ImportedAny, import_any},
};
use serde_json::{Map, Value, json};

fn answers<I: Checklist>(sheet: &Sheet<I>) -> Value {
    let mut answers = Map::new();
    for item in I::ITEMS {
        let id = sheet.response(item.number).map(fingerpost_dash::Response::id);
        if let Some(id) = id.filter(|id| *id != "unanswered") {
            answers.insert(item.id.into(), json!(id));
        }
    }
    Value::Object(answers)
}

fn read(resource: &Value) -> Value {
    let imported = match import_any(&resource.to_string(), &Base::PLACEHOLDER) {
        Ok(imported) => imported,
        Err(error) => return json!({ "error": error.to_string() }),
    };
    fn of<I: Checklist>(imported: &Imported<I>) -> Value {
        answers(&imported.sheet)
    }
    let answers = match &imported {
        ImportedAny::SafeLivesDash(found) => of(found),
        ImportedAny::Hark(found) => of(found),
        ImportedAny::Stalking(found) => of(found),
        ImportedAny::Honour(found) => of(found),
    };
    let findings = imported.report().findings().iter();
    let findings: Vec<Value> = findings
        .map(|finding| json!({ "rule": finding.rule.as_str(), "path": finding.path.to_string() }))
        .collect();
    json!({ "instrument": imported.instrument().id, "answers": answers, "findings": findings })
}

#[test]
fn import_vectors() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/fhir/import.json");
    let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert!(vectors.len() > 10);
    for vector in vectors {
        assert_eq!(read(&vector["input"]["resource"]), vector["expected"], "{}", vector["id"]);
    }
}
