//! `hark`: the four questions that find abuse, and how often they miss it.

use alloc::string::String;

use fingerpost_dash::{
    Hark, HarkOutcome,
    hark::{ACCURACY, Accuracy, result},
};
use serde::Serialize;

use super::{CallError, RangeView, answer, json, read::At, sheet};

/// What `hark` answers.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HarkAnswer {
    /// What the answers come to. There is no "no abuse".
    pub outcome: HarkOutcome,
    /// The fewest and the most yes that the answers leave open.
    pub possible: RangeView,
    /// The outcome in words.
    pub sentence: &'static str,
    /// What was published about the questions, and for whom.
    pub accuracy: Accuracy,
}

impl core::fmt::Debug for HarkAnswer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("HarkAnswer(withheld)")
    }
}

const fn sentence(outcome: HarkOutcome) -> &'static str {
    match outcome {
        HarkOutcome::Positive => {
            "At least one yes: she has told you of abuse by a partner or ex-partner in the last 12 months."
        }
        HarkOutcome::Indeterminate => {
            "No yes so far, and an answer is missing or not known: this settles nothing."
        }
        HarkOutcome::NothingDisclosed => {
            "Nothing was disclosed. That is not \"no abuse\": in the study the questions missed about one in five."
        }
    }
}

/// Reads the four answers.
#[must_use]
pub fn hark(answers: &Hark) -> HarkAnswer {
    let found = result(answers);
    let possible = RangeView { from: *found.range.start(), to: *found.range.end() };
    HarkAnswer { outcome: found.outcome, possible, sentence: sentence(found.outcome), accuracy: ACCURACY }
}

fn read(text: &str) -> Result<Hark, CallError> {
    let json = json::parse(text)?;
    sheet::read(&At::root(&json).object(&["answers"])?.required("answers")?)
}

/// `{"answers": …}` in, the result out.
#[must_use]
pub fn hark_json(request: &str) -> String {
    answer::text(read(request).map(|answers| hark(&answers)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_times_no_is_not_no_abuse() {
        let answer = hark_json(r#"{"answers": ["no", "no", "no", "no"]}"#);
        assert!(answer.contains("\"outcome\":\"nothing-disclosed\""), "{answer}");
        assert!(answer.contains("missed about one in five") && answer.contains("\"falseNegative\":10"));
    }

    #[test]
    fn one_yes_suffices_and_a_gap_settles_nothing() {
        assert!(hark_json(r#"{"answers": {"rape": "yes"}}"#).contains("\"outcome\":\"positive\""));
        assert!(hark_json(r#"{"answers": {"rape": "no"}}"#).contains("\"outcome\":\"indeterminate\""));
        assert!(hark_json(r#"{"answers": ["yes"]}"#).contains("\"code\":\"wrong-count\""));
    }
}
