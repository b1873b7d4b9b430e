//! What leaves for other systems holds what it is made to hold, and nothing else that a person said.

use fingerpost_core::{Answer, AnswerSource, Date};
use fingerpost_dash::{Hark, HarkQuestions, HonourScreening, SafeLivesDash, StalkingScreening};
use fingerpost_documents::{Assessment, GpSummary, Include, MaracDraft, MaracError, Situation};
use fingerpost_fhir::{Base, Completion, Context, Reference, import, response_json, risk_assessment_json};
use fingerpost_tests::strategies::{policy, response, scenario};
use fingerpost_thresholds::{Judgement, Level};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A text that nothing of ours contains.
fn planted() -> impl Strategy<Value = String> {
    "[a-z]{3,8}".prop_map(|text| format!("Zq{text}Xj"))
}

fn context(on: Date) -> Context {
    Context {
        base: Base::PLACEHOLDER,
        subject: Reference::parse("Patient/a1").expect("a reference"),
        on,
        author: None,
    }
}

/// A QuestionnaireResponse of HARK.
fn sent() -> Value {
    json!({
        "resourceType": "QuestionnaireResponse", "status": "completed", "id": "x", "language": "en",
        "questionnaire": "https://fingerpost.example/Questionnaire/hark|2007",
        "subject": {"reference": "Patient/a1", "display": "a name"},
        "item": [
            {"linkId": "afraid", "text": "a text",
             "answer": [{"valueCoding": {"system": "http://loinc.org", "code": "LA33-6", "display": "Yes"}}]},
            {"linkId": "kick", "answer": [{"valueBoolean": true}]},
        ],
    })
}

/// Every place in a value, as JSON pointers.
fn places(value: &Value, at: String, out: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, inner)| places(inner, format!("{at}/{key}"), out))
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, inner)| places(inner, format!("{at}/{index}"), out));
        }
        _ => {}
    }
    out.push(at);
}

proptest! {
    /// Neither text, nor a resource, holds the reason for a judgement: it is for the professional to write.
    #[test]
    fn a_judgement_leaves_without_its_words(
        mut scenario in scenario(), policy in policy(false), secret in planted(),
        hark in prop::collection::vec(response(), 4),
    ) {
        scenario.facts.judgement = Judgement::high(&secret).ok();
        let (ric, found) = (scenario.answers.ric(), scenario.decide(&policy).unwrap());
        let hark = Hark::try_from_responses(&hark).unwrap();
        let summary = GpSummary {
            on: scenario.on,
            hark: Some(&hark),
            assessment: Some(Assessment { answers: &ric, decision: &found }),
            happened: &Situation::ALL,
            include: Include::ALL,
        };
        let context = context(scenario.on);
        let mut texts = vec![
            summary.text(),
            format!("{summary:?}"),
            response_json(&ric, Completion::Completed, &context),
            risk_assessment_json(&found, None, &context),
        ];
        match MaracDraft::try_new(&found, scenario.on) {
            Ok(draft) => texts.extend([draft.text(), format!("{draft:?}")]),
            Err(error) => texts.push(format!("{error} {error:?}")),
        }
        for text in texts {
            prop_assert!(!text.contains(&secret), "{text}");
        }
    }

    /// A draft holds the texts that it is given, once for each field, and `Debug` holds none of them.
    #[test]
    fn a_draft_holds_what_it_is_given(scenario in scenario(), policy in policy(false), secret in planted()) {
        let found = scenario.decide(&policy).unwrap();
        let child = scenario.facts.duty.age.value().is_some_and(|age| *age < 16);
        match MaracDraft::try_new(&found, scenario.on) {
            Ok(mut draft) => {
                prop_assert!(found.level == Level::High && !child);
                let said = Answer::known(secret.as_str(), AnswerSource::SelfStated);
                (draft.safe_phone, draft.gp, draft.others_feared) = (said, said, said);
                prop_assert_eq!(draft.text().matches(&secret).count(), 3);
                let shown = format!("{draft:?}").contains(&secret);
                prop_assert!(!shown);
            }
            Err(MaracError::NoCriterion) => prop_assert!(found.level != Level::High),
            Err(MaracError::Under16) => prop_assert!(child),
        }
    }

    /// Whatever is planted wherever in a resource, no finding, error or `Debug` of its import repeats it.
    #[test]
    fn an_import_repeats_nothing(which in any::<prop::sample::Index>(), as_key in any::<bool>(), secret in planted()) {
        let mut resource = sent();
        let mut all = Vec::new();
        places(&resource, String::new(), &mut all);
        let place = &all[which.index(all.len())];
        match (as_key, resource.pointer_mut(place).unwrap()) {
            (true, Value::Object(fields)) => drop(fields.insert(secret.clone(), json!(secret))),
            (_, at) => *at = json!(secret),
        }
        let (text, base) = (resource.to_string(), Base::PLACEHOLDER);
        let shown = [
            format!("{:?}", import::import::<HarkQuestions>(&text, &base)),
            format!("{:?}", import::import::<SafeLivesDash>(&text, &base)),
            format!("{:?}", import::import::<StalkingScreening>(&text, &base)),
            format!("{:?}", import::import::<HonourScreening>(&text, &base)),
            match import::import_any(&text, &base) {
                Ok(any) => any.report().findings().iter().map(|one| format!("{one:?} {} {}", one.path, one.message)).collect(),
                Err(error) => format!("{error} {error:?}"),
            },
        ];
        for text in shown {
            prop_assert!(!text.contains(&secret), "{place}: {text}");
        }
    }

    /// References and addresses that are none are refused without being repeated.
    #[test]
    fn references_and_addresses_are_not_repeated(secret in planted()) {
        for text in [secret.clone(), format!("Patient/{secret}/x"), format!("urn:uuid:{secret}"), format!("{secret}/a b")] {
            let error = Reference::parse(&text).unwrap_err();
            let shown = format!("{error} {error:?}").contains(&secret);
            prop_assert!(!shown);
        }
        for text in [secret.clone(), format!("https://{secret}/"), format!("https://a?{secret}")] {
            let error = Base::parse(&text).unwrap_err();
            let shown = format!("{error} {error:?}").contains(&secret);
            prop_assert!(!shown);
        }
        let kept = Reference::parse(&format!("Patient/{secret}")).unwrap();
        let shown = format!("{kept:?}").contains(&secret);
        prop_assert!(!shown);
    }
}
