use alloc::{format, string::ToString, vec::Vec};
use core::fmt::Write as _;

use fingerpost_core::{Answer, AnswerSource};
use fingerpost_dash::Response;

use super::*;
use crate::{Event, Hearing, History, Pair, policies, policy_for};

const DAY: Date = Date::literal(2026, 11, 21);

/// A record in which every field says something.
fn full() -> Record {
    let mut ric = Ric::try_from_responses(&[Response::No; 24]).unwrap();
    for (number, response) in [(2, Response::Yes), (6, Response::DontKnow), (9, Response::Unanswered)] {
        ric.answer(number, response).unwrap();
    }
    let mut facts = Facts::UNKNOWN;
    facts.judgement = Judgement::high("her own words, which stay where they were written").ok();
    facts.rising = Answer::known(true, AnswerSource::Observed);
    facts.duty.age = Answer::known(17, AnswerSource::SelfStated);
    facts.duty.children = Answer::Declined;
    facts.history = History {
        pair: Pair(3),
        events: Vec::from([Event { on: DAY, crime: Answer::DoesNotKnow, pair: Pair(3) }]),
        hearings: Vec::from([Hearing {
            referred: Some(Date::literal(2026, 1, 1)),
            met: None,
            pair: Pair(3),
        }]),
    };
    Record::of(&ric, &facts, policy_for("plymouth").unwrap(), DAY, Jurisdiction::Wales).unwrap()
}

#[test]
fn it_goes_out_comes_back_and_decides_the_same() {
    for record in [full(), full().without_policy()] {
        let kept = Record::from_json(&record.to_json()).unwrap();
        assert!(kept == record);
        let again = replay(&kept, None).unwrap();
        let policy = policy_for("plymouth").unwrap();
        let first = evaluate(record.answers(), record.facts(), policy, DAY, Jurisdiction::Wales).unwrap();
        assert!(again == first && Outcome::of(&again) == *record.outcome());
    }
    assert!(full().policy().is_some() && full().without_policy().policy().is_none());
}

#[test]
fn the_reason_for_a_judgement_is_not_in_it_and_debug_withholds_the_rest() {
    let record = full();
    assert!(record.facts().judgement.as_ref().is_some_and(|judgement| judgement.reason().is_none()));
    assert!(!record.to_json().contains("her own words"));
    let mut shown = format!("{record:?}");
    write!(shown, " {:?}", record.outcome()).unwrap();
    assert_eq!(shown, "Record(withheld, policy plymouth) Outcome(withheld)");
}

/// A policy that no longer ships, or never did, is in the record.
#[test]
fn a_retired_policy_replays_from_the_record_itself() {
    let mut retired = policy_for("plymouth").unwrap().clone();
    retired.id = Slug::literal("retired");
    retired.visible_high_risk.at_least = 14;
    let ric = Ric::try_from_responses(&[Response::Yes; 24]).unwrap();
    let record = Record::of(&ric, &Facts::UNKNOWN, &retired, DAY, Jurisdiction::England).unwrap();
    let kept = Record::from_json(&record.to_json()).unwrap();
    assert_eq!(replay(&kept, None).unwrap().policy, &retired);
    let by_reference = record.without_policy();
    assert_eq!(
        replay(&by_reference, None),
        Err(ReplayError::NoPolicy { policy: "retired".into(), edition: 1 })
    );
    assert!(replay(&by_reference, Some(&retired)).is_ok());
}

#[test]
fn another_policy_is_refused_and_the_difference_named() {
    let record = full();
    let refused = |record: &Record, policy: &Policy| replay(record, Some(policy)).unwrap_err().to_string();
    let mut changed = policy_for("plymouth").unwrap().clone();
    changed.bands.to_mut()[0].to = 8;
    changed.bands.to_mut()[1].from = 9;
    changed.edition = 2;
    assert_eq!(
        refused(&record, &changed),
        "policy plymouth is not the one that was applied: it differs in edition, bands"
    );
    let short = record.without_policy();
    assert_eq!(
        refused(&short, &changed),
        "policy plymouth is not the one that was applied: it differs in edition, fingerprint"
    );
    changed.edition = 1;
    assert!(refused(&short, &changed).ends_with("differs in fingerprint"));
    assert!(refused(&short, policy_for("national").unwrap()).ends_with("differs in id, fingerprint"));
}

#[test]
fn another_engine_is_refused() {
    let text = full().to_json().replace("\"engine\":1", "\"engine\":2");
    let kept = Record::from_json(&text).unwrap();
    assert_eq!(replay(&kept, None), Err(ReplayError::OtherEngine { recorded: 2, here: ENGINE }));
}

/// Whatever is changed about the inputs, either the outcome is the recorded one or the replay is refused.
#[test]
fn changed_inputs_are_noticed_where_they_matter() {
    let changed = |from: &str, to: &str| {
        let text = full().to_json();
        assert!(text.contains(from), "{from} is not in {text}");
        replay(&Record::from_json(&text.replacen(from, to, 1)).unwrap(), None).map(|_| ()).unwrap_err()
    };
    let outcome = |differs: &[&'static str]| ReplayError::OtherOutcome { differs: differs.into() };
    assert_eq!(changed("\"level\":\"high\"", "\"level\":\"standard\""), outcome(&["level"]));
    assert_eq!(
        changed("\"judgement\":\"high\",", ""),
        outcome(&["clauses"]),
        "high as a repeat too, and one reason fewer"
    );
    assert_eq!(changed("\"marac\"", "\"nothing\""), outcome(&["routes"]));
    assert!(matches!(
        changed("\"date\":\"2026-11-21\"", "\"date\":\"2026-11-20\""),
        ReplayError::Evaluate(EvaluateError::InTheFuture { .. })
    ));
}

#[test]
fn what_is_no_record_is_refused_without_repeating_it() {
    let refused = |from: &str, to: &str| {
        let text = full().to_json();
        assert!(text.contains(from), "{from} is not in {text}");
        let error = Record::from_json(&text.replacen(from, to, 1)).unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("Zq"), "{shown}");
        error.to_string()
    };
    assert_eq!(refused("\"format\":1", "\"format\":2"), "format: expected 1");
    assert_eq!(
        refused("\"version\":\"2009\"", "\"version\":\"2010\""),
        "instrument: expected safelives-dash-24 of 2009"
    );
    let place = |text: String| text.split(" (").next().unwrap_or_default().to_string();
    for (from, to, expected) in [
        ("\"date\"", "\"Zqday\"", "expected only the fields of a record"),
        ("\"engine\":1,", "", "expected every field of a record"),
        ("\"engine\":1", "\"engine\":1,\"engine\":1", "expected each key once"),
        ("\"engine\":1", "\"engine\":\"Zq\"", "expected a value of the kind that this field has"),
        ("\"wales\"", "\"Zqland\"", "expected one of the names allowed here"),
        ("\"judgement\":\"high\"", "\"judgement\":\"Zqlow\"", "expected one of the names allowed here"),
        ("\"very-afraid\"", "\"Zqitem\"", "expected the ids of the instrument's items"),
        (
            "\"very-afraid\":\"yes\"",
            "\"very-afraid\":\"Zq\"",
            "expected each item once, with one of yes, no, dont-know, unanswered",
        ),
        ("2026-01-01", "2026-02-30", "expected a day of the calendar as YYYY-MM-DD"),
        ("\"declined\"", "\"Zq\"", "expected an answer: a state, and for a known one a value and a source"),
        ("sha256:", "sha256:Zq", "expected sha256: and 64 hexadecimal digits in lower case"),
        ("{", "Zq{", "expected a record of format 1"),
    ] {
        assert_eq!(place(refused(from, to)), expected, "{from} -> {to}");
    }
    // The policy that was kept is checked as any policy is, and is the one that was applied.
    assert_eq!(
        refused("\"atLeast\":14", "\"atLeast\":0"),
        "policy.content: visibleHighRisk.atLeast: expected a number from 1 to 24"
    );
    assert_eq!(
        refused("\"expires\":\"2027-11-01\"", "\"expires\":\"2028-11-01\""),
        "policy: the content differs from the record in fingerprint"
    );
    assert_eq!(
        refused("\"id\":\"plymouth\",\"edition\":1", "\"id\":\"plymouth\",\"edition\":7"),
        "policy: the content differs from the record in edition"
    );
}

/// What differs is said by field, so every field must be on the list.
#[test]
fn the_fields_of_a_policy_are_all_compared() {
    let mut keys: Vec<String> = Vec::new();
    for policy in policies() {
        keys.extend(policy.content().as_object().unwrap().keys().cloned());
    }
    let mut dated = policy_for("national").unwrap().clone();
    (dated.effective_from, dated.effective_to) = (Some(DAY), Some(DAY));
    keys.extend(dated.content().as_object().unwrap().keys().cloned());
    keys.sort();
    keys.dedup();
    let mut fields: Vec<&str> = replay::FIELDS.to_vec();
    fields.sort_unstable();
    assert_eq!(keys, fields);
}
