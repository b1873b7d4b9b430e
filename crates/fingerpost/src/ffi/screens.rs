//! `screens`: the stalking and honour-based abuse screens: whether to ask them, and what was answered. Never a band.

use alloc::{string::String, vec::Vec};

use fingerpost_dash::{Checklist, HonourScreen, Ric, Screens, Sheet, StalkingScreen};
use serde::Serialize;

use super::{CallError, ErrorCode, TallyView, TextView, answer, json, read::At, sheet};

/// The checklist, a screen or both screens; at least one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScreensRequest {
    /// The SafeLives Dash checklist, whose answers open the screens.
    pub checklist: Option<Ric>,
    /// The stalking screen.
    pub stalking: Option<StalkingScreen>,
    /// The honour-based abuse screen.
    pub honour: Option<HonourScreen>,
}

impl ScreensRequest {
    /// Reads `{"checklist", "stalking", "honour"}`.
    ///
    /// # Errors
    /// [`CallError`] names the place and what was expected, and repeats nothing.
    pub fn from_json(text: &str) -> Result<Self, CallError> {
        fn part<I: Checklist>(at: Option<At<'_>>) -> Result<Option<Sheet<I>>, CallError> {
            at.map(|at| sheet::read(&at)).transpose()
        }
        let json = json::parse(text)?;
        let at = At::root(&json);
        let fields = at.object(&["checklist", "stalking", "honour"])?;
        let read = Self {
            checklist: part(fields.optional("checklist"))?,
            stalking: part(fields.optional("stalking"))?,
            honour: part(fields.optional("honour"))?,
        };
        if read.checklist.is_none() && read.stalking.is_none() && read.honour.is_none() {
            return Err(at.error(ErrorCode::MissingField, "at least one of checklist, stalking, honour"));
        }
        Ok(read)
    }
}

/// What `screens` answers.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ScreensAnswer {
    /// Which screens the checklist opens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened: Option<Screens>,
    /// The stalking screen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stalking: Option<ScreenView>,
    /// The honour-based abuse screen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub honour: Option<ScreenView>,
}

/// A screen, filled in: a count and what was ticked. Nobody has published a number from which it means something.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ScreenView {
    /// Which screen.
    pub instrument: &'static str,
    /// The count and its range.
    pub tally: TallyView,
    /// The items answered yes, with what each is about in our own words.
    pub flagged: Vec<TextView>,
    /// What the count says.
    pub sentence: &'static str,
}

macro_rules! withheld {
    ($($name:ident)*) => {$(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(withheld)"))
            }
        }
    )*};
}
withheld!(ScreensAnswer ScreenView);

fn view<I: Checklist>(sheet: &Sheet<I>) -> ScreenView {
    let flagged = I::ITEMS.iter().filter(|item| sheet.yes().contains(item.number));
    ScreenView {
        instrument: I::INSTRUMENT.id,
        tally: sheet.tally().into(),
        flagged: flagged.map(|item| TextView::new(item.id, item.topic)).collect(),
        sentence: "More yes is more concern. No number is published from which it is high, and none is low: use your \
                   judgement.",
    }
}

/// Reads the screens.
#[must_use]
pub fn screens(request: &ScreensRequest) -> ScreensAnswer {
    ScreensAnswer {
        opened: request.checklist.as_ref().map(Screens::opened_by),
        stalking: request.stalking.as_ref().map(view),
        honour: request.honour.as_ref().map(view),
    }
}

/// JSON in, JSON out.
#[must_use]
pub fn screens_json(request: &str) -> String {
    answer::text(ScreensRequest::from_json(request).map(|request| screens(&request)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_and_flags_and_never_a_band() {
        let answer = screens_json(
            r#"{"checklist": {"stalking-harassment": "yes"}, "stalking": {"very-afraid": "yes"}, "honour": {}}"#,
        );
        for part in [
            "\"opened\":{\"stalking\":\"open\",\"honour\":\"consider\"}",
            "\"instrument\":\"s-dash\"",
            "\"possible\":{\"from\":1,\"to\":11}",
            "\"flagged\":[{\"id\":\"very-afraid\",\"text\":",
            "\"instrument\":\"h-dash\"",
            "\"possible\":{\"from\":0,\"to\":10}",
        ] {
            assert!(answer.contains(part), "{part} is not in {answer}");
        }
        for never in ["level", "band", "\"high\"", "\"low\"", "standard"] {
            assert!(!answer.contains(never), "{never} is in {answer}");
        }
    }

    #[test]
    fn something_must_be_asked_and_items_are_those_of_their_screen() {
        let code = |text: &str| ScreensRequest::from_json(text).map_err(|error| error.code());
        assert_eq!(code("{}"), Err(ErrorCode::MissingField));
        assert_eq!(code(r#"{"honour": {"very-afraid": "yes"}}"#), Err(ErrorCode::UnknownItem));
        assert_eq!(code(r#"{"stalking": ["yes"]}"#), Err(ErrorCode::WrongCount));
    }
}
