//! `tests/vectors/schema/rules`: what any implementation must find, recomputed by an oracle that shares nothing with this.

use std::{collections::BTreeSet, path::Path};

use fingerpost_core::Date;
use fingerpost_schema::{Scope, rules};
use serde_json::Value;

use crate::{File, Told, told};

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn file(value: &Value) -> File {
    let rows = value["rows"].as_array().unwrap();
    let headings: BTreeSet<&String> = rows.iter().flat_map(|row| row.as_object().unwrap().keys()).collect();
    let cell = |row: &Value, heading: &String| row.get(heading).map_or_else(String::new, text);
    File {
        service: text(&value["service"]),
        record: text(&value["record"]),
        rows: rows.iter().map(|row| headings.iter().map(|heading| cell(row, heading)).collect()).collect(),
        headings: headings.into_iter().cloned().collect(),
    }
}

/// `FINGERPOST_VECTORS` names another folder, for more of them than are kept.
#[test]
fn every_vector_is_told_as_it_says() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/schema/rules");
    let other = std::env::var_os("FINGERPOST_VECTORS");
    let all = other.is_none();
    let folder = other.map_or(kept, Into::into);
    let mut broken = BTreeSet::new();
    let mut count = 0;
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let topic: Value =
            serde_json::from_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap();
        for vector in topic["vectors"].as_array().unwrap() {
            count += 1;
            let files: Vec<File> = vector["input"]["files"].as_array().unwrap().iter().map(file).collect();
            let today = Date::parse(&text(&vector["input"]["today"])).unwrap();
            let expected: Vec<(String, u64, u64, String)> = vector["expected"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| {
                    let number = |name: &str| one[name].as_u64().unwrap();
                    (text(&one["rule"]), number("file"), number("row"), text(&one["field"]))
                })
                .collect();
            let found = told(&files, today);
            // A file without the column has no cell to point at.
            let same = |(one, (rule, file, row, field)): (&Told, &(String, u64, u64, String))| {
                one.0 == rule
                    && (u64::from(one.1), u64::from(one.2)) == (*file, *row)
                    && (&one.3 == field
                        || one.3.is_empty() && !files[usize::from(one.1)].headings.contains(field))
            };
            if found.len() != expected.len() || !found.iter().zip(&expected).all(same) {
                wrong.push(format!("{}: {found:?}\n  expected {expected:?}", text(&vector["id"])));
            }
            broken.extend(found.into_iter().map(|(rule, ..)| rule));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong.join("\n"));
    let across_rows = |scope| matches!(scope, Scope::Record | Scope::AcrossRecords | Scope::AcrossFiles);
    for rule in rules().iter().filter(|rule| all && across_rows(rule.scope)) {
        assert!(broken.contains(rule.id), "{}: no vector breaks it", rule.id);
    }
}
