//! Records of assessments: what is kept, letter by letter, and that it gives the same decision again.

use fingerpost_core::{Answer, Date};
use fingerpost_dash::{Response, Ric};
use fingerpost_taxonomy::{Jurisdiction, duty::DutyFacts};
use fingerpost_thresholds::{ENGINE, Facts, History, Judgement, Pair, Record, replay};
use serde_json::{Value, json};

use crate::{TODAY, event, known, outcome, policy, sheet, vector};

/// What was kept by any version comes out of this one as it went in, and decides the same.
#[test]
fn kept_records_are_read_written_and_decided_as_they_were() {
    let mut run = 0;
    for row in vector::topics("risk/records").into_iter().flat_map(|topic| topic.vectors) {
        let record = Record::from_json(&row.input["record"].to_string()).unwrap();
        let written: Value = serde_json::from_str(&record.to_json()).unwrap();
        assert_eq!(written, row.input["record"], "{}", row.id);
        assert_eq!(outcome::of(&Ok(replay(&record, None).unwrap())), row.expected, "{}", row.id);
        run += 1;
    }
    assert!(run > 40, "only {run} records were found");
}

#[test]
fn a_record_says_what_made_it_and_what_went_in() {
    let facts = Facts { rising: known(true), ..Facts::UNKNOWN };
    let (ric, policy) = (sheet(&[(2, Response::Yes)]), policy("plymouth"));
    let record = Record::of(&ric, &facts, policy, TODAY, Jurisdiction::Wales).unwrap();
    assert_eq!((record.engine(), record.package()), (ENGINE, env!("CARGO_PKG_VERSION")));
    assert!(*record.answers() == ric && *record.facts() == facts);
    assert_eq!((record.on(), record.jurisdiction()), (TODAY, Jurisdiction::Wales));
    assert_eq!(record.policy_ref(), (&policy.id, policy.edition, policy.fingerprint()));
    assert_eq!(record.policy(), Some(policy));
}

/// The engine is the one that was recorded, also where it is not this one.
#[test]
fn a_record_of_another_engine_says_which() {
    let record = Record::of(&Ric::new(), &Facts::UNKNOWN, policy("national"), TODAY, Jurisdiction::England);
    let text = record.unwrap().to_json().replacen("\"engine\":1", "\"engine\":7", 1);
    assert_eq!(Record::from_json(&text).unwrap().engine(), 7);
}

/// Each question that was open, by its name, and each duty by its standing.
#[test]
fn the_outcome_names_what_was_open_and_which_duties_stood() {
    let events = [1, 2, 3].map(|day| event(Date::literal(2026, 11, day), Answer::DoesNotKnow)).to_vec();
    let facts = Facts {
        history: History { pair: Pair(0), events, hearings: Vec::new() },
        duty: DutyFacts { age: known(17), ..DutyFacts::UNKNOWN },
        ..Facts::UNKNOWN
    };
    let ric = sheet(&[(15, Response::Yes)]);
    let record = Record::of(&ric, &facts, policy("kingston"), TODAY, Jurisdiction::England).unwrap();
    let outcome = record.outcome();
    assert_eq!(outcome.open, ["items", "crimes", "rising", "honour-based-abuse"]);
    assert!(outcome.duties_due.iter().any(|duty| duty == "strangulation-urgent"), "{:?}", outcome.duties_due);
    assert!(!outcome.duties_to_check.iter().any(|duty| duty == "strangulation-urgent"));
    assert!(!outcome.duties_to_check.is_empty(), "suicide was not asked about");
}

/// What was not asked is not in the record: a fact that is there says that somebody asked.
#[test]
fn only_what_is_known_of_the_facts_is_written() {
    let written = |facts: &Facts| -> Value {
        let record = Record::of(&Ric::new(), facts, policy("national"), TODAY, Jurisdiction::England);
        let json: Value = serde_json::from_str(&record.unwrap().to_json()).unwrap();
        json["facts"].clone()
    };
    assert_eq!(written(&Facts::UNKNOWN), json!({}));
    let history = History { pair: Pair(7), events: Vec::new(), hearings: Vec::new() };
    let facts = Facts {
        judgement: Judgement::high("Made Up").ok(),
        history,
        rising: Answer::Declined,
        ..Facts::UNKNOWN
    };
    assert_eq!(
        written(&facts),
        json!({
            "judgement": "high",
            "history": { "pair": 7, "events": [], "hearings": [] },
            "rising": { "state": "declined" },
        })
    );
}
