//! Checking one row.

use alloc::vec::Vec;

use crate::{
    Cells, Entry, FieldAt, Found, Hint, Need, Place, Row, Shared, Spot, Tally, Test, Value,
    class::passes,
    entry::Mention,
    generated::rules as rule,
    held::{Held, byte},
    plan::{Column, Gated, Plan},
    rules::marks::Telling,
};

/// What one worker keeps from row to row.
#[derive(Debug)]
pub struct Worker {
    held: Held,
    entries: Vec<Entry>,
    tally: Tally,
}

impl Worker {
    /// A worker for a plan.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        Self { held: Held::new(plan.columns.len()), entries: Vec::new(), tally: Tally::new(plan) }
    }

    /// Takes the references met so far, for the rules that look across rows.
    #[must_use]
    pub fn take_entries(&mut self) -> Vec<Entry> {
        core::mem::take(&mut self.entries)
    }

    /// What was counted so far.
    #[must_use]
    pub const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Takes what was counted so far and begins again.
    #[must_use]
    pub fn take_tally(&mut self, plan: &Plan) -> Tally {
        core::mem::replace(&mut self.tally, Tally::new(plan))
    }
}

impl Plan {
    /// Checks one row. Every finding goes to `found`; references go to the worker.
    pub fn check<C: Cells + ?Sized>(
        &self,
        worker: &mut Worker,
        place: Place,
        cells: &C,
        found: &mut impl FnMut(Found),
    ) {
        let count = cells.count();
        if count != self.width {
            let rule =
                if count < self.width { &rule::FILE_CELLS_TOO_FEW } else { &rule::FILE_CELLS_TOO_MANY };
            let width = u32::try_from(self.width).unwrap_or(u32::MAX);
            found(Found { rule, place, spot: Spot::Row, hint: Hint::Exactly(width) });
        }
        let Worker { held, tally, entries } = worker;
        self.quick.row(cells, held, tally.row(), |number, slot| {
            let Some(column) = self.columns.get(number) else { return 0 };
            let cell = cells.cell(column.position).unwrap_or_default();
            if !column.reader.known(cell, slot) {
                *slot = column.reader.exact(cell).unwrap_or_else(|| self.look(column, place, cell, found));
            }
            byte(*slot)
        });
        let held = &*held;
        for number in &self.watched {
            tally.watch(*number, held.value(*number));
        }
        for (number, gates) in &self.conditional {
            if !passes(gates, held) {
                continue;
            }
            let Some(column) = self.columns.get(*number) else { continue };
            if self.holds(&column.when, held) {
                found(Found {
                    rule: &rule::FIELD_EMPTY_CONDITIONAL,
                    place,
                    spot: spot(column),
                    hint: Hint::None,
                });
            }
        }
        let raw = |position: usize| cells.cell(position);
        let row = Row { plan: self, held, raw: &raw };
        for Gated { gates, rule, asked } in &self.row_rules {
            if !passes(gates, held) {
                debug_assert!(
                    (rule.check)(&row, asked).is_none(),
                    "{}: what it says of its rows",
                    rule.rule.id
                );
                continue;
            }
            if let Some(at) = (rule.check)(&row, asked) {
                let spot = self.column(at).and_then(|position| u16::try_from(position).ok());
                let spot = spot.map_or(Spot::Row, Spot::Column);
                found(Found { rule: rule.rule, place, spot, hint: Hint::None });
            }
        }
        self.mention(entries, place, &row);
    }

    /// Keeps what the row says of each reference in it, for the rules that look across rows.
    fn mention(&self, entries: &mut Vec<Entry>, place: Place, row: &Row<'_>) {
        let (when, marks) = self.telling.map_or((None, 0), |telling| telling.of(row));
        // A service whose code is wrong is told already: its rows still belong together.
        let service = self.service.and_then(|field| row.code(field)).unwrap_or(self.profile.id).as_bytes();
        for (field, record) in &self.references {
            if let Some(reference) = row.reference(*field) {
                let mention = Mention::new(self.record, *field, when, marks);
                entries.push(Entry::new(
                    &self.key,
                    (service, Shared::Key(record)),
                    (reference, None),
                    place,
                    mention,
                ));
            }
        }
        for (label, also) in self.telling.into_iter().flat_map(Telling::every_also) {
            let references = || {
                let when = (also.tell)(row)?;
                let second = also.second.map_or(Some(None), |field| row.reference(field).map(Some))?;
                Some((when, row.reference(also.reference)?, second))
            };
            if let Some((when, reference, second)) = references() {
                let mention = Mention::new(self.record, label, when, marks);
                entries.push(Entry::new(
                    &self.key,
                    (service, also.shared),
                    (reference, second),
                    place,
                    mention,
                ));
            }
        }
    }

    /// Looks closely at a cell that is not exactly right.
    #[cold]
    #[inline(never)]
    fn look(&self, column: &Column, place: Place, cell: &[u8], found: &mut impl FnMut(Found)) -> Value {
        let spot = spot(column);
        let mut tell = |(rule, hint)| found(Found { rule, place, spot, hint });
        let value = column.reader.read(cell, &mut tell);
        match (column.need, value) {
            (Need::Required, Value::Empty) => tell((&rule::FIELD_EMPTY, Hint::None)),
            (Need::NotCollected, value) if value != Value::Empty => {
                tell((&rule::FIELD_NOT_TO_BE_COLLECTED, Hint::None));
            }
            _ => {}
        }
        value
    }

    /// The value of a field, from those of the columns.
    pub(crate) fn value_in(&self, held: &Held, field: FieldAt) -> Value {
        let place = self.by_field.get(field.index()).copied().flatten();
        place.map_or(Value::NoColumn, |place| held.value(place))
    }

    fn holds(&self, terms: &[(FieldAt, Test)], held: &Held) -> bool {
        terms.iter().all(|(field, test)| {
            let value = self.value_in(held, *field);
            let has = |codes: &[&str]| match value {
                Value::Code(place) => self.code(*field, place).is_some_and(|code| codes.contains(&code)),
                Value::Codes(places) => self.codes(*field, places).any(|code| codes.contains(&code)),
                Value::Flag(flag) => codes.contains(&if flag { "yes" } else { "no" }),
                _ => false,
            };
            match test {
                Test::Known => value.is_known(),
                Test::Is(codes) => has(codes),
                Test::IsNot(codes) => value.is_known() && !has(codes),
            }
        })
    }
}

fn spot(column: &Column) -> Spot {
    Spot::Column(u16::try_from(column.position).unwrap_or(u16::MAX))
}
