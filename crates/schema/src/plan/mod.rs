//! How one file is checked: worked out once from its headings, then used for every row by as many workers as there are.

mod headings;

pub(crate) use headings::nearest;

use alloc::{vec, vec::Vec};
use fingerpost_core::Date;

pub use headings::HeadingMatch;

use crate::{
    CodeIndex, Day, FieldAt, Kind, List, Need, Profile, Record, Term, Test,
    cell::{Quick, Reader},
    class::{Gate, Only},
    entry::HashKey,
    rules::{self, Asked, RowRule, marks::Telling},
    tally::is_watched,
};

/// What a check needs to know beside the data.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The day of the check. There is no clock in here.
    pub today: Date,
    /// A random key, new for every run, so that what is written to a temporary file about a reference says nothing.
    pub key: HashKey,
}

/// A column that a field of the record was found for.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) position: usize,
    /// Its place among the columns that are read.
    pub(crate) number: usize,
    pub(crate) field: FieldAt,
    pub(crate) reader: Reader,
    pub(crate) need: Need,
    /// Terms of another field and what it must hold.
    pub(crate) when: Vec<(FieldAt, Test)>,
}

/// A rule about one row, and what tells apart most of the rows that cannot break it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gated {
    pub(crate) gates: [Gate; 2],
    pub(crate) rule: &'static RowRule,
    pub(crate) asked: &'static Asked,
}

/// How a file of one record type, from one kind of service, is checked.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(crate) record: &'static Record,
    pub(crate) profile: &'static Profile,
    pub(crate) columns: Vec<Column>,
    /// What cells may hold, for every column.
    pub(crate) quick: Quick,
    /// For each field of the record the place in `columns`.
    pub(crate) by_field: Vec<Option<usize>>,
    pub(crate) row_rules: Vec<Gated>,
    /// The columns that must be filled in some rows, each with what tells most of the others apart.
    pub(crate) conditional: Vec<(usize, [Gate; 2])>,
    /// The columns whose codes are counted.
    pub(crate) watched: Vec<usize>,
    /// The references of a row, each with the record whose key it is.
    pub(crate) references: Vec<(FieldAt, &'static Record)>,
    pub(crate) width: usize,
    pub(crate) today: Day,
    pub(crate) key: HashKey,
    pub(crate) telling: Option<&'static Telling>,
    pub(crate) service: Option<FieldAt>,
}

/// The profile does not hand in this record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the service {service} does not hand in the record {record}")]
pub struct NotInProfile {
    /// The service.
    pub service: &'static str,
    /// The record.
    pub record: &'static str,
}

impl Plan {
    /// Matches headings to the fields of a record, as a profile asks for them. What is wrong with the headings comes
    /// back beside the plan: a wrong heading never stops the check of the others.
    ///
    /// # Errors
    /// [`NotInProfile`] when the service does not hand in such records.
    pub fn new<'h>(
        profile: &'static Profile,
        record: &'static Record,
        headings: impl IntoIterator<Item = &'h str>,
        setting: &Setting,
    ) -> Result<(Self, Vec<HeadingMatch>), NotInProfile> {
        if !profile.records().contains(&record) {
            return Err(NotInProfile { service: profile.id, record: record.id });
        }
        let headings: Vec<&str> = headings.into_iter().collect();
        let matches = headings::matches(profile, record, &headings);
        let mut plan = Self {
            record,
            profile,
            columns: Vec::new(),
            quick: Quick::default(),
            by_field: vec![None; record.fields.len()],
            row_rules: Vec::new(),
            conditional: Vec::new(),
            watched: Vec::new(),
            references: Vec::new(),
            width: headings.len(),
            today: Day::of(setting.today).unwrap_or(Day::literal(2155, 12, 31)),
            key: setting.key,
            telling: rules::marks::of(record),
            service: record.field("service").map(|(at, _)| at),
        };
        for (position, matched) in matches.iter().enumerate() {
            if let Some(field) = matched.field() {
                plan.add(position, field);
            }
        }
        plan.conditional = plan.columns.iter().filter_map(|column| plan.conditional(column)).collect();
        plan.row_rules = rules::row_rules()
            .iter()
            .flat_map(|rule| rule.asked.iter().filter_map(|asked| plan.gated(rule, asked)))
            .collect();
        Ok((plan, matches))
    }

    fn add(&mut self, position: usize, at: FieldAt) {
        let Some(field) = self.record.at(at) else { return };
        let Some(demand) = self.profile.demand(self.record, field) else { return };
        let space = match field.kind {
            Kind::Ref { to: Some(to) } => crate::record(to),
            Kind::Ref { to: None } if at == self.record.key => Some(self.record),
            _ => None,
        };
        let terms = |term: &Term| Some((self.record.field(term.field)?.0, term.test));
        let column = Column {
            position,
            number: self.columns.len(),
            field: at,
            reader: Reader::new(field, demand.list, demand.need == Need::NotCollected, self.today),
            need: demand.need,
            when: demand.when.0.iter().filter_map(terms).collect(),
        };
        self.quick.add(position, &column.reader, column.need);
        if let Some(slot) = self.by_field.get_mut(at.index()) {
            *slot = Some(self.columns.len());
        }
        if is_watched(Some(field)) {
            self.watched.push(self.columns.len());
        }
        self.references.extend(space.map(|record| (at, record)));
        self.columns.push(column);
    }

    /// For a column that must be filled in some rows, what tells most of the others apart.
    fn conditional(&self, column: &Column) -> Option<(usize, [Gate; 2])> {
        let term = column.when.iter().find_map(|(field, test)| Some((self.column_of(*field)?, *test)));
        let second = term.map_or(Gate::OPEN, |(other, test)| Gate::of_test(other, test));
        (column.need == Need::Conditional).then_some((column.number, [Gate::empty(column.number), second]))
    }

    /// A rule, where the file has what it needs.
    fn gated(&self, rule: &'static RowRule, asked: &'static Asked) -> Option<Gated> {
        if *asked.of != *self.record || asked.needs.iter().any(|field| self.column_of(*field).is_none()) {
            return None;
        }
        let mut gates = [Gate::OPEN; 2];
        let only = asked.only.iter().copied().chain([Only::Any; 2]);
        for ((gate, field), only) in gates.iter_mut().zip(asked.needs).zip(only) {
            *gate = Gate::new(self.column_of(*field)?, only);
        }
        Some(Gated { gates, rule, asked })
    }

    fn column_of(&self, field: FieldAt) -> Option<&Column> {
        self.columns.get(self.place_of(field)?)
    }

    /// The record type.
    #[must_use]
    pub const fn record(&self) -> &'static Record {
        self.record
    }

    /// The profile.
    #[must_use]
    pub const fn profile(&self) -> &'static Profile {
        self.profile
    }

    /// The position of a field's column in the file.
    #[must_use]
    pub fn column(&self, field: FieldAt) -> Option<usize> {
        let place = self.by_field.get(field.index()).copied().flatten()?;
        Some(self.columns.get(place)?.position)
    }

    /// The field of a column of the file, for messages.
    #[must_use]
    pub fn field_of(&self, position: usize) -> Option<&'static crate::Field> {
        let column = self.columns.iter().find(|column| column.position == position)?;
        self.record.at(column.field)
    }

    pub(crate) fn list(&self, field: FieldAt) -> Option<List> {
        let place = self.by_field.get(field.index()).copied().flatten()?;
        self.columns.get(place)?.reader.list
    }

    /// The place of a field's column among the columns that are read.
    #[inline]
    pub(crate) fn place_of(&self, field: FieldAt) -> Option<usize> {
        self.by_field.get(field.index()).copied().flatten()
    }

    pub(crate) fn index_of(&self, field: FieldAt) -> Option<&CodeIndex> {
        self.columns.get(self.place_of(field)?)?.reader.codes()
    }

    pub(crate) fn code(&self, field: FieldAt, place: u16) -> Option<&'static str> {
        Some(self.index_of(field)?.at(place)?.code)
    }

    pub(crate) fn codes(&self, field: FieldAt, places: u64) -> impl Iterator<Item = &'static str> {
        let index = self.index_of(field);
        let mut left = places;
        core::iter::from_fn(move || {
            let place = u16::try_from(left.trailing_zeros()).ok().filter(|place| *place < 64)?;
            left &= left.wrapping_sub(1);
            Some(place)
        })
        .filter_map(move |place| Some(index?.at(place)?.code))
    }
}
