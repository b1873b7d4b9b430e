//! Every mention of one reference, over all files of a check.

use crate::{
    Entry, FieldAt, Found, Hint, Kind, Mention, Place, Record, Rule, Spot,
    rules::{self, GroupRule},
};

/// The files of one check, by the record type of each.
#[derive(Clone, Debug, Default)]
pub struct Submission {
    records: alloc::vec::Vec<&'static Record>,
}

impl Submission {
    /// The record types that were handed in, one for each file, in the order of the files.
    #[must_use]
    pub const fn new(records: alloc::vec::Vec<&'static Record>) -> Self {
        Self { records }
    }

    /// True when a file of that record was handed in: only then can a reference to it be unknown.
    #[must_use]
    pub fn has(&self, record: &str) -> bool {
        self.records.iter().any(|handed| handed.id == record)
    }
}

/// Every mention of one reference, in the order of the files and their rows.
#[derive(Clone, Copy, Debug)]
pub struct Group<'a> {
    entries: &'a [Entry],
    /// The record whose key the reference is.
    pub of: &'static Record,
    submission: &'a Submission,
}

/// One mention of the group's reference.
#[derive(Clone, Copy, Debug)]
pub struct Met {
    /// Where.
    pub place: Place,
    /// How.
    pub mention: Mention,
}

impl<'a> Group<'a> {
    /// Mentions of one reference, which must all have the same [`Entry::group`] and be sorted. `None` for no mention.
    #[must_use]
    pub fn new(entries: &'a [Entry], submission: &'a Submission) -> Option<Self> {
        let mention = entries.first()?.mention();
        let record = mention.record()?;
        let of = match record.at(mention.field())?.kind {
            Kind::Ref { to: Some(to) } => crate::record(to)?,
            _ => record,
        };
        Some(Self { entries, of, submission })
    }

    /// Every mention.
    pub fn mentions(&self) -> impl Iterator<Item = Met> + Clone + 'a {
        self.entries.iter().map(|entry| Met { place: entry.place(), mention: entry.mention() })
    }

    /// The mentions in one field of one record.
    pub fn of_field(
        &self,
        record: &'static Record,
        field: FieldAt,
    ) -> impl Iterator<Item = Met> + Clone + 'a {
        self.mentions().filter(move |met| met.mention.is(record, field))
    }

    /// The rows whose own key the reference is.
    pub fn definitions(&self) -> impl Iterator<Item = Met> + Clone + 'a {
        self.mentions().filter(|met| met.mention.is_definition())
    }

    /// The mentions that point to a row elsewhere.
    pub fn pointers(&self) -> impl Iterator<Item = Met> + Clone + 'a {
        self.mentions().filter(|met| !met.mention.is_definition())
    }

    /// The files of the check.
    #[must_use]
    pub const fn submission(&self) -> &Submission {
        self.submission
    }
}

impl Mention {
    /// True for a mention in that field of that record.
    #[must_use]
    pub fn is(self, record: &Record, field: FieldAt) -> bool {
        self.field() == field && self.ordinal() == record.ordinal
    }
}

/// Applies every rule that looks across rows to the mentions of one reference.
pub fn judge(group: &Group<'_>, found: &mut impl FnMut(Found)) {
    for rule in rules::group_rules().iter().filter(|rule| rule.of.is_none_or(|of| of.id == group.of.id)) {
        judge_one(rule, group, found);
    }
}

fn judge_one(rule: &GroupRule, group: &Group<'_>, found: &mut impl FnMut(Found)) {
    let meta: &'static Rule = rule.rule;
    (rule.check)(group, &mut |met: Met| {
        let hint = met.mention.record().and_then(|record| record.at(met.mention.field()));
        let hint = hint.map_or(Hint::None, |field| Hint::Field(field.name));
        found(Found { rule: meta, place: met.place, spot: Spot::Row, hint });
    });
}

/// Splits sorted entries into groups and judges each. For entries that fit in memory; the file checker does the same
/// from disk.
pub fn judge_all(sorted: &[Entry], submission: &Submission, found: &mut impl FnMut(Found)) {
    for entries in sorted.chunk_by(|one, other| one.group() == other.group()) {
        if let Some(group) = Group::new(entries, submission) {
            judge(&group, found);
        }
    }
}
