//! The vectors of `tests/vectors/risk` that need no policy: HARK, and the figures of studies.

use std::{fs, path::Path};

use fingerpost_dash::{
    Hark, Response,
    hark::{HarkOutcome, HarkResult, StudyTable, result},
};
use serde_json::{Value, json};

fn vectors(topic: &str, call: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/vectors/risk/{topic}.json"));
    let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(file["call"], call);
    let vectors = file["vectors"].as_array().unwrap().clone();
    assert!(!vectors.is_empty(), "{topic}");
    vectors
}

fn responses(list: &Value) -> Vec<Response> {
    let names = list.as_array().unwrap().iter();
    names.map(|name| name.as_str().and_then(Response::from_id).unwrap()).collect()
}

const fn outcome(found: &HarkResult) -> &'static str {
    match found.outcome {
        HarkOutcome::Positive => "positive",
        HarkOutcome::Indeterminate => "indeterminate",
        HarkOutcome::NothingDisclosed => "nothing-disclosed",
    }
}

#[test]
fn hark_vectors() {
    for vector in vectors("hark", "hark") {
        let found = match Hark::try_from_responses(&responses(&vector["input"]["answers"])) {
            Ok(hark) => {
                let found = result(&hark);
                json!({ "outcome": outcome(&found), "range": [found.range.start(), found.range.end()] })
            }
            Err(_) => json!({ "error": "wrong-count" }),
        };
        assert_eq!(found, vector["expected"], "{}", vector["id"]);
    }
}

/// All 4^4 sets of answers, the first question changing slowest.
#[test]
fn hark_table() {
    for vector in vectors("hark-all", "hark-table") {
        let all = responses(&vector["input"]["responses"]);
        let (mut outcomes, mut fewest, mut most) = (String::new(), String::new(), String::new());
        for at in 0..256_usize {
            let answers = [at / 64, at / 16 % 4, at / 4 % 4, at % 4].map(|index| all[index]);
            let found = result(&Hark::try_from_responses(&answers).unwrap());
            outcomes.push_str(&outcome(&found)[..1]);
            fewest.push_str(&found.range.start().to_string());
            most.push_str(&found.range.end().to_string());
        }
        let found = json!({ "outcomes": outcomes, "fewest": fewest, "most": most });
        assert_eq!(found, vector["expected"], "{}", vector["id"]);
    }
}

#[test]
fn study_vectors() {
    for vector in vectors("study-tables", "study") {
        let number = |name: &str| {
            let number = vector["input"][name].as_u64().unwrap_or_default();
            u32::try_from(number).unwrap()
        };
        let study = StudyTable {
            true_positive: number("truePositive"),
            false_negative: number("falseNegative"),
            false_positive: number("falsePositive"),
            true_negative: number("trueNegative"),
        };
        let figures = [
            ("sensitivity", study.sensitivity()),
            ("specificity", study.specificity()),
            ("positivePredictiveValue", study.positive_predictive_value()),
            ("negativePredictiveValue", study.negative_predictive_value()),
            ("likelihoodRatioTenths", study.likelihood_ratio_tenths()),
        ];
        // A study that counted no true negatives has no figure that needs them.
        let expected = vector["expected"].as_object().unwrap();
        for (name, value) in expected {
            let found = figures.iter().find(|(figure, _)| figure == name).unwrap().1;
            assert_eq!(json!(found), *value, "{} {name}", vector["id"]);
        }
        assert!(expected.len() >= 2, "{}", vector["id"]);
    }
}
