//! Test vectors are for partners too: each file is JSON, and each case in it has an `id` and says `why` it is there;
//! where all of a file are there for one reason, the file says it once.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use super::{Fault, tree::Tree};

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<(String, String), String> = BTreeMap::new();
    for file in tree.files().iter().filter(|file| file.path.starts_with("tests/vectors/") && file.is("json"))
    {
        let value: Value = match serde_json::from_str(&file.text) {
            Ok(value) => value,
            Err(error) => {
                faults.push(Fault::file(&file.path, format!("not JSON: {error}")));
                continue;
            }
        };
        let for_all = value.get("why").and_then(Value::as_str).is_some_and(|why| !why.trim().is_empty());
        let cases = cases(&value);
        if cases.is_empty() {
            faults.push(Fault::file(
                &file.path,
                "no case: expected one object, a list, or an object with a list",
            ));
        }
        for (index, case) in cases.iter().enumerate() {
            let text =
                |key: &str| case.get(key).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
            let Some(id) = text("id") else {
                faults.push(Fault::file(&file.path, format!("case {} has no `id`", index + 1)));
                continue;
            };
            if text("why").is_none() && !for_all {
                faults.push(Fault::file(&file.path, format!("case `{id}` has no `why`")));
            }
            let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
            if let Some(first) = seen.insert((folder, id.to_owned()), file.path.clone()) {
                faults.push(Fault::file(&file.path, format!("the id `{id}` is also in {first}")));
            }
        }
    }
    Ok(faults)
}

/// The cases of a file: a list, the one list of objects in an object that is no case itself, or the object.
fn cases(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(list) => list.iter().collect(),
        Value::Object(map) if !map.contains_key("id") => map
            .values()
            .filter_map(Value::as_array)
            .find(|list| !list.is_empty() && list.iter().all(Value::is_object))
            .map(|list| list.iter().collect())
            .unwrap_or_default(),
        Value::Object(_) => vec![value],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> usize {
        check(&Tree::sample(&[("tests/vectors/dash/a.json", text)])).unwrap().len()
    }

    #[test]
    fn three_shapes_are_read() {
        assert_eq!(faults(r#"{"id": "T1", "why": "edge"}"#), 0);
        assert_eq!(faults(r#"[{"id": "T1", "why": "edge"}]"#), 0);
        assert_eq!(faults(r#"{"why": "drawn at random", "cases": [{"id": "T1"}, {"id": "T2"}]}"#), 0);
        assert_eq!(faults(r#"{"about": "x", "cases": [{"id": "T1", "why": "edge"}]}"#), 0);
    }

    #[test]
    fn bad_files_are_found() {
        for bad in [
            "{",
            "[]",
            "3",
            r#"[{"why": "no id"}]"#,
            r#"[{"id": "T1"}]"#,
            r#"[{"id": "T1", "why": " "}]"#,
            r#"[{"id": "T1", "why": "a"}, {"id": "T1", "why": "b"}]"#,
        ] {
            assert_eq!(faults(bad), 1, "{bad}");
        }
    }
}
