//! Every vector, through the Rust API.

use std::collections::BTreeSet;

use fingerpost_dash::{
    Hark, Response,
    hark::{HarkOutcome, StudyTable, result},
};
use fingerpost_tests::{
    case,
    vector::{self, Vector},
};
use serde_json::{Value, json};

#[test]
fn every_vector_holds() {
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for topic in vector::topics("risk") {
        let call = match topic.call.as_str() {
            "caseOverTime" => case::run,
            "evaluate" => vector::evaluate,
            "hark" => hark,
            "hark-table" => hark_table,
            "study" => study,
            other => panic!("{}: nobody runs the call {other}", topic.topic),
        };
        assert!(!topic.vectors.is_empty(), "{}", topic.topic);
        for Vector { id, why, input, expected, source } in topic.vectors {
            assert!(!why.is_empty() && !source.is_empty(), "{id}");
            assert!(seen.insert(id.clone()), "{id} stands twice");
            let found = call(&input);
            if found != expected {
                wrong.push(format!("{id} ({why})\n  expected {expected}\n  found    {found}"));
            }
        }
    }
    assert!(seen.len() > 600, "only {} vectors were found", seen.len());
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), seen.len(), wrong.join("\n"));
}

/// The cases that wait for an instrument still wait: when HITS ships, its vectors move to `risk/`.
#[test]
fn what_is_not_shipped_is_named() {
    let waiting: Vec<_> = vector::topics("not-shipped").into_iter().map(|topic| topic.call).collect();
    assert_eq!(waiting, ["hits"]);
}

fn outcome(outcome: HarkOutcome) -> &'static str {
    match outcome {
        HarkOutcome::Positive => "positive",
        HarkOutcome::Indeterminate => "indeterminate",
        HarkOutcome::NothingDisclosed => "nothing-disclosed",
    }
}

fn hark(input: &Value) -> Value {
    let answers = input["answers"].as_array().expect("a list of answers");
    let responses: Vec<_> = answers
        .iter()
        .map(|answer| answer.as_str().and_then(Response::from_id).expect("an answer"))
        .collect();
    match Hark::try_from_responses(&responses) {
        Ok(hark) => {
            let found = result(&hark);
            json!({ "outcome": outcome(found.outcome), "range": [found.range.start(), found.range.end()] })
        }
        Err(_) => json!({ "error": "wrong-count" }),
    }
}

fn hark_table(input: &Value) -> Value {
    let names: Vec<String> = serde_json::from_value(input["responses"].clone()).expect("four names");
    let all: Vec<_> = names.iter().map(|name| Response::from_id(name).expect("a response")).collect();
    let (mut outcomes, mut fewest, mut most) = (String::new(), String::new(), String::new());
    for a in &all {
        for b in &all {
            for c in &all {
                for d in &all {
                    let found = result(&Hark::try_from_responses(&[*a, *b, *c, *d]).expect("four answers"));
                    outcomes.push_str(&outcome(found.outcome)[..1]);
                    fewest.push_str(&found.range.start().to_string());
                    most.push_str(&found.range.end().to_string());
                }
            }
        }
    }
    json!({ "outcomes": outcomes, "fewest": fewest, "most": most })
}

fn study(input: &Value) -> Value {
    let number = |name: &str| input[name].as_u64().map_or(0, |number| u32::try_from(number).expect("small"));
    let table = StudyTable {
        true_positive: number("truePositive"),
        false_negative: number("falseNegative"),
        false_positive: number("falsePositive"),
        true_negative: number("trueNegative"),
    };
    let mut found = json!({
        "sensitivity": table.sensitivity(),
        "positivePredictiveValue": table.positive_predictive_value(),
    });
    // Dorset counted no true negatives: what needs them cannot be said.
    if input.get("trueNegative").is_some() {
        found["specificity"] = json!(table.specificity());
        found["negativePredictiveValue"] = json!(table.negative_predictive_value());
        found["likelihoodRatioTenths"] = json!(table.likelihood_ratio_tenths());
    }
    found
}
