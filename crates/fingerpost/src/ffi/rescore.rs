//! `rescore`: answers to one form as answers to another, and what could not be carried.

use alloc::{string::String, vec::Vec};

use fingerpost_dash::{
    Checklist, Instrument, PoliceDash, PoliceRic, Ric, SafeLivesDash, Sheet,
    rescore::{Loss, Rescored, police_from_safelives, safelives_from_police},
};
use serde::Serialize;

use super::{CallError, ErrorCode, TallyView, answer, json, read::At, read::one_of, sheet};

/// Answers to a form, to be counted as another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RescoreRequest {
    /// From the police form of England and Wales to the SafeLives form.
    FromPolice(PoliceRic),
    /// From the SafeLives form to the police form.
    FromSafeLives(Ric),
}

/// The two forms whose items are known to be the same topics.
const PAIR: [Instrument; 2] = [SafeLivesDash::INSTRUMENT, PoliceDash::INSTRUMENT];

impl RescoreRequest {
    /// Reads `{"from": id, "to": id, "answers": …}`.
    ///
    /// # Errors
    /// [`CallError`] names the place and what was expected, and repeats nothing.
    pub fn from_json(text: &str) -> Result<Self, CallError> {
        let json = json::parse(text)?;
        let fields = At::root(&json).object(&["from", "to", "answers"])?;
        let from = form(&fields.required("from")?)?;
        let to = fields.required("to")?;
        if form(&to)? == from {
            return Err(to.error(ErrorCode::ConflictingFields, "the other form"));
        }
        let answers = fields.required("answers")?;
        if from == SafeLivesDash::INSTRUMENT {
            sheet::read(&answers).map(Self::FromSafeLives)
        } else {
            sheet::read(&answers).map(Self::FromPolice)
        }
    }
}

/// One of the two forms. The Scottish ones are known by number only, so nothing can be carried to or from them.
fn form(at: &At<'_>) -> Result<Instrument, CallError> {
    let id = at.text()?;
    PAIR.into_iter()
        .find(|form| form.id == id)
        .ok_or_else(|| at.error(ErrorCode::UnknownInstrument, one_of(PAIR.iter().map(|form| form.id))))
}

/// What `rescore` answers. Answers come back by item and nothing else does.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RescoreAnswer {
    /// The form that the answers are now to.
    pub instrument: &'static str,
    /// The answers that could be carried, by item id.
    pub answers: AnswersView,
    /// Their count on the new form: a total is never carried across.
    pub tally: TallyView,
    /// What was lost.
    pub lost: Vec<Loss>,
}

/// Answers by item id.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum AnswersView {
    /// To the SafeLives form.
    SafeLives(Ric),
    /// To the police form.
    Police(PoliceRic),
}

impl core::fmt::Debug for RescoreAnswer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("RescoreAnswer(withheld)")
    }
}

impl core::fmt::Debug for AnswersView {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("AnswersView(withheld)")
    }
}

/// Carries answers to the other form, item by item.
#[must_use]
pub fn rescore(request: &RescoreRequest) -> RescoreAnswer {
    fn of<I: Checklist>(found: Rescored<Sheet<I>>, view: fn(Sheet<I>) -> AnswersView) -> RescoreAnswer {
        RescoreAnswer {
            instrument: I::INSTRUMENT.id,
            answers: view(found.answers),
            tally: found.answers.tally().into(),
            lost: found.lost,
        }
    }
    match request {
        RescoreRequest::FromPolice(police) => of(safelives_from_police(police), AnswersView::SafeLives),
        RescoreRequest::FromSafeLives(ric) => of(police_from_safelives(ric), AnswersView::Police),
    }
}

/// JSON in, JSON out.
#[must_use]
pub fn rescore_json(request: &str) -> String {
    answer::text(RescoreRequest::from_json(request).map(|request| rescore(&request)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_yes_there_are_one_here_and_the_loss_is_said() {
        let request = r#"{"from": "police-dash-27", "to": "safelives-dash-24",
            "answers": {"hurt-children": "no", "hurt-others": "yes", "threatened-children": "yes"}}"#;
        let answer = rescore_json(request);
        for part in [
            "\"instrument\":\"safelives-dash-24\"",
            "\"answers\":{\"hurt-others\":\"yes\"}",
            "\"yes\":1,",
            "{\"loss\":\"not-asked\",\"item\":12}",
            "{\"loss\":\"combined\",\"first\":11,\"second\":21,\"into\":18}",
        ] {
            assert!(answer.contains(part), "{part} is not in {answer}");
        }
        let back = rescore_json(
            r#"{"from": "safelives-dash-24", "to": "police-dash-27", "answers": {"hurt-others": "yes"}}"#,
        );
        assert!(back.contains("\"lost\":[{\"loss\":\"split\",\"item\":18}"), "{back}");
    }

    #[test]
    fn nothing_is_carried_to_a_form_that_is_known_by_number_only() {
        for (from, to) in [
            ("safelives-dash-24-scotland", "safelives-dash-24"),
            ("safelives-dash-24", "police-scotland-daq-27"),
        ] {
            let request = alloc::format!(r#"{{"from": "{from}", "to": "{to}", "answers": {{}}}}"#);
            assert!(rescore_json(&request).contains("\"code\":\"unknown-instrument\""));
        }
        let same = r#"{"from": "police-dash-27", "to": "police-dash-27", "answers": {}}"#;
        assert!(rescore_json(same).contains("\"code\":\"conflicting-fields\",\"place\":\"to\""));
    }
}
