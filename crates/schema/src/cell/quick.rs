//! One table for everything short that the cells of a row may rightly hold: most cells are settled by one look into it.
//!
//! A look has no branch that depends on the data. Whether a cell is empty, a yes or a no, and how long it is, nobody can
//! foretell, and a processor that guesses wrong loses more time than the whole look takes.

use alloc::{vec, vec::Vec};

use super::{MISSING_WORDS, Reader};
use crate::{Cells, Kind, Need, Start, Value, class::class, tally::state};

/// A text and what it stands for. The value lies ready: which of yes, no and a code it is must not be a branch either. Each
/// slot is a line of the processor's cache.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(crate) struct Slot {
    start: Start,
    /// How the cell is counted; see [`state`].
    state: u8,
    class: u8,
    /// To be copied from here as it is: where the copy is looked at as well, the compiler takes it apart and puts it
    /// together again in memory, and the processor stalls for longer than all else that a cell costs.
    value: Value,
}

impl Slot {
    /// No cell begins like this: that of nothing at all has no bytes.
    const FREE: Self = Self { start: Start::NONE, state: 0, class: 0, value: Value::Empty };
}

/// The slots of one column, and how a text finds its own.
#[derive(Clone, Copy, Debug)]
struct Table {
    /// The column's place in the file.
    position: usize,
    first: usize,
    multiplier: u64,
    shift: u32,
}

impl Table {
    #[inline(always)]
    const fn slot_of(&self, start: Start) -> usize {
        self.first
            .wrapping_add(start.folded().wrapping_mul(self.multiplier).wrapping_shr(self.shift) as usize)
    }
}

/// The tables of every column of a plan.
#[derive(Clone, Debug, Default)]
pub(crate) struct Quick {
    slots: Vec<Slot>,
    tables: Vec<Table>,
}

/// A multiplier is looked for that gives each text of a column a slot of its own. Of a long list a few may have none: they
/// are looked at closely.
const TRIES: u64 = 8;
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Quick {
    /// Adds the next column.
    pub(crate) fn add(&mut self, position: usize, reader: &Reader, need: Need) {
        let texts = settled(reader, need);
        let least = texts.len().saturating_mul(4).next_power_of_two().max(2);
        let mut best: Option<(usize, Vec<Slot>, Table)> = None;
        for size in [least, least.saturating_mul(2)] {
            for n in 1..=TRIES {
                let multiplier = SPREAD.wrapping_mul(n.wrapping_mul(2).wrapping_sub(1));
                let shift = 64_u32.saturating_sub(size.trailing_zeros());
                let table = Table { position, first: 0, multiplier, shift };
                let mut slots = vec![Slot::FREE; size];
                let without = texts.iter().filter(|slot| !place(&mut slots, slot, table)).count();
                if best.as_ref().is_none_or(|(fewest, ..)| without < *fewest) {
                    best = Some((without, slots, table));
                }
                if without == 0 {
                    break;
                }
            }
            if matches!(best, Some((0, ..))) {
                break;
            }
        }
        if let Some((_, slots, table)) = best {
            self.tables.push(Table { first: self.slots.len(), ..table });
            self.slots.extend(slots);
        }
    }

    /// Looks at every cell of a row. The numbers of the columns whose cells are not settled come first in `missed`; their
    /// count comes back. `missed` is to have a place for each column and one more.
    ///
    /// A function by itself: among the code of all the rest the processor's registers do not suffice for this loop.
    #[inline(never)]
    pub(crate) fn row<C: Cells + ?Sized>(
        &self,
        cells: &C,
        values: &mut [Value],
        classes: &mut [u8],
        counts: &mut [[u32; 8]],
        missed: &mut [u16],
    ) -> usize {
        let mut count = 0_usize;
        let mut number = 0_u16;
        for (((table, value), class), counts) in self.tables.iter().zip(values).zip(classes).zip(counts) {
            let start = cells.start(table.position);
            let Some(slot) = self.slots.get(table.slot_of(start)) else { break };
            *value = slot.value;
            *class = slot.class;
            let right = slot.start == start;
            // One that is not settled is counted where nobody looks, like one that is known.
            let state = usize::from(slot.state & 0_u8.wrapping_sub(u8::from(right)));
            if let Some(counted) = counts.get_mut(state & 7) {
                *counted = counted.wrapping_add(1);
            }
            if let Some(free) = missed.get_mut(count) {
                *free = number;
            }
            number = number.wrapping_add(1);
            count = count.wrapping_add(usize::from(!right));
        }
        count
    }

    /// What a cell of a column holds, where that is settled.
    #[cfg(test)]
    fn value(&self, column: usize, cell: &[u8]) -> Option<Value> {
        let (start, table) = (Start::of(cell), self.tables.get(column)?);
        self.slots.get(table.slot_of(start)).filter(|slot| slot.start == start).map(|slot| slot.value)
    }
}

/// Puts a text into its slot; `false` if another is there.
fn place(slots: &mut [Slot], slot: &Slot, table: Table) -> bool {
    match slots.get_mut(table.slot_of(slot.start)) {
        Some(free) if free.start == Start::NONE => *free = *slot,
        Some(taken) => return taken.start == slot.start,
        None => return false,
    }
    true
}

/// The texts of a column, nothing first, of which the closer look has no more to say than their value.
fn settled(reader: &Reader, need: Need) -> Vec<Slot> {
    let nothing = (need != Need::Required).then_some(("", Value::Empty));
    let codes = reader.codes().map(|index| index.codes()).unwrap_or_default();
    let flags: &[&str] = if matches!(reader.field.kind, Kind::Flag) { &["yes", "no"] } else { &[] };
    let words = MISSING_WORDS.iter().map(|(word, _)| *word);
    let texts = codes.iter().map(|listed| listed.code).chain(flags.iter().copied()).chain(words);
    nothing
        .into_iter()
        .chain(texts.filter_map(|text| Some((text, reader.exact(text.as_bytes())?))))
        .filter(|(text, _)| text.len() <= Start::LENGTH)
        .map(|(text, value)| Slot {
            start: Start::of(text.as_bytes()),
            state: state(value),
            class: class(value),
            value,
        })
        .collect()
}

/// What [`Quick`] has for every text is what the closer look gives.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::Day;

    #[test]
    fn the_table_and_the_closer_look_agree() {
        let today = Day::literal(2026, 11, 26);
        for record in crate::records() {
            for field in record.fields {
                let list = field.kind.list();
                let reader = Reader::new(field, list, false, today);
                let mut quick = Quick::default();
                quick.add(0, &reader, Need::Optional);
                let codes = list.map(|list| list.codes()).unwrap_or_default();
                let words = MISSING_WORDS.iter().map(|(word, _)| *word);
                let others = ["yes", "no", "YES", "x", "no-such-code-at-all", "synthetix", "yes\0", "\0", ""];
                let mut known = 0;
                for text in codes.iter().map(|listed| listed.code).chain(words).chain(others) {
                    if let Some(value) = quick.value(0, text.as_bytes()) {
                        known += 1;
                        let mut faults = 0;
                        let closer = reader.read(text.as_bytes(), &mut |_| faults += 1);
                        assert_eq!((value, faults), (closer, 0), "{} {text}", field.name);
                    }
                }
                assert!(known > codes.len() / 2, "{}", field.name);
                assert_eq!(quick.value(0, b""), Some(Value::Empty));
            }
        }
    }

    #[test]
    fn what_is_required_or_unwanted_is_looked_at_closely() {
        let today = Day::literal(2026, 11, 26);
        let (_, field) = crate::record("person").unwrap().field("interpreter_needed").unwrap();
        let mut quick = Quick::default();
        quick.add(0, &Reader::new(field, None, false, today), Need::Required);
        quick.add(1, &Reader::new(field, None, true, today), Need::NotCollected);
        assert_eq!(quick.value(0, b""), None);
        assert_eq!(quick.value(0, b"yes"), Some(Value::Flag(true)));
        assert_eq!(quick.value(1, b""), Some(Value::Empty));
        assert_eq!(quick.value(1, b"yes"), None);
    }
}
