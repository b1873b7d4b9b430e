//! A decision, as answers show it.

use alloc::{string::String, vec::Vec};

use fingerpost_core::Date;
use fingerpost_dash::{Checklist, ItemSet, SafeLivesDash};
use fingerpost_taxonomy::duty::{DutyDue, Standing, Urgency};
use fingerpost_thresholds::{
    Anchor, Criterion, Decision, Indeterminate, Level, Open, Prompt, Reason, RepeatDefinition, Route,
    RouteLevel,
};
use serde::Serialize;

use super::{PolicyView, SourceView, TallyView};

/// What a policy says about one assessment. Show the parts together: a level without its reasons, its open questions
/// and its limits is not a result.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DecisionView<'p> {
    /// The highest level that an applying clause gives.
    pub level: LevelView<'p>,
    /// What it could still be; missing where everything that matters is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indeterminate: Option<IndeterminateView<'p>>,
    /// The count of answers, with its range.
    pub tally: TallyView,
    /// Every clause that applies, those that give the level first.
    pub reasons: Vec<ReasonView<'p>>,
    /// What to think about or find out.
    pub prompts: Vec<PromptView<'p>>,
    /// What to do, in order.
    pub routes: Vec<RouteView>,
    /// Duties, which no count makes or removes, the most urgent first.
    pub duties: Vec<DutyView>,
    /// The rule that was applied.
    pub policy: PolicyView<'p>,
    /// What this result does not say.
    pub limits: Vec<LimitView>,
}

/// A level.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LevelView<'p> {
    /// `no-indicators-recorded`, `not-high-by-count`, a local band's id, or `high`.
    pub id: &'p str,
    /// The level in words.
    pub label: &'p str,
    /// Which services it leads to: the `level` of a need.
    pub route: RouteLevel,
}

/// Something that is not known could make the level higher.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IndeterminateView<'p> {
    /// The highest level that what is not known leaves open.
    pub could_be: LevelView<'p>,
    /// What is not known.
    pub open: Vec<OpenView>,
}

/// Something that is not known.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct OpenView {
    /// `items`, `crimes`, `rising` or `criterion`.
    pub what: &'static str,
    /// The items, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<&'static str>,
    /// The criterion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<Criterion>,
}

/// A clause that applies, with what it rests on: enough to check the decision by hand.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReasonView<'p> {
    /// The clause.
    pub clause: &'static str,
    /// The clause in words.
    pub sentence: String,
    /// The items that it rests on, by id.
    pub items: Vec<&'static str>,
    /// The area's number for high.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u8>,
    /// The local band's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<&'p str>,
    /// Events counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<u32>,
    /// Those known to be crimes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crimes: Option<u32>,
    /// The window in months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<u16>,
    /// Whether the area has set the number itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub established: Option<bool>,
    /// The day that a repeat is counted from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// What that day was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Anchor>,
    /// The day of the further abuse.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<Date>,
    /// Which abuse counts as a repeat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub definition: Option<RepeatDefinition>,
    /// The fact that suffices here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<Criterion>,
}

/// Something to think about or find out.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PromptView<'p> {
    /// The stable name.
    pub id: &'static str,
    /// The prompt in words.
    pub sentence: String,
    /// The items that it is about, by id.
    pub items: Vec<&'static str>,
    /// The policy's cluster of items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cluster: Option<&'p str>,
    /// The fact to ask about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<Criterion>,
}

/// A step to take.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RouteView {
    /// The stable name.
    pub id: Route,
    /// What to do.
    pub action: &'static str,
}

/// A duty that the facts establish, or may establish.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DutyView {
    /// The stable name.
    pub id: &'static str,
    /// A heading.
    pub title: &'static str,
    /// What to do.
    pub action: &'static str,
    /// How soon.
    pub urgency: Urgency,
    /// Established, or to be found out.
    pub standing: Standing,
    /// Why.
    pub because: &'static str,
    /// The statute or guidance.
    pub source: SourceView<'static>,
}

/// A limit of the evidence.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LimitView {
    /// The stable name.
    pub id: &'static str,
    /// What a reader must know.
    pub statement: &'static str,
    /// Where it comes from.
    pub source: SourceView<'static>,
}

macro_rules! withheld {
    ($($name:ident)*) => {$(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(withheld)"))
            }
        }
    )*};
    ($($name:ident<'_>)*) => {$(
        impl core::fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(withheld)"))
            }
        }
    )*};
}
withheld!(OpenView RouteView DutyView LimitView);
withheld!(DecisionView<'_> LevelView<'_> IndeterminateView<'_> ReasonView<'_> PromptView<'_>);

/// Item numbers as ids. A policy's items are those of the checklist, so none is lost.
pub(crate) fn ids(items: ItemSet) -> Vec<&'static str> {
    SafeLivesDash::ITEMS.iter().filter(|item| items.contains(item.number)).map(|item| item.id).collect()
}

impl<'p> LevelView<'p> {
    pub(crate) fn new(level: Level<'p>) -> Self {
        let route = level.route_level();
        let (id, label) = match level {
            Level::Local(band) => (band.id.as_str(), &*band.name),
            Level::NoIndicatorsRecorded => ("no-indicators-recorded", "No indicators recorded"),
            Level::NotHighByCount => ("not-high-by-count", "Not high by count"),
            Level::High => ("high", "High risk"),
        };
        Self { id, label, route }
    }
}

impl<'p> From<&Indeterminate<'p>> for IndeterminateView<'p> {
    fn from(indeterminate: &Indeterminate<'p>) -> Self {
        let open = indeterminate.open.iter().map(|open| {
            let (what, items, criterion) = match open {
                Open::Items(items) => ("items", ids(*items), None),
                Open::Crimes => ("crimes", Vec::new(), None),
                Open::Rising => ("rising", Vec::new(), None),
                Open::Criterion(criterion) => ("criterion", Vec::new(), Some(*criterion)),
            };
            OpenView { what, items, criterion }
        });
        Self { could_be: LevelView::new(indeterminate.could_be), open: open.collect() }
    }
}

impl<'p> From<&Reason<'p>> for ReasonView<'p> {
    fn from(reason: &Reason<'p>) -> Self {
        let mut view = Self {
            clause: reason.clause(),
            sentence: reason.sentence(),
            items: ids(reason.items()),
            at_least: None,
            band: None,
            events: None,
            crimes: None,
            months: None,
            established: None,
            since: None,
            anchor: None,
            event: None,
            definition: None,
            criterion: None,
        };
        match *reason {
            Reason::VisibleHighRisk { at_least, .. } | Reason::NotHighByCount { at_least, .. } => {
                view.at_least = Some(at_least);
            }
            Reason::Escalation { events, crimes, months, established } => {
                view.events = Some(events);
                view.crimes = Some(crimes);
                view.months = Some(months);
                view.established = Some(established);
            }
            Reason::Repeat { since, anchor, event, definition } => {
                view.since = Some(since);
                view.anchor = Some(anchor);
                view.event = Some(event);
                view.definition = Some(definition);
            }
            Reason::Automatic { criterion } => view.criterion = Some(criterion),
            Reason::Band { band, .. } => view.band = Some(band.id.as_str()),
            Reason::Judgement | Reason::NoIndicatorsRecorded => {}
        }
        view
    }
}

impl<'p> From<&Prompt<'p>> for PromptView<'p> {
    fn from(prompt: &Prompt<'p>) -> Self {
        let (items, cluster, criterion) = match *prompt {
            Prompt::ConsiderJudgement { cluster, items } => (ids(items), Some(cluster.id.as_str()), None),
            Prompt::FindOut { items } => (ids(items), None, None),
            Prompt::AskCriterion { criterion } => (Vec::new(), None, Some(criterion)),
            _ => (Vec::new(), None, None),
        };
        Self { id: prompt.id(), sentence: prompt.sentence(), items, cluster, criterion }
    }
}

fn duty(due: &DutyDue, today: Date) -> DutyView {
    DutyView {
        id: due.duty.id,
        title: due.duty.title,
        action: due.duty.action,
        urgency: due.duty.urgency,
        standing: due.standing,
        because: due.because,
        source: SourceView::new(&due.duty.provenance, Some(today)),
    }
}

impl<'p> DecisionView<'p> {
    /// A decision as it is shown on a day.
    #[must_use]
    pub fn new(decision: &Decision<'p>, today: Date) -> Self {
        Self {
            level: LevelView::new(decision.level),
            indeterminate: decision.indeterminate.as_ref().map(IndeterminateView::from),
            tally: decision.tally.into(),
            reasons: decision.reasons.iter().map(ReasonView::from).collect(),
            prompts: decision.prompts.iter().map(PromptView::from).collect(),
            routes: decision
                .routes
                .iter()
                .map(|route| RouteView { id: *route, action: route.action() })
                .collect(),
            duties: decision.duties.iter().map(|due| duty(&due, today)).collect(),
            policy: PolicyView::new(decision.policy, Some(today)),
            limits: decision
                .limits
                .iter()
                .map(|limit| LimitView {
                    id: limit.id,
                    statement: limit.statement,
                    source: SourceView::new(&limit.source, Some(today)),
                })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LevelView;
    use fingerpost_thresholds::Level;

    #[test]
    fn names_are_those_of_the_levels() {
        for level in [Level::NoIndicatorsRecorded, Level::NotHighByCount, Level::High] {
            let view = LevelView::new(level);
            assert_eq!((view.id, view.label), (level.id(), level.label()));
        }
    }
}
