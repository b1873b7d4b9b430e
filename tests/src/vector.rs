//! Reading the vectors: from the JSON of an input to the Rust API. The format is in `tests/vectors/README.md`.

use std::{borrow::Cow, fs, path::Path, path::PathBuf};

use fingerpost_core::{Answer, Date};
use fingerpost_dash::{DashError, Response, Ric};
use fingerpost_taxonomy::{Jurisdiction, duty::DutyFacts};
use fingerpost_thresholds::{Facts, Judgement, Policy, policy_for};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::{outcome, scenario::Answers, scenario::Scenario};

/// One file of vectors.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Which file.
    pub topic: String,
    /// What to call: `evaluate`, `hark` and so on.
    pub call: String,
    /// What the file is about.
    pub about: String,
    /// The rows.
    pub vectors: Vec<Vector>,
}

/// One row.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// Its id, which no other row has.
    pub id: String,
    /// Why it is there.
    pub why: String,
    /// What goes in.
    pub input: Value,
    /// What must come out.
    pub expected: Value,
    /// Where the expectation comes from.
    pub source: String,
}

/// The folder of the vectors, also for a crate that reads this file as a module of its own tests.
///
/// # Panics
/// When there is no such folder: a vector that is not run would be no vector.
#[must_use]
pub fn folder() -> PathBuf {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let mut folders = above.map(|folder| folder.join("tests/vectors"));
    folders.find(|folder| folder.is_dir()).expect("the folder of vectors")
}

/// Every file of one folder of vectors, by name.
///
/// # Panics
/// When a file cannot be read: a vector that is not run would be no vector.
#[must_use]
pub fn topics(within: &str) -> Vec<Topic> {
    let mut paths: Vec<_> = fs::read_dir(folder().join(within))
        .expect("the folder of vectors")
        .map(|entry| entry.expect("an entry of the folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).expect("a file of vectors");
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        })
        .collect()
}

/// What an input of `evaluate` comes to, as the vectors write it: a decision or the name of an error.
#[must_use]
pub fn evaluate(input: &Value) -> Value {
    match read(input) {
        Ok((scenario, policy)) => outcome::of(&scenario.decide(&policy)),
        Err(code) => json!({ "error": code }),
    }
}

/// A scenario and its policy from an input of `evaluate`.
///
/// # Errors
/// The name of the error that the facade would give.
///
/// # Panics
/// When the vector itself is malformed in a way that no vector is about.
pub fn read(input: &Value) -> Result<(Scenario, Cow<'static, Policy>), &'static str> {
    let policy = match (input.get("area").and_then(Value::as_str), input.get("policy")) {
        (Some(area), None) => Cow::Borrowed(policy_for(area).ok_or("unknown-area")?),
        (None, Some(policy)) => {
            Cow::Owned(Policy::from_json(&policy.to_string()).expect("a policy that can be used"))
        }
        _ => panic!("a vector names either an area or a policy"),
    };
    let none = json!({});
    let facts = facts(input.get("facts").unwrap_or(&none))?;
    let scenario = Scenario {
        answers: answers(&input["answers"])?,
        facts,
        on: Date::parse(input["date"].as_str().expect("a date")).expect("a day of the calendar"),
        jurisdiction: from::<Jurisdiction>(input.get("jurisdiction").unwrap_or(&json!("england"))),
    };
    Ok((scenario, policy))
}

fn from<T: DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{value}: {error}"))
}

/// Answers by item id, or as a list in the form's order.
fn answers(value: &Value) -> Result<Answers, &'static str> {
    let ric = match value {
        Value::Array(list) => {
            let responses = list.iter().map(response).collect::<Result<Vec<_>, _>>()?;
            Ric::try_from_responses(&responses).map_err(|error| dash_code(&error))?
        }
        Value::Object(by_id) => {
            let mut ric = Ric::new();
            for (id, value) in by_id {
                ric.answer_by_id(id, response(value)?).map_err(|error| dash_code(&error))?;
            }
            ric
        }
        _ => panic!("answers are a list or an object"),
    };
    let mut answers = [Response::Unanswered; 24];
    for (number, slot) in (1..).zip(&mut answers) {
        *slot = ric.response(number).expect("an item of the form");
    }
    Ok(Answers(answers))
}

/// One answer by its name.
fn response(value: &Value) -> Result<Response, &'static str> {
    value.as_str().and_then(Response::from_id).ok_or("unknown-answer")
}

const fn dash_code(error: &DashError) -> &'static str {
    match error {
        DashError::WrongCount { .. } => "wrong-count",
        _ => "unknown-item",
    }
}

fn facts(value: &Value) -> Result<Facts, &'static str> {
    let fact = |name: &str| value.get(name).map_or(Answer::NotAsked, from::<Answer<bool>>);
    let judgement = match value.get("judgement") {
        None => None,
        Some(judgement) if judgement.as_object().is_some_and(|keys| keys.keys().eq(["high"])) => {
            let reason = judgement["high"].as_str().expect("a reason");
            Some(Judgement::high(reason).map_err(|_| "judgement-without-reason")?)
        }
        // There is no call to make: the type has no other constructor.
        Some(_) => return Err("judgement-cannot-lower"),
    };
    let mut history = value.get("history").cloned().unwrap_or_else(|| json!({}));
    for list in ["events", "hearings"] {
        for record in history.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            if record.get("pair").is_none() {
                record["pair"] = json!(0);
            }
        }
    }
    Ok(Facts {
        judgement,
        history: from(&history),
        rising: fact("rising"),
        honour_based_abuse: fact("honourBasedAbuse"),
        duty: DutyFacts {
            age: value.get("age").map_or(Answer::NotAsked, from::<Answer<u8>>),
            children: fact("children"),
            fgm_known: fact("fgmKnown"),
            fgm_risk: fact("fgmRisk"),
            forced_marriage: fact("forcedMarriage"),
            care_and_support_needs: fact("careAndSupportNeeds"),
            unable_to_protect: fact("unableToProtect"),
            strangulation: fact("strangulation"),
            suicidal: fact("suicidal"),
            interpreter_needed: fact("interpreterNeeded"),
        },
    })
}
