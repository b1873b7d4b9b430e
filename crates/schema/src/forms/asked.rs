//! A field as one service is asked for it: what every published form says in its own way.

use alloc::{
    borrow::Cow,
    string::{String, ToString},
    vec::Vec,
};
use fingerpost_characteristics::MissingReason;

use crate::{
    Condition, Day, Demand, Field, Kind, List, ListedCode, MISSING_WORDS, Need, Profile, Record, Test,
};

/// The last day that is one.
pub(super) const LAST: Day = Day::literal(2155, 12, 31);

/// A field, and what the profile asks of it.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) field: &'static Field,
    pub(super) demand: Demand,
    /// The codes that stand for a value and may be written today.
    pub(super) codes: Vec<ListedCode>,
    /// What may stand in the cell for an answer that is missing, and what that means.
    pub(super) missing: Vec<(&'static str, Cow<'static, str>)>,
}

/// Every field of a record that the service hands in, those that it must not collect included.
pub(super) fn fields(profile: &Profile, record: &'static Record) -> Vec<Asked> {
    record.fields.iter().filter_map(|field| Some(Asked::new(field, profile.demand(record, field)?))).collect()
}

/// The fields that may stand in a file of the service.
pub(super) fn columns(profile: &Profile, record: &'static Record) -> Vec<Asked> {
    fields(profile, record).into_iter().filter(Asked::is_collected).collect()
}

impl Asked {
    /// A field under a demand.
    pub(super) fn new(field: &'static Field, demand: Demand) -> Self {
        let listed = demand.list.map(|list| list.codes()).unwrap_or_default();
        let mut missing: Vec<(&'static str, Cow<'static, str>)> = Vec::new();
        if field.missing {
            let words = MISSING_WORDS.iter().filter(|(word, _)| listed.iter().all(|code| code.code != *word));
            missing.extend(words.map(|(word, reason)| (*word, Cow::Borrowed(meaning(*reason)))));
        }
        let current = |code: &&ListedCode| code.retired.is_none();
        missing.extend(
            listed
                .iter()
                .filter(current)
                .filter(|code| code.missing.is_some())
                .map(|code| (code.code, Cow::Borrowed(code.label))),
        );
        let mut codes: Vec<ListedCode> = Vec::new();
        for code in listed.iter().filter(current).filter(|code| code.missing.is_none()) {
            if codes.iter().all(|known| known.code != code.code) {
                codes.push(*code);
            }
        }
        Self { field, demand, codes, missing }
    }

    /// Whether the service may hold it.
    pub(super) fn is_collected(&self) -> bool {
        self.demand.need != Need::NotCollected
    }

    /// Whether an empty cell is always wrong.
    pub(super) fn is_required(&self) -> bool {
        self.demand.need == Need::Required
    }

    /// Whether the cell takes several codes.
    pub(super) const fn is_several(&self) -> bool {
        matches!(self.field.kind, Kind::Codes(_))
    }

    /// Whether a cell may hold codes that the list does not have.
    pub(super) const fn is_open(&self) -> bool {
        matches!(self.demand.list, Some(List::Languages))
    }

    /// The condition, where the need depends on one.
    pub(super) fn condition(&self) -> Option<Condition> {
        (self.demand.need == Need::Conditional && !self.demand.when.0.is_empty()).then_some(self.demand.when)
    }

    /// The description with why the field is asked and how carefully it must be kept.
    pub(super) fn reasons(&self) -> String {
        let mut text = self.description();
        sentence(&mut text, "Asked by", &self.why());
        sentence(&mut text, "Sensitivity", self.field.sensitivity.id());
        text
    }

    /// Who asks for it: for the standard, and for this service where that is somebody else.
    pub(super) fn why(&self) -> String {
        let (all, here) = (self.field.why, self.demand.why);
        if all == here { all.into() } else { [all, "; of this service by ", here].concat() }
    }

    /// The description, and what else a form without places of its own for it must say.
    pub(super) fn description(&self) -> String {
        let mut text = String::from(self.field.description);
        if !self.field.unit.is_empty() {
            sentence(&mut text, "Unit", self.field.unit);
        }
        if self.is_several() {
            text.push_str(" Several codes are separated by semicolons.");
        }
        match (self.demand.need, self.condition()) {
            (Need::Conditional, Some(when)) => sentence(&mut text, "Must be filled when", &words(&when)),
            (Need::NotCollected, _) => text.push_str(" Must not be collected."),
            _ => {}
        }
        if let Kind::Date { max: None, .. } | Kind::Month | Kind::Quarter = self.field.kind {
            text.push_str(" Not in the future.");
        }
        text
    }
}

fn sentence(text: &mut String, head: &str, tail: &str) {
    for part in [" ", head, ": ", tail, "."] {
        text.push_str(part);
    }
}

/// What a reason for an answer that is missing means, in words.
pub(super) const fn meaning(reason: MissingReason) -> &'static str {
    match reason {
        MissingReason::Declined => "Asked, and the person chose not to say",
        MissingReason::DoesNotKnow => "Asked, and the person does not know",
        MissingReason::NotAsked => "Not asked, or could not be asked",
        MissingReason::NotRecorded => "The system that sent the row holds nothing",
        MissingReason::NotApplicable => "The question cannot apply",
    }
}

/// A condition in words: `state is closed and closed_on is known`.
pub(super) fn words(condition: &Condition) -> String {
    let term = |term: &crate::Term| {
        let (verb, codes) = match term.test {
            Test::Is(codes) => (" is ", codes.join(" or ")),
            Test::IsNot(codes) => (" is known and not ", codes.join(" or ")),
            Test::Known => (" is known", String::new()),
        };
        [term.field, verb, &codes].concat()
    };
    condition.0.iter().map(term).collect::<Vec<_>>().join(" and ")
}

/// A day as `YYYY-MM-DD`, for limits, which are ours and no person's.
pub(super) fn day(day: Day) -> String {
    day.date().map(|date| date.to_string()).unwrap_or_default()
}

/// The first and the last day, where the data standard names them; `None` for the day of the check.
pub(super) const fn days(kind: &Kind) -> Option<(Day, Option<Day>)> {
    match kind {
        Kind::Date { min, max } => Some((*min, *max)),
        _ => None,
    }
}
