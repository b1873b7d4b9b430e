//! What is counted on the way: how complete each column is, and a few codes that say something about the file.

use alloc::{vec, vec::Vec};
use fingerpost_characteristics::MissingReason;

use crate::{Field, FieldAt, Plan, Value};

/// How the cells of a column were filled. The reasons for there being no answer are kept apart: a person who declined
/// has answered; one who was never asked has not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct Filled {
    /// A value.
    pub known: u64,
    /// Asked and declined.
    pub declined: u64,
    /// Asked, and the person does not know.
    pub does_not_know: u64,
    /// Not asked, or could not be asked.
    pub not_asked: u64,
    /// The sending system holds nothing.
    pub not_recorded: u64,
    /// Cannot apply.
    pub not_applicable: u64,
    /// Nothing stands in the cell, not even a reason.
    pub empty: u64,
    /// Something that is not of the field's kind.
    pub wrong: u64,
}

impl Filled {
    const STATES: usize = 8;

    /// From the counts of every state but the first, and of all.
    fn from_counts(counts: [u32; Self::STATES], rows: u64) -> Self {
        let [_, declined, does_not_know, not_asked, not_recorded, not_applicable, empty, wrong] =
            counts.map(u64::from);
        let others = counts.iter().skip(1).map(|count| u64::from(*count)).fold(0, u64::saturating_add);
        let known = rows.saturating_sub(others);
        Self { known, declined, does_not_know, not_asked, not_recorded, not_applicable, empty, wrong }
    }

    fn add(&mut self, other: &Self) {
        self.known = self.known.saturating_add(other.known);
        self.declined = self.declined.saturating_add(other.declined);
        self.does_not_know = self.does_not_know.saturating_add(other.does_not_know);
        self.not_asked = self.not_asked.saturating_add(other.not_asked);
        self.not_recorded = self.not_recorded.saturating_add(other.not_recorded);
        self.not_applicable = self.not_applicable.saturating_add(other.not_applicable);
        self.empty = self.empty.saturating_add(other.empty);
        self.wrong = self.wrong.saturating_add(other.wrong);
    }

    /// Every row.
    #[must_use]
    pub fn all(&self) -> u64 {
        [
            self.known,
            self.declined,
            self.does_not_know,
            self.not_asked,
            self.not_recorded,
            self.not_applicable,
            self.empty,
            self.wrong,
        ]
        .into_iter()
        .fold(0, u64::saturating_add)
    }
}

/// The state that a cell is counted as; 0 for a value that is known.
pub(crate) const fn state(value: Value) -> u8 {
    match value {
        Value::Missing(reason) => match reason {
            MissingReason::Declined => 1,
            MissingReason::DoesNotKnow => 2,
            MissingReason::NotAsked => 3,
            MissingReason::NotRecorded => 4,
            MissingReason::NotApplicable => 5,
        },
        Value::Empty | Value::NoColumn => 6,
        Value::Wrong => 7,
        _ => 0,
    }
}

/// What a cell with a value of that [`byte`](crate::held::byte) adds to its column. The lowest byte, of values that are known, is
/// never looked at.
pub(crate) const fn lane(byte: u8) -> u64 {
    if byte < 8 { 1_u64.wrapping_shl(8_u32.wrapping_mul(byte as u32)) } else { 0 }
}

fn add(counts: &mut [u32; Filled::STATES], lanes: u64) {
    for (count, more) in counts.iter_mut().zip(lanes.to_le_bytes()) {
        *count = count.wrapping_add(u32::from(more));
    }
}

/// Fields whose codes are counted, because a rule about the file as a whole asks: none says anything about a person.
const WATCHED: &[&str] = &["schema_version", "data_status", "repeat_definition", "source"];

/// Whether the codes of a field are counted.
pub(crate) fn is_watched(field: Option<&Field>) -> bool {
    field.is_some_and(|field| WATCHED.contains(&field.name))
}

/// The counts of some rows of one file.
#[derive(Clone, Debug)]
pub struct Tally {
    rows: u64,
    /// For each column how often each state was met, but for the first: what is in no other state is known.
    states: Vec<[u32; Filled::STATES]>,
    /// The same of the last rows, a byte each; see [`Tally::row`].
    lanes: Vec<u64>,
    /// How many rows those are.
    in_lanes: u8,
    filled: Vec<Filled>,
    /// For each column how often each code stood in it; empty for a column that is not watched.
    codes: Vec<Vec<u32>>,
    /// How many of the rows are in `states` or `lanes` and not yet in `filled`.
    fresh: u64,
}

impl Tally {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let width = |field: FieldAt| plan.index_of(field).map_or(0, |index| index.codes().len());
        let codes = plan.columns.iter().map(|column| {
            if is_watched(plan.record.at(column.field)) { vec![0; width(column.field)] } else { Vec::new() }
        });
        Self {
            rows: 0,
            states: vec![[0; Filled::STATES]; plan.columns.len()],
            lanes: vec![0; plan.columns.len()],
            in_lanes: 0,
            filled: vec![Filled::default(); plan.columns.len()],
            codes: codes.collect(),
            fresh: 0,
        }
    }

    /// Makes room for one more row and gives out what was counted of the last ones: for each column a byte for each state. To
    /// each column the row adds one [`lane`].
    pub(crate) fn row(&mut self) -> &mut [u64] {
        if self.in_lanes == u8::MAX {
            self.settle();
        }
        self.in_lanes = self.in_lanes.wrapping_add(1);
        self.rows = self.rows.wrapping_add(1);
        self.fresh = self.fresh.wrapping_add(1);
        &mut self.lanes
    }

    /// Takes over the bytes before one of them is full.
    fn settle(&mut self) {
        for (lanes, states) in self.lanes.iter_mut().zip(&mut self.states) {
            add(states, *lanes);
            *lanes = 0;
        }
        self.in_lanes = 0;
    }

    /// Counts the code of a watched column.
    #[inline]
    pub(crate) fn watch(&mut self, column: usize, value: Value) {
        let Value::Code(place) = value else { return };
        if let Some(count) = self.codes.get_mut(column).and_then(|codes| codes.get_mut(usize::from(place))) {
            *count = count.wrapping_add(1);
        }
    }

    /// Adds the counts of other rows of the same file.
    pub fn merge(&mut self, other: &Self) {
        self.rows = self.rows.saturating_add(other.rows);
        for (column, mine) in self.filled.iter_mut().enumerate() {
            mine.add(&other.of_column(column));
        }
        for (mine, codes) in self.codes.iter_mut().zip(&other.codes) {
            for (count, more) in mine.iter_mut().zip(codes) {
                *count = count.saturating_add(*more);
            }
        }
    }

    /// Rows.
    #[must_use]
    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// How the column of a field was filled; `None` where the file has no such column.
    #[must_use]
    pub fn filled(&self, plan: &Plan, field: FieldAt) -> Option<Filled> {
        let place = plan.by_field.get(field.index()).copied().flatten()?;
        Some(self.of_column(place))
    }

    fn of_column(&self, column: usize) -> Filled {
        let mut filled = self.filled.get(column).copied().unwrap_or_default();
        let mut counts = self.states.get(column).copied().unwrap_or_default();
        add(&mut counts, self.lanes.get(column).copied().unwrap_or_default());
        filled.add(&Filled::from_counts(counts, self.fresh));
        filled
    }

    /// How many rows have a code in a watched field.
    #[must_use]
    pub fn with_code(&self, plan: &Plan, field: &str, code: &str) -> u64 {
        let found = || {
            let (at, _) = plan.record.field(field)?;
            let place = plan.by_field.get(at.index()).copied().flatten()?;
            let code = plan.index_of(at)?.place(code.as_bytes())?;
            self.codes.get(place)?.get(usize::from(code)).copied()
        };
        found().map_or(0, u64::from)
    }
}
