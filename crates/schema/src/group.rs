//! Every mention of one reference, over all files of a check.

use alloc::{vec, vec::Vec};

use crate::{
    Day, Entry, FieldAt, Found, Hint, Kind, Mention, Place, Record, Rule, Spot,
    rules::{self, GroupRule, marks},
};

/// What the mentions of a group share.
#[derive(Clone, Copy, Debug)]
pub enum Shared {
    /// The id of a row of a record.
    Key(&'static Record),
    /// A case and a person in it.
    PersonInCase,
    /// A victim and an alleged perpetrator.
    TwoPeople,
    /// The token by which a partnership counts a person once.
    Token,
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        self.number() == other.number()
    }
}

impl Eq for Shared {}

impl Shared {
    /// A number for each, so that equal references of different kinds have nothing in common.
    pub(crate) const fn number(self) -> u8 {
        match self {
            Self::Key(record) => record.ordinal,
            Self::PersonInCase => 253,
            Self::TwoPeople => 254,
            Self::Token => 255,
        }
    }
}

/// The files of one check, by the record type of each. They are one service's: references of two services are never taken
/// for one another, so what one of them did not hand in says nothing about the rows of the other.
#[derive(Clone, Debug, Default)]
pub struct Submission {
    records: Vec<&'static Record>,
    /// For each number of [`Shared`] the rules that these files can break.
    rules: Vec<Vec<&'static GroupRule>>,
}

impl Submission {
    /// The record types that were handed in, one for each file, in the order of the files.
    #[must_use]
    pub fn new(records: Vec<&'static Record>) -> Self {
        let handed = records.iter().fold(0_u32, |seen, record| seen | bit(record.ordinal));
        let keys = crate::records().iter().map(|record| Shared::Key(record));
        let mut rules = vec![Vec::new(); 256];
        for shared in keys.chain([Shared::PersonInCase, Shared::TwoPeople, Shared::Token]) {
            let can_break = |rule: &&&GroupRule| {
                rule.of.takes(shared) && rule.needs.iter().all(|record| handed & bit(record.ordinal) != 0)
            };
            if let Some(slot) = rules.get_mut(usize::from(shared.number())) {
                slot.extend(rules::group_rules().iter().filter(can_break));
            }
        }
        Self { records, rules }
    }

    /// True when a file of that record was handed in: only then can a reference to it be unknown.
    #[must_use]
    pub fn has(&self, record: &str) -> bool {
        self.records.iter().any(|handed| handed.id == record)
    }

    /// The rules that mentions of that kind can break.
    fn rules(&self, shared: Shared) -> &[&'static GroupRule] {
        self.rules.get(usize::from(shared.number())).map_or(&[], Vec::as_slice)
    }
}

/// Every mention of one reference, in the order of the files and their rows.
#[derive(Clone, Copy, Debug)]
pub struct Group<'a> {
    entries: &'a [Entry],
    /// What the mentions share.
    pub shared: Shared,
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
        let shared = match record.at(mention.field()) {
            None => marks::of(record)?.also(mention.field())?.shared,
            Some(field) => Shared::Key(match field.kind {
                Kind::Ref { to: Some(to) } => crate::record(to)?,
                _ => record,
            }),
        };
        Some(Self { entries, shared, submission })
    }

    /// The record whose key the reference is, where it is one.
    #[must_use]
    pub const fn of(&self) -> Option<&'static Record> {
        match self.shared {
            Shared::Key(record) => Some(record),
            _ => None,
        }
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
        self.mentions().filter(|met| met.mention.is_cell() && !met.mention.is_definition())
    }

    /// The mentions of the rows of one record, whatever the field.
    pub fn of_record(&self, record: &'static Record) -> impl Iterator<Item = Met> + Clone + 'a {
        self.mentions().filter(move |met| met.mention.ordinal() == record.ordinal)
    }

    /// True when there is a row whose own key the reference is and every such row has it: where a key stands twice nobody
    /// knows which row is right.
    pub(crate) fn defined(&self, has: impl Fn(Met) -> bool) -> bool {
        let mut rows = self.definitions().map(has);
        rows.next() == Some(true) && rows.all(|has| has)
    }

    /// The first day that a row whose own key the reference is can be about.
    pub(crate) fn first_day(&self) -> Option<Day> {
        self.definitions().filter_map(|met| met.mention.day()).min()
    }

    /// The files of the check.
    #[must_use]
    pub const fn submission(&self) -> &Submission {
        self.submission
    }
}

impl Mention {
    /// True when a cell holds the reference. A row may also mention one in passing, for a rule that needs a second day
    /// or two references at once.
    #[must_use]
    pub const fn is_cell(self) -> bool {
        marks::is_cell(self.field())
    }

    /// True for a mention in that field of that record.
    #[must_use]
    pub fn is(self, record: &Record, field: FieldAt) -> bool {
        self.field() == field && self.ordinal() == record.ordinal
    }
}

/// Applies every rule that looks across rows to the mentions of one reference.
pub fn judge(group: &Group<'_>, found: &mut impl FnMut(Found)) {
    // What is wrong with one row by itself is told by the rules about one row. Most groups end here.
    if matches!(group.entries, [only] if only.mention().is_definition()) {
        return;
    }
    let present = group.mentions().fold(0_u32, |seen, met| seen | bit(met.mention.ordinal()));
    let can_break = |rule: &&&GroupRule| rule.needs.iter().all(|record| present & bit(record.ordinal) != 0);
    for rule in group.submission.rules(group.shared).iter().filter(can_break) {
        judge_one(rule, group, found);
    }
}

const fn bit(ordinal: u8) -> u32 {
    1_u32.wrapping_shl(ordinal as u32)
}

fn judge_one(rule: &GroupRule, group: &Group<'_>, found: &mut impl FnMut(Found)) {
    let meta: &'static Rule = rule.rule;
    (rule.check)(group, &mut |met: Met| {
        let field =
            met.mention.record().and_then(|record| record.at(marks::cell(record, met.mention.field())?));
        let hint = field.map_or(Hint::None, |field| Hint::Field(field.name));
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
