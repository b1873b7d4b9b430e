//! Out and in again gives the same answers, and the import of anything never turns an unknown into a no.

use fingerpost_dash::{
    Checklist, HarkQuestions, HonourScreening, Response, SafeLivesDash, Sheet, StalkingScreening,
};
use fingerpost_fhir::{Base, Completion, Shown, import::import, response_json};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::context;

const ALL: [Response; 4] = [Response::Unanswered, Response::Yes, Response::No, Response::DontKnow];

fn sheet<I: Checklist>(drawn: &[usize]) -> Sheet<I> {
    let answers: Vec<Response> =
        drawn.iter().take(usize::from(I::COUNT)).map(|n| ALL[n % ALL.len()]).collect();
    Sheet::try_from_responses(&answers).unwrap()
}

fn comes_back<I: Shown>(drawn: &[usize]) -> bool {
    let out = sheet::<I>(drawn);
    let imported =
        import::<I>(&response_json(&out, Completion::Completed, &context()), &Base::PLACEHOLDER).unwrap();
    imported.sheet == out && imported.report.is_empty()
}

/// A resource with one thing in it spoilt.
fn spoilt(resource: &mut Value, at: usize, how: usize) {
    let Some(items) = resource.get_mut("item").and_then(Value::as_array_mut) else { return };
    let place = at % items.len();
    let mut item = items[place].clone();
    match how % 7 {
        0 => item["answer"][0]["valueCoding"]["code"] = json!("X"),
        1 => item["answer"][0] = json!({"valueBoolean": false}),
        2 => item["answer"][0] = json!({"valueString": "no"}),
        3 => item["linkId"] = json!("nobody"),
        4 => item["answer"] = json!([]),
        5 => item["answer"][0]["valueCoding"] = json!({"code": "N"}),
        _ => {
            let _ = item.as_object_mut().map(|item| item.remove("linkId"));
        }
    }
    items[place] = item;
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_come_back(drawn in proptest::collection::vec(0..4_usize, 24)) {
        prop_assert!(comes_back::<SafeLivesDash>(&drawn));
        prop_assert!(comes_back::<HarkQuestions>(&drawn));
        prop_assert!(comes_back::<StalkingScreening>(&drawn));
        prop_assert!(comes_back::<HonourScreening>(&drawn));
    }

    /// Whatever is spoilt: no item that was not a no before is one after, the range still holds what was sent, and
    /// something is said, unless an item was only emptied.
    #[test]
    fn nothing_is_lost_in_silence(
        drawn in proptest::collection::vec(0..4_usize, 24),
        at in any::<usize>(),
        how in any::<usize>(),
    ) {
        let before = sheet::<SafeLivesDash>(&drawn);
        let mut resource: Value = serde_json::from_str(&response_json(&before, Completion::Completed, &context())).unwrap();
        spoilt(&mut resource, at, how);
        let after = import::<SafeLivesDash>(&resource.to_string(), &Base::PLACEHOLDER).unwrap();
        prop_assert!(after.sheet.no().without(before.no()).is_empty());
        prop_assert!(after.sheet.yes().without(before.yes()).is_empty());
        prop_assert!(after.sheet.tally().possible().contains(&before.tally().yes));
        let nothing_to_spoil = resource.get("item").is_none();
        prop_assert!(!after.report.is_empty() || nothing_to_spoil || how % 7 == 4);
    }

    /// What was sent is in no error, finding or debug text.
    #[test]
    fn nothing_that_was_sent_is_repeated(at in 0..9_usize) {
        let mark = "Made-Up-Person";
        let mut resource = json!({
            "resourceType": "QuestionnaireResponse", "status": "completed",
            "questionnaire": "https://fingerpost.example/Questionnaire/hark|2007",
            "item": [{"linkId": "afraid", "answer": [{"valueString": "x"}]}],
        });
        match at {
            0 => resource["resourceType"] = json!(mark),
            1 => resource["status"] = json!(mark),
            2 => resource["questionnaire"] = json!(mark),
            3 => resource["questionnaire"] = json!(format!("https://fingerpost.example/Questionnaire/hark|{mark}")),
            4 => resource["item"][0]["linkId"] = json!(mark),
            5 => resource["item"][0]["answer"][0]["valueString"] = json!(mark),
            6 => resource["item"][0]["answer"][0] = json!({"valueCoding": {"system": mark, "code": mark}}),
            7 => resource[mark] = json!(mark),
            _ => resource["item"][0][mark] = json!(mark),
        }
        let shown = match import::<HarkQuestions>(&resource.to_string(), &Base::PLACEHOLDER) {
            Ok(imported) => {
                prop_assert!(!imported.report.is_empty());
                format!("{imported:?}")
            }
            Err(error) => format!("{error} {error:?}"),
        };
        prop_assert!(!shown.contains(mark), "{shown}");
    }
}

#[test]
fn every_answer_to_every_item_alone() {
    for number in 1..=24 {
        for answer in ALL {
            let mut ric = Sheet::<SafeLivesDash>::new();
            ric.answer(number, answer).unwrap();
            let text = response_json(&ric, Completion::InProgress, &context());
            let back = import::<SafeLivesDash>(&text, &Base::PLACEHOLDER).unwrap();
            assert!(back.sheet == ric, "item {number}");
            assert_eq!(back.report.findings().len(), 1, "only that it is not complete");
        }
    }
}
