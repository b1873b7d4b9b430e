//! `whatWouldChange`: the least that would make a level higher.

use alloc::{string::String, vec::Vec};

use fingerpost_core::Date;
use fingerpost_thresholds::{Change, Criterion, what_would_change as find};
use serde::Serialize;

use super::{CallError, EvaluateRequest, LevelView, answer};

/// What `whatWouldChange` answers. Nothing lowers a level, so nothing of that kind is here.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ChangesView<'p> {
    /// The level as it is.
    pub level: LevelView<'p>,
    /// Changes, each sufficient by itself. Empty when the level is high.
    pub changes: Vec<ChangeView<'p>>,
}

/// One change.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangeView<'p> {
    /// The stable name.
    pub id: &'static str,
    /// The change in words.
    pub sentence: String,
    /// How many more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Whether what is not known could be enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_unknown: Option<bool>,
    /// Whether the abuse must also be rising.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rising: Option<bool>,
    /// The level that it reaches; high where it is not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reaches: Option<LevelView<'p>>,
    /// The last day that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Whether it must be a crime.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crime: Option<bool>,
    /// The fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<Criterion>,
}

macro_rules! withheld {
    ($($name:ident)*) => {$(
        impl core::fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(withheld)"))
            }
        }
    )*};
}
withheld!(ChangesView ChangeView);

impl<'p> From<&Change<'p>> for ChangeView<'p> {
    fn from(change: &Change<'p>) -> Self {
        let mut view = Self {
            id: change.id(),
            sentence: change.sentence(),
            count: None,
            from_unknown: None,
            rising: None,
            reaches: None,
            until: None,
            crime: None,
            criterion: None,
        };
        match *change {
            Change::MoreYes { count, from_unknown, reaches } => {
                view.count = Some(u32::from(count));
                view.from_unknown = Some(from_unknown);
                view.reaches = Some(LevelView::new(reaches));
            }
            Change::MoreEvents { count, rising } => {
                view.count = Some(count);
                view.rising = Some(rising);
            }
            Change::MoreCrimes { count, from_unknown, rising } => {
                view.count = Some(count);
                view.from_unknown = Some(from_unknown);
                view.rising = Some(rising);
            }
            Change::AbuseAfterMarac { until, crime } => {
                view.until = until;
                view.crime = Some(crime);
            }
            Change::Criterion(criterion) => view.criterion = Some(criterion),
            Change::Judgement => {}
        }
        view
    }
}

/// What would make the level of an assessment higher.
///
/// # Errors
/// As [`EvaluateRequest::decide`].
pub fn what_would_change(request: &EvaluateRequest) -> Result<ChangesView<'_>, CallError> {
    let decision = request.decide()?;
    let changes = find(&decision, &request.answers, &request.facts, request.date);
    Ok(ChangesView {
        level: LevelView::new(decision.level),
        changes: changes.iter().map(ChangeView::from).collect(),
    })
}

/// JSON in, JSON out: the request is that of [`evaluate_json`](super::evaluate_json).
#[must_use]
pub fn what_would_change_json(request: &str) -> String {
    match EvaluateRequest::from_json(request) {
        Ok(request) => answer::text(what_would_change(&request)),
        Err(error) => answer::text::<ChangesView<'_>>(Err(error)),
    }
}
