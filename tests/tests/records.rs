//! A record gives the same decision for ever: those of every version that was released, and any that is made up.
//!
//! `tests/vectors/risk/records/` has one file for each version of the package. A released file is never changed. For a
//! new version, `FINGERPOST_WRITE_RECORDS=1 cargo test -p fingerpost-tests --test records` writes its file once.

use std::{env, fs};

use fingerpost_tests::{
    outcome,
    strategies::{policy, scenario},
    vector,
};
use fingerpost_thresholds::{Outcome, Record, ReplayError, policies, policy_for, replay};
use proptest::prelude::*;
use serde_json::{Value, json};

const FOLDER: &str = "risk/records";

/// One vector in so many becomes a record.
const ONE_IN: usize = 16;

#[test]
fn every_kept_record_gives_the_same_decision() {
    let topics = vector::topics(FOLDER);
    let mut run = 0;
    for topic in &topics {
        assert_eq!(topic.call, "replay", "{}", topic.topic);
        for row in &topic.vectors {
            let record = Record::from_json(&row.input["record"].to_string())
                .unwrap_or_else(|error| panic!("{}: {error}", row.id));
            let decision = replay(&record, None).unwrap_or_else(|error| panic!("{}: {error}", row.id));
            assert_eq!(outcome::of(&Ok(decision)), row.expected, "{}", row.id);
            run += 1;
        }
    }
    assert!(run > 40, "only {run} records were kept");
}

/// What this version writes is what its file has: the layout does not move within a version.
#[test]
fn this_version_writes_what_it_kept() {
    let version = env!("CARGO_PKG_VERSION");
    let path = vector::folder().join(FOLDER).join(format!("{version}.json"));
    if env::var_os("FINGERPOST_WRITE_RECORDS").is_some() && !path.exists() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, made(version)).expect("a file of records");
    }
    assert!(path.exists(), "this version has no records yet: the head of this file says how to write them");
    let topics = vector::topics(FOLDER);
    let topic = topics.iter().find(|topic| topic.topic == format!("{FOLDER}/{version}")).expect("a topic");
    for row in &topic.vectors {
        let kept = Record::from_json(&row.input["record"].to_string()).expect("a record");
        let policy = kept.policy().expect("a kept record holds its policy");
        let again = Record::of(kept.answers(), kept.facts(), policy, kept.on(), kept.jurisdiction());
        let again: Value =
            serde_json::from_str(&again.expect("a decision").to_json()).expect("a record is JSON");
        assert_eq!(again, row.input["record"], "{}", row.id);
    }
}

/// The file of a version, from the vectors.
fn made(version: &str) -> String {
    let mut rows = Vec::new();
    for topic in vector::topics("risk").into_iter().filter(|topic| topic.call == "evaluate") {
        for row in topic.vectors.into_iter().filter(|row| row.expected["error"].is_null()).step_by(ONE_IN) {
            let (case, policy) = vector::read(&row.input).expect("a case");
            let record = Record::of(&case.answers.ric(), &case.facts, &policy, case.on, case.jurisdiction)
                .expect("a decision");
            let record: Value = serde_json::from_str(&record.to_json()).expect("a record is JSON");
            let row = json!({
                "id": format!("records-{version}/{}", row.id),
                "why": row.why,
                "input": { "record": record },
                "expected": row.expected,
                "source": row.source,
            });
            rows.push(row.to_string());
        }
    }
    let head = json!({
        "about": "Records as this version kept them. They are replayed by every later version, and never changed.",
        "call": "replay",
        "topic": format!("{FOLDER}/{version}"),
    });
    let head = head.to_string();
    format!("{}, \"vectors\": [\n{}\n]}}\n", head.trim_end_matches('}'), rows.join(",\n"))
}

proptest! {
    /// Record, write, read, replay: the same decision, with the policy inside or given.
    #[test]
    fn any_record_replays(scenario in scenario(), policy in policy(true)) {
        let ric = scenario.answers.ric();
        let first = scenario.decide(&policy);
        let record = Record::of(&ric, &scenario.facts, &policy, scenario.on, scenario.jurisdiction);
        let Ok(record) = record else {
            prop_assert!(first.is_err(), "what can be decided can be recorded");
            return Ok(());
        };
        let first = first.unwrap();
        let kept = Record::from_json(&record.to_json()).unwrap();
        prop_assert!(kept == record && kept.to_json() == record.to_json());
        prop_assert!(replay(&kept, None).unwrap() == first);
        prop_assert!(*kept.outcome() == Outcome::of(&first));
        let short = Record::from_json(&record.without_policy().to_json()).unwrap();
        prop_assert!(short.policy().is_none());
        prop_assert!(replay(&short, Some(&policy)).unwrap() == first);
    }

    /// No other policy replays a record, and the refusal says in what it differs and nothing of the case.
    #[test]
    fn no_other_policy_will_do(scenario in scenario(), one in policy(false), other in policy(false)) {
        prop_assume!(one != other);
        let ric = scenario.answers.ric();
        let record = Record::of(&ric, &scenario.facts, &one, scenario.on, scenario.jurisdiction).unwrap();
        for record in [record.clone(), record.without_policy()] {
            match replay(&record, Some(&other)) {
                Err(ReplayError::OtherPolicy { policy, differs }) => {
                    prop_assert_eq!(policy.as_str(), one.id.as_str());
                    prop_assert!(!differs.is_empty());
                }
                found => prop_assert!(false, "{found:?}"),
            }
        }
    }

    /// A record that was kept by reference finds the policy that ships.
    #[test]
    fn what_ships_is_found(scenario in scenario(), which in 0..policies().len()) {
        let policy = &policies()[which];
        let ric = scenario.answers.ric();
        let record = Record::of(&ric, &scenario.facts, policy, scenario.on, scenario.jurisdiction).unwrap();
        let record = record.without_policy();
        let again = replay(&record, None).unwrap();
        prop_assert!(std::ptr::eq(again.policy, policy_for(policy.id.as_str()).unwrap()));
        prop_assert!(again == scenario.decide(policy).unwrap());
    }

    /// Neither `Debug` nor an error of a record tells anything of the case.
    #[test]
    fn a_record_is_withheld(scenario in scenario(), policy in policy(false), cut in any::<prop::sample::Index>()) {
        let ric = scenario.answers.ric();
        let record = Record::of(&ric, &scenario.facts, &policy, scenario.on, scenario.jurisdiction).unwrap();
        prop_assert_eq!(format!("{record:?}"), format!("Record(withheld, policy {})", policy.id));
        let text = record.to_json();
        let end = (0..=cut.index(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let error = Record::from_json(&text[..end]).unwrap_err().to_string();
        prop_assert!(error.starts_with("expected "), "{error}");
    }
}
