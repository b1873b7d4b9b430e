//! The cases in `tests/vectors/taxonomy`: written by hand, or drawn by `tests/oracle/taxonomy.py` with its own verdicts.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a file of cases that cannot be read is a failed test"
)]

use std::path::Path;

use fingerpost_core::{Answer, AnswerSource, Date};
use fingerpost_taxonomy::definition::{
    Behaviours, Behaviours2013, ChildFacts, Clause, Decision, Facts, Facts2013, Limbs, Ties, Verdict, age_on,
    child_as_victim, domestic_abuse_act_2021, government_2013,
};
use fingerpost_taxonomy::duty::{DutyFacts, duties};
use fingerpost_taxonomy::{Answers, Choice, Jurisdiction};
use serde_json::Value;

fn file(name: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/taxonomy").join(name);
    let text = std::fs::read_to_string(path).unwrap();
    let top: Value = serde_json::from_str(&text).unwrap();
    top.get("cases").and_then(Value::as_array).unwrap().clone()
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_else(|| panic!("{}: no text `{field}`", value["id"]))
}

fn day(value: &Value, field: &str) -> Date {
    Date::parse(text(value, field)).unwrap()
}

fn answer(word: &str) -> Answer<bool> {
    match word {
        "yes" => Answer::known(true, AnswerSource::SelfStated),
        "no" => Answer::known(false, AnswerSource::SelfStated),
        "declined" => Answer::Declined,
        "does-not-know" => Answer::DoesNotKnow,
        "not-asked" => Answer::NotAsked,
        "not-recorded" => Answer::NotRecorded,
        "not-applicable" => Answer::NotApplicable,
        other => panic!("not an answer: {other}"),
    }
}

fn age(case: &Value, field: &str) -> Answer<u8> {
    let person = &case[field];
    let years = match person["born"].as_str() {
        Some(born) => Some(age_on(Date::parse(born).unwrap(), day(case, "on")).unwrap()),
        None => person["age"].as_u64().map(|years| u8::try_from(years).unwrap()),
    };
    years.map_or(Answer::NotRecorded, |years| Answer::known(years, AnswerSource::Observed))
}

fn answers<C: Choice, const N: usize>(case: &Value, field: &str) -> Answers<C, N> {
    let rest = answer(text(case, &format!("{field}Else")));
    let named = case[field].as_object().unwrap();
    named.iter().fold(Answers::all(rest), |all, (id, word)| {
        let one = C::from_id(id).unwrap_or_else(|| panic!("{}: no such {field}: {id}", case["id"]));
        all.with(one, answer(word.as_str().unwrap()))
    })
}

fn verdict(word: &str) -> Verdict {
    match word {
        "met" => Verdict::Met,
        "not-met" => Verdict::NotMet,
        "undetermined" => Verdict::Undetermined,
        other => panic!("not a verdict: {other}"),
    }
}

fn decide(case: &Value) -> Decision {
    let on = day(case, "on");
    match text(case, "definition") {
        "domestic-abuse-act-2021" => {
            let (limbs, behaviours): (Limbs, Behaviours) =
                (answers(case, "limbs"), answers(case, "behaviours"));
            let facts =
                Facts { victim_age: age(case, "victim"), other_age: age(case, "other"), limbs, behaviours };
            domestic_abuse_act_2021(&facts, on)
        }
        "government-2013" => {
            let (ties, behaviours): (Ties, Behaviours2013) =
                (answers(case, "limbs"), answers(case, "behaviours"));
            let facts = Facts2013 {
                victim_age: age(case, "victim"),
                other_age: age(case, "other"),
                ties,
                behaviours,
            };
            government_2013(&facts, on)
        }
        "domestic-abuse-act-2021-child" => {
            let child = ChildFacts { age: age(case, "child"), answers: answers(case, "facts") };
            child_as_victim(&child, verdict(text(case, "abuse")), on)
        }
        other => panic!("not a definition: {other}"),
    }
}

const TESTS: &[&str] =
    &["in-force", "ages", "connection", "behaviour", "domestic-abuse", "child", "experience", "related"];

fn compare(name: &str, only_tests: bool) {
    let cases = file(name);
    assert!(cases.len() > 40, "{name} has lost its cases");
    for case in &cases {
        let decision = decide(case);
        let expect = &case["expect"];
        assert_eq!(decision.verdict, verdict(text(expect, "verdict")), "{}", case["id"]);
        for (field, clauses) in
            [("met", &decision.met), ("failed", &decision.failed), ("unknown", &decision.unknown)]
        {
            let ids: Vec<&str> = clauses
                .iter()
                .map(|clause: &&Clause| clause.id)
                .filter(|id| !only_tests || TESTS.contains(id))
                .collect();
            let expected: Vec<&str> =
                expect[field].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
            assert_eq!(ids, expected, "{}: {field}", case["id"]);
        }
    }
}

#[test]
fn definitions_written_by_hand() {
    compare("definitions.json", false);
}

#[test]
fn definitions_drawn_by_the_oracle() {
    compare("definitions-drawn.json", true);
}

#[test]
fn duties_written_by_hand() {
    let cases = file("duties.json");
    assert!(cases.len() > 30, "duties.json has lost its cases");
    for case in &cases {
        let mut facts = DutyFacts::UNKNOWN;
        for (name, value) in case["facts"].as_object().unwrap() {
            if name == "age" {
                let years = u8::try_from(value.as_u64().unwrap()).unwrap();
                facts.age = Answer::known(years, AnswerSource::Observed);
                continue;
            }
            let slot = match name.as_str() {
                "children" => &mut facts.children,
                "fgmKnown" => &mut facts.fgm_known,
                "fgmRisk" => &mut facts.fgm_risk,
                "forcedMarriage" => &mut facts.forced_marriage,
                "careAndSupportNeeds" => &mut facts.care_and_support_needs,
                "unableToProtect" => &mut facts.unable_to_protect,
                "strangulation" => &mut facts.strangulation,
                "suicidal" => &mut facts.suicidal,
                "interpreterNeeded" => &mut facts.interpreter_needed,
                other => panic!("not a fact: {other}"),
            };
            *slot = answer(value.as_str().unwrap());
        }
        let place = text(case, "jurisdiction");
        let place = Jurisdiction::ALL.into_iter().find(|one| one.id() == place).unwrap();
        let mut found: Vec<(&str, &str)> = duties(&facts, place, day(case, "on"))
            .iter()
            .map(|due| (due.duty.id, due.standing.id()))
            .collect();
        found.sort_unstable();
        let pairs = case["due"].as_array().unwrap();
        let expected: Vec<(&str, &str)> =
            pairs.iter().map(|pair| (pair[0].as_str().unwrap(), pair[1].as_str().unwrap())).collect();
        assert_eq!(found, expected, "{}", case["id"]);
    }
}
