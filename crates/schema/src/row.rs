//! A row as the rules see it.

use fingerpost_characteristics::MissingReason;

use crate::{Day, FieldAt, List, ListedCode, Record, Value, day::Span, held::Held, plan::Plan};

/// Where a row stands: which file, which record of it and on which line it begins, both from 1. Line breaks within
/// quotes count as lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file's number within the check, from 0.
    pub file: u8,
    /// The record, without the heading.
    pub record: u32,
    /// The line of the file.
    pub line: u32,
}

/// The cells of one row.
pub trait Cells {
    /// The cell in a column, from 0; `None` where the row is too short.
    fn cell(&self, column: usize) -> Option<&[u8]>;
    /// How many cells the row has.
    fn count(&self) -> usize;
    /// How a cell begins; like an empty one where the row is too short. For rows that can say so in fewer steps.
    #[inline]
    fn start(&self, column: usize) -> Start {
        Start::of(self.cell(column).unwrap_or_default())
    }
}

/// How a cell begins: its first sixteen bytes, with zeros where it has fewer, and its length. A cell of no more than that is
/// compared as two numbers.
#[derive(Clone, Copy)]
pub struct Start {
    words: [u64; 2],
    len: u32,
}

impl Start {
    /// How many bytes of a cell are looked at.
    pub const LENGTH: usize = 16;

    /// Of no cell: this has bytes and no length.
    pub(crate) const NONE: Self = Self { words: [u64::MAX; 2], len: 0 };

    /// Of the first bytes of a cell, as two numbers with the first byte lowest, and the length of all of it. Bytes beyond
    /// its end must be zeros.
    #[inline(always)]
    #[must_use]
    pub const fn new(words: [u64; 2], len: u32) -> Self {
        Self { words, len }
    }

    /// Of a cell.
    #[inline]
    #[must_use]
    pub fn of(cell: &[u8]) -> Self {
        let mut bytes = [0; Self::LENGTH];
        bytes.iter_mut().zip(cell).for_each(|(to, from)| *to = *from);
        let whole = u128::from_le_bytes(bytes);
        Self::new([whole as u64, (whole >> 64) as u64], u32::try_from(cell.len()).unwrap_or(u32::MAX))
    }

    /// One number of both.
    #[inline(always)]
    pub(crate) const fn folded(self) -> u64 {
        let [first, second] = self.words;
        first ^ second
    }
}

impl PartialEq for Start {
    /// Without a branch between the parts.
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        let ([a, b], [c, d]) = (self.words, other.words);
        (a ^ c) | (b ^ d) | u64::from(self.len ^ other.len) == 0
    }
}

impl Eq for Start {}

/// Withholds what the cell begins with.
impl core::fmt::Debug for Start {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Start(withheld)")
    }
}

impl Cells for [&str] {
    fn cell(&self, column: usize) -> Option<&[u8]> {
        self.get(column).map(|cell| cell.as_bytes())
    }

    fn count(&self) -> usize {
        self.len()
    }
}

/// A row that has been read: values by field, and the cells themselves for those that are compared as they stand.
pub struct Row<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) held: &'a Held,
    pub(crate) raw: &'a dyn Fn(usize) -> Option<&'a [u8]>,
}

impl Row<'_> {
    /// The record type.
    #[must_use]
    pub const fn record(&self) -> &'static Record {
        self.plan.record
    }

    /// What a field holds.
    #[inline]
    #[must_use]
    pub fn value(&self, field: FieldAt) -> Value {
        self.plan.value_in(self.held, field)
    }

    /// The day of the check.
    #[must_use]
    pub const fn today(&self) -> Day {
        self.plan.today
    }

    /// True for every kind of nothing: no column, an empty cell, a reason for there being no answer. False for a cell
    /// that could not be read, which was told already.
    #[must_use]
    pub fn unsaid(&self, field: FieldAt) -> bool {
        matches!(self.value(field), Value::NoColumn | Value::Empty | Value::Missing(_))
    }

    /// Why there is no answer, where the cell says so.
    #[must_use]
    pub fn missing(&self, field: FieldAt) -> Option<MissingReason> {
        match self.value(field) {
            Value::Missing(reason) => Some(reason),
            _ => None,
        }
    }

    /// True for a value, false for every kind of nothing.
    #[inline]
    #[must_use]
    pub fn known(&self, field: FieldAt) -> bool {
        self.value(field).is_known()
    }

    /// The day in a field.
    #[inline]
    #[must_use]
    pub fn day(&self, field: FieldAt) -> Option<Day> {
        match self.value(field) {
            Value::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The days that a date or a month can mean; of a quarter the first, which stands for it.
    #[inline]
    #[must_use]
    pub fn when(&self, field: FieldAt) -> Option<Span> {
        match self.value(field) {
            Value::Day(day) => Some(Span::day(day)),
            Value::Month(month) => Some(Span::month(month)),
            Value::Quarter(quarter) => Some(Span::day(quarter.first())),
            _ => None,
        }
    }

    /// The number in a field.
    #[must_use]
    pub fn number(&self, field: FieldAt) -> Option<u32> {
        match self.value(field) {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The yes or no in a field.
    #[inline]
    #[must_use]
    pub fn flag(&self, field: FieldAt) -> Option<bool> {
        match self.value(field) {
            Value::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    /// The code in a field.
    #[inline]
    #[must_use]
    pub fn code(&self, field: FieldAt) -> Option<&'static str> {
        match self.value(field) {
            Value::Code(place) => self.plan.code(field, place),
            _ => None,
        }
    }

    /// True when a field holds one of these codes, alone or among several. False when nothing is known.
    #[inline]
    #[must_use]
    pub fn has(&self, field: FieldAt, codes: &[&str]) -> bool {
        let Some(place) = self.plan.place_of(field) else { return false };
        let index = || self.plan.columns.get(place).and_then(|column| column.reader.codes());
        let among = |listed: &ListedCode| codes.contains(&listed.code);
        match self.held.value(place) {
            Value::Code(code) => index().and_then(|index| index.at(code)).is_some_and(among),
            Value::Codes(places) => self.plan.codes(field, places).any(|code| codes.contains(&code)),
            _ => false,
        }
    }

    /// True when a field holds a code, or codes, and none of these.
    #[inline]
    #[must_use]
    pub fn has_other(&self, field: FieldAt, codes: &[&str]) -> bool {
        self.known(field) && !self.has(field, codes)
    }

    /// True when a field holds one of these codes beside at least one more.
    #[inline]
    #[must_use]
    pub fn has_with_others(&self, field: FieldAt, codes: &[&str]) -> bool {
        matches!(self.value(field), Value::Codes(places) if places.count_ones() > 1) && self.has(field, codes)
    }

    /// Every code in a field, alone or among several.
    pub fn codes(&self, field: FieldAt) -> impl Iterator<Item = &'static str> + '_ {
        let places = match self.value(field) {
            Value::Codes(places) => places,
            _ => 0,
        };
        self.code(field).into_iter().chain(self.plan.codes(field, places))
    }

    /// The list that the field's codes are of, for this service: a code means nothing without it.
    #[must_use]
    pub fn list(&self, field: FieldAt) -> Option<List> {
        self.plan.list(field)
    }

    /// True when both fields hold the same reference.
    #[must_use]
    pub fn same(&self, one: FieldAt, other: FieldAt) -> bool {
        self.known(one) && self.known(other) && self.cell(one) == self.cell(other)
    }

    /// True when a day is known in both fields and the first is after the second, whichever days two months mean.
    #[must_use]
    pub fn after(&self, one: FieldAt, other: FieldAt) -> bool {
        matches!((self.when(one), self.when(other)), (Some(one), Some(other)) if one.earliest() > other.latest())
    }

    /// The reference in a field.
    pub(crate) fn reference(&self, field: FieldAt) -> Option<&[u8]> {
        if self.value(field) == Value::Text { self.cell(field) } else { None }
    }

    /// The cell itself.
    pub(crate) fn cell(&self, field: FieldAt) -> Option<&[u8]> {
        let column = self.plan.column(field)?;
        (self.raw)(column).map(|cell| cell.trim_ascii())
    }
}

impl core::fmt::Debug for Row<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Row({})", self.plan.record.id)
    }
}
