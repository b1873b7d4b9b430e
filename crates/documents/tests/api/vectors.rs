//! The vectors of `tests/vectors/documents`: lines that a text must have, and lines that it must not have.

use std::{fs, path::Path};

use fingerpost_documents::{Assessment, GpSummary, Include, MaracDraft};
use serde_json::Value;

use crate::{TODAY, decide, facts, filled};

fn number(value: &Value) -> u8 {
    value.as_u64().and_then(|number| u8::try_from(number).ok()).unwrap()
}

#[test]
fn document_vectors() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/documents/texts.json");
    let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert!(vectors.len() > 5);
    for vector in vectors {
        let input = &vector["input"];
        let ric = filled(number(&input["yes"]), number(&input["dontKnow"]));
        let facts = facts(number(&input["age"]));
        let decision = decide(&ric, &facts, input["area"].as_str().unwrap());
        let text = match input["document"].as_str() {
            Some("marac-draft") => MaracDraft::try_new(&decision, TODAY)
                .map_or_else(|error| error.to_string(), |draft| draft.text()),
            _ => GpSummary {
                on: TODAY,
                hark: None,
                assessment: Some(Assessment { answers: &ric, decision: &decision }),
                happened: &[],
                include: Include::ALL,
            }
            .text(),
        };
        let lines = |key: &str| -> Vec<String> {
            let list = vector["expected"][key].as_array().into_iter().flatten();
            list.map(|line| line.as_str().unwrap().to_owned()).collect()
        };
        for line in lines("has") {
            assert!(text.contains(&line), "{}: no `{line}` in\n{text}", vector["id"]);
        }
        for line in lines("hasNot") {
            assert!(!text.contains(&line), "{}: `{line}` in\n{text}", vector["id"]);
        }
    }
}
