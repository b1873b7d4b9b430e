//! A made-up case: answers, facts, day and place.

use std::fmt;

use fingerpost_core::{Answer, Date};
use fingerpost_dash::{Response, Ric};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::{Decision, EvaluateError, Facts, History, Policy, evaluate};
use serde_json::{Map, Value, json};

/// The 24 answers of a made-up case. Unlike a `Ric`, it prints what it holds: `yyndu…`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Answers(pub [Response; 24]);

impl Answers {
    /// The filled-in checklist.
    ///
    /// # Panics
    /// Never: there are 24.
    #[must_use]
    pub fn ric(&self) -> Ric {
        Ric::try_from_responses(&self.0).expect("24 answers are 24 answers")
    }

    /// The same answers with one replaced, by number from 1.
    #[must_use]
    pub const fn with(mut self, number: usize, response: Response) -> Self {
        self.0[number - 1] = response;
        self
    }

    /// The answers with every unknown one replaced.
    #[must_use]
    pub fn completed(mut self, mut with: impl FnMut(usize) -> Response) -> Self {
        for (at, response) in self.0.iter_mut().enumerate() {
            if matches!(response, Response::DontKnow | Response::Unanswered) {
                *response = with(at);
            }
        }
        self
    }
}

impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for response in self.0 {
            f.write_str(&response.id()[..1])?;
        }
        Ok(())
    }
}

/// A made-up case. `Debug` prints it as the JSON of the vectors, so that a failing case can become one.
#[derive(Clone, PartialEq, Eq)]
pub struct Scenario {
    /// The answers.
    pub answers: Answers,
    /// The facts beside them.
    pub facts: Facts,
    /// The day of the assessment.
    pub on: Date,
    /// The law.
    pub jurisdiction: Jurisdiction,
}

impl Scenario {
    /// Applies a policy.
    ///
    /// # Errors
    /// As `evaluate`.
    pub fn decide<'p>(&self, policy: &'p Policy) -> Result<Decision<'p>, EvaluateError> {
        evaluate(&self.answers.ric(), &self.facts, policy, self.on, self.jurisdiction)
    }

    /// The case as the vectors write it, without its policy.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let answers: Vec<_> = self.answers.0.iter().map(|response| response.id()).collect();
        json!({
            "date": self.on.to_string(),
            "jurisdiction": self.jurisdiction.id(),
            "answers": answers,
            "facts": facts(&self.facts),
        })
    }
}

impl fmt::Debug for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.to_json(), f)
    }
}

fn facts(facts: &Facts) -> Value {
    let mut object = Map::new();
    if let Some(judgement) = &facts.judgement {
        let reason = judgement.reason().unwrap_or("kept elsewhere");
        object.insert("judgement".into(), json!({ "high": reason }));
    }
    object.insert("history".into(), history(&facts.history));
    let duty = &facts.duty;
    object.insert("age".into(), answer(&duty.age));
    for (name, fact) in [
        ("rising", &facts.rising),
        ("honourBasedAbuse", &facts.honour_based_abuse),
        ("children", &duty.children),
        ("fgmKnown", &duty.fgm_known),
        ("fgmRisk", &duty.fgm_risk),
        ("forcedMarriage", &duty.forced_marriage),
        ("careAndSupportNeeds", &duty.care_and_support_needs),
        ("unableToProtect", &duty.unable_to_protect),
        ("strangulation", &duty.strangulation),
        ("suicidal", &duty.suicidal),
        ("interpreterNeeded", &duty.interpreter_needed),
    ] {
        // What was not asked is left out, as a caller would.
        if *fact != Answer::NotAsked {
            object.insert(name.into(), answer(fact));
        }
    }
    Value::Object(object)
}

fn answer<T: serde::Serialize>(answer: &Answer<T>) -> Value {
    serde_json::to_value(answer).unwrap_or_default()
}

fn history(history: &History) -> Value {
    serde_json::to_value(history).unwrap_or_default()
}
