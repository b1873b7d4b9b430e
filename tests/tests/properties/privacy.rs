//! No text that is meant for a log, a page or another program holds what a person said.

use fingerpost_core::{Answer, AnswerSource, Date, Slug, Withheld};
use fingerpost_dash::{Hark, HonourScreen, Ric, StalkingScreen};
use fingerpost_taxonomy::duty::DutyFacts;
use fingerpost_tests::strategies::{policy, scenario};
use fingerpost_thresholds::{History, Judgement, Policy, Prompt, Reason, explain};
use proptest::prelude::*;
use serde_json::json;

/// A text that nothing of ours contains.
fn planted() -> impl Strategy<Value = String> {
    "[a-z]{3,8}".prop_map(|text| format!("Zq{text}Xj"))
}

proptest! {
    /// The reason for a judgement, which is the one text that a decision is given, is in none of its texts.
    #[test]
    fn a_judgement_is_not_repeated(mut scenario in scenario(), policy in policy(false), secret in planted()) {
        scenario.facts.judgement = Judgement::high(&secret).ok();
        let found = scenario.decide(&policy).unwrap();
        let texts = explain(&found).into_iter()
            .chain(found.reasons.iter().map(Reason::sentence))
            .chain(found.prompts.iter().map(Prompt::sentence))
            .chain(found.duties.iter().map(|due| due.because.to_owned()))
            .chain([format!("{found:?}{:?}{:?}", scenario.facts, found.indeterminate)])
            .chain(found.reasons.iter().map(|reason| format!("{reason:?}")))
            .chain(found.prompts.iter().map(|prompt| format!("{prompt:?}")));
        for text in texts {
            prop_assert!(!text.contains(&secret), "{text}");
        }
    }

    /// `Debug` of everything that holds an answer is the same whatever the answers are.
    #[test]
    fn debug_tells_nothing(one in scenario(), other in scenario(), policy in policy(false)) {
        let show = |case: &fingerpost_tests::scenario::Scenario| {
            let found = case.decide(&policy).unwrap();
            let ric = case.answers.ric();
            format!(
                "{ric:?} {:?} {:?} {:?} {:?} {:?} {:?} {found:?}",
                ric.tally(), ric.yes(), ric.yes().iter(), case.answers.0[0], case.facts.history, found.level,
            )
        };
        prop_assert_eq!(show(&one), show(&other));
    }

    /// Errors of every reader name the place and what was expected, and repeat nothing.
    #[test]
    fn errors_repeat_nothing(secret in planted(), wrong_date in "[0-9]{4}-[0-9]{2}-[0-9]{3}") {
        let mut errors = Vec::new();
        let mut note = |error: Option<String>| errors.push(error.expect("a refusal"));
        let by_id = json!({ secret.clone(): "yes" }).to_string();
        let answer = json!({ "strangulation": secret }).to_string();
        let both = json!([secret]).to_string();
        for text in [&by_id, &answer, &both] {
            note(serde_json::from_str::<Ric>(text).err().map(|e| format!("{e} {e:?}")));
            note(serde_json::from_str::<Hark>(text).err().map(|e| format!("{e} {e:?}")));
            note(serde_json::from_str::<StalkingScreen>(text).err().map(|e| format!("{e} {e:?}")));
            note(serde_json::from_str::<HonourScreen>(text).err().map(|e| format!("{e} {e:?}")));
        }
        note(Ric::new().answer_by_id(&secret, fingerpost_dash::Response::Yes).err().map(|e| format!("{e} {e:?}")));
        for value in [json!(secret), json!({"state": secret}), json!({"state": "known", "value": secret, "source": "proxy"}),
            json!({"state": "known", "value": true, "source": secret})] {
            note(serde_json::from_value::<Answer<bool>>(value.clone()).err().map(|e| format!("{e} {e:?}")));
            note(serde_json::from_value::<Answer<u8>>(value).err().map(|e| format!("{e} {e:?}")));
        }
        for text in [&secret, &wrong_date] {
            note(Date::parse(text).err().map(|e| format!("{e} {e:?}")));
            note(serde_json::from_value::<Date>(json!(text)).err().map(|e| format!("{e} {e:?}")));
        }
        note(Slug::parse(&secret).err().map(|e| format!("{e} {e:?}")));
        note(serde_json::from_value::<Withheld>(json!({ secret.clone(): 1 })).err().map(|e| format!("{e} {e:?}")));
        note(serde_json::from_value::<History>(json!({"events": [{"on": secret}]})).err().map(|e| e.to_string()));
        for error in errors {
            prop_assert!(!error.contains(&secret) && !error.contains(&wrong_date), "{error}");
        }
    }

    /// Whether a fact is known shows, and what it is does not.
    #[test]
    fn facts_show_their_state_alone(age in 1_u8..120, source in fingerpost_tests::strategies::source()) {
        let facts = DutyFacts { age: Answer::Known { value: age, source }, ..DutyFacts::UNKNOWN };
        let other = DutyFacts { age: Answer::known(0, AnswerSource::Proxy), ..DutyFacts::UNKNOWN };
        prop_assert_eq!(format!("{facts:?}"), format!("{other:?}"));
    }

    /// A refused case says which record, and on which day the assessment is; not when the record is.
    #[test]
    fn a_refused_record_is_not_repeated(mut scenario in scenario(), policy in policy(false), days in 1_u32..9999) {
        let late = scenario.on.plus_days(days).unwrap();
        scenario.facts.history.events.push(fingerpost_thresholds::Event {
            on: late, crime: Answer::NotAsked, pair: fingerpost_thresholds::Pair(0),
        });
        let error = scenario.decide(&policy).unwrap_err();
        let text = format!("{error} {error:?}");
        prop_assert!(!text.contains(&late.to_string()));
    }
}

/// A policy holds nobody's data, and its errors may name its own keys; they still keep to one line.
#[test]
fn policy_errors_are_one_line() {
    for text in ["", "{", "[]", "nonsense = \"x\ny\""] {
        let error = Policy::from_toml(text).unwrap_err().to_string();
        assert!(!error.contains('\n') && !error.is_empty(), "{error}");
    }
}
