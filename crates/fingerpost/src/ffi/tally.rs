//! `tally`: counts, and no level.

use alloc::string::String;

use fingerpost_dash::{
    Checklist, HarkQuestions, HonourScreening, PoliceDash, PoliceScotlandDaq, Ric, SafeLivesDash,
    SafeLivesDashScotland, Screens, Sheet, StalkingScreening, Tally,
};
use serde::Serialize;

use super::{CallError, answer, instrument, json, read::At, sheet};

/// Answers to one instrument, to be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TallyRequest {
    /// The SafeLives Dash checklist.
    Dash(Ric),
    /// HARK.
    Hark(Sheet<HarkQuestions>),
    /// The stalking screen.
    Stalking(Sheet<StalkingScreening>),
    /// The honour-based abuse screen.
    Honour(Sheet<HonourScreening>),
    /// The police form of England and Wales.
    Police(Sheet<PoliceDash>),
    /// The SafeLives form for Scotland.
    Scotland(Sheet<SafeLivesDashScotland>),
    /// Police Scotland's questions.
    PoliceScotland(Sheet<PoliceScotlandDaq>),
}

impl TallyRequest {
    /// Reads `{"instrument": id, "answers": …}`.
    ///
    /// # Errors
    /// [`CallError`] names the place and what was expected, and repeats nothing.
    pub fn from_json(text: &str) -> Result<Self, CallError> {
        let json = json::parse(text)?;
        let fields = At::root(&json).object(&["instrument", "answers"])?;
        let (instrument, answers) = (fields.required("instrument")?, fields.required("answers")?);
        match instrument.text()? {
            id if id == SafeLivesDash::INSTRUMENT.id => sheet::read(&answers).map(Self::Dash),
            id if id == HarkQuestions::INSTRUMENT.id => sheet::read(&answers).map(Self::Hark),
            id if id == StalkingScreening::INSTRUMENT.id => sheet::read(&answers).map(Self::Stalking),
            id if id == HonourScreening::INSTRUMENT.id => sheet::read(&answers).map(Self::Honour),
            id if id == PoliceDash::INSTRUMENT.id => sheet::read(&answers).map(Self::Police),
            id if id == SafeLivesDashScotland::INSTRUMENT.id => sheet::read(&answers).map(Self::Scotland),
            id if id == PoliceScotlandDaq::INSTRUMENT.id => sheet::read(&answers).map(Self::PoliceScotland),
            _ => Err(instrument::unknown(instrument.path)),
        }
    }
}

/// The lowest and the highest count that the answers leave open.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RangeView {
    /// The lowest.
    pub from: u8,
    /// The highest.
    pub to: u8,
}

/// A count of answers.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TallyView {
    /// Items answered yes, no, don't know and not at all.
    #[serde(flatten)]
    pub tally: Tally,
    /// How many items the instrument has.
    pub items: u8,
    /// What the count of yes may be: an unknown is never a no.
    pub possible: RangeView,
}

impl From<Tally> for TallyView {
    fn from(tally: Tally) -> Self {
        let possible = tally.possible();
        let possible = RangeView { from: *possible.start(), to: *possible.end() };
        Self { tally, items: tally.items(), possible }
    }
}

/// What `tally` answers.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TallyAnswer {
    /// The instrument that was counted.
    pub instrument: &'static str,
    /// The count.
    pub tally: TallyView,
    /// The screens that the checklist opens; only for the checklist.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub screens: Option<Screens>,
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
withheld!(RangeView TallyView TallyAnswer);

/// Counts answers. What a count means, a policy says: see [`evaluate`](super::evaluate()).
#[must_use]
pub fn tally(request: &TallyRequest) -> TallyAnswer {
    fn of<I: Checklist>(sheet: &Sheet<I>, screens: Option<Screens>) -> TallyAnswer {
        TallyAnswer { instrument: I::INSTRUMENT.id, tally: sheet.tally().into(), screens }
    }
    match request {
        TallyRequest::Dash(ric) => of(ric, Some(Screens::opened_by(ric))),
        TallyRequest::Hark(sheet) => of(sheet, None),
        TallyRequest::Stalking(sheet) => of(sheet, None),
        TallyRequest::Honour(sheet) => of(sheet, None),
        TallyRequest::Police(sheet) => of(sheet, None),
        TallyRequest::Scotland(sheet) => of(sheet, None),
        TallyRequest::PoliceScotland(sheet) => of(sheet, None),
    }
}

/// JSON in, JSON out.
#[must_use]
pub fn tally_json(request: &str) -> String {
    answer::text(TallyRequest::from_json(request).map(|request| tally(&request)))
}

#[cfg(test)]
mod tests {
    use super::tally_json;

    #[test]
    fn a_count_and_its_range() {
        let answer = tally_json(
            r#"{"instrument": "safelives-dash-24", "answers": {"stalking-harassment": "yes", "worse": "dont-know"}}"#,
        );
        assert_eq!(
            answer,
            "{\"ok\":true,\"value\":{\"instrument\":\"safelives-dash-24\",\"tally\":{\"yes\":1,\"no\":0,\
             \"dontKnow\":1,\"unanswered\":22,\"items\":24,\"possible\":{\"from\":1,\"to\":24}},\
             \"screens\":{\"stalking\":\"open\",\"honour\":\"consider\"}}}"
        );
    }

    #[test]
    fn every_instrument_is_counted() {
        for (id, items) in [
            ("hark", 4),
            ("s-dash", 11),
            ("h-dash", 10),
            ("police-dash-27", 27),
            ("safelives-dash-24-scotland", 24),
        ] {
            let request = alloc::format!(r#"{{"instrument": "{id}", "answers": {{}}}}"#);
            let answer = tally_json(&request);
            assert!(answer.contains(&alloc::format!("\"items\":{items}")), "{answer}");
        }
    }
}
