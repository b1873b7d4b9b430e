//! One table for everything short that the cells of a row may rightly hold: most cells are settled by one look into it.
//!
//! A look has no branch that depends on the data. Whether a cell is empty, a yes or a no, and how long it is, nobody can
//! foretell, and a processor that guesses wrong loses more time than the whole look takes.

use alloc::{vec, vec::Vec};

use super::{MISSING_WORDS, Reader};
use crate::{
    Cells, Kind, Need, Start, Value,
    held::{Held, byte, value},
    tally::lane,
};

/// A text and what it stands for, as a [`byte`]: which of yes, no and a code it is must not be a branch either. Two slots fit in
/// a line of the processor's cache.
#[derive(Clone, Copy, Debug)]
#[repr(align(32))]
struct Slot {
    start: Start,
    byte: u8,
    /// What that adds to the counts of the column.
    lane: u64,
}

impl Slot {
    /// No cell begins like this: that of nothing at all has no bytes.
    const FREE: Self = Self { start: Start::NONE, byte: 0, lane: lane(0) };
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
/// How many columns are looked at together.
const PART: usize = 64;
const FIRST_BIT: u64 = 1 << 63;
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

    /// Looks at every cell of a row. `second` reads those that one look does not settle, in order, and says their bytes.
    #[inline(always)]
    pub(crate) fn row<C: Cells + ?Sized>(
        &self,
        cells: &C,
        held: &mut Held,
        counts: &mut [u64],
        mut second: impl FnMut(usize, &mut Value) -> u8,
    ) {
        for (part, (tables, counts)) in self.tables.chunks(PART).zip(counts.chunks_mut(PART)).enumerate() {
            let first = part.wrapping_mul(PART);
            let bytes = held.bytes.get_mut(first..).unwrap_or_default();
            let mut missed = self.look(cells, tables, bytes, counts);
            while missed != 0 {
                let place = missed.leading_zeros();
                missed &= !(FIRST_BIT >> place);
                let column = first.wrapping_add(place as usize);
                let (Some(slot), Some(count)) = (held.slot(column), counts.get_mut(place as usize)) else {
                    continue;
                };
                let byte = second(column, slot);
                // The look wrote down and counted what was in the slot.
                *count = count.wrapping_sub(lane(held.byte(column))).wrapping_add(lane(byte));
                held.settle(column, byte);
            }
        }
    }

    /// Looks at the cells of up to 64 columns. A bit comes back for each that is not settled, the highest for the first.
    ///
    /// A function by itself: among the code of all the rest the processor's registers do not suffice for this loop.
    #[inline(never)]
    fn look<C: Cells + ?Sized>(
        &self,
        cells: &C,
        tables: &[Table],
        bytes: &mut [u8],
        counts: &mut [u64],
    ) -> u64 {
        let mut missed = 0_u64;
        for ((table, byte), count) in tables.iter().zip(bytes).zip(counts) {
            let start = cells.start(table.position);
            let Some(slot) = self.slots.get(table.slot_of(start)) else { break };
            *byte = slot.byte;
            *count = count.wrapping_add(slot.lane);
            missed = missed.wrapping_add(missed).wrapping_add(u64::from(slot.start != start));
        }
        missed.wrapping_shl(64_usize.wrapping_sub(tables.len()) as u32)
    }

    /// What a cell of a column holds, where that is settled.
    #[cfg(test)]
    fn value(&self, column: usize, cell: &[u8]) -> Option<Value> {
        let (start, table) = (Start::of(cell), self.tables.get(column)?);
        self.slots
            .get(table.slot_of(start))
            .filter(|slot| slot.start == start)
            .and_then(|slot| value(slot.byte))
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

/// The texts of a column, nothing first, of which the closer look has no more to say than their value. Of days, references
/// and all else that is no list only nothing is among them: what seldom matches should not take up the processor's cache.
fn settled(reader: &Reader, need: Need) -> Vec<Slot> {
    let nothing = (need != Need::Required).then_some(("", Value::Empty));
    let codes = reader.codes().map(|index| index.codes()).unwrap_or_default();
    let (flags, words): (&[_], &[_]) = match reader.field.kind {
        Kind::Flag => (&["yes", "no"], &MISSING_WORDS),
        Kind::Code(_) | Kind::Codes(_) => (&[], &MISSING_WORDS),
        _ => (&[], &[]),
    };
    let words = words.iter().map(|(word, _)| *word);
    let texts = codes.iter().map(|listed| listed.code).chain(flags.iter().copied()).chain(words);
    nothing
        .into_iter()
        .chain(texts.filter_map(|text| Some((text, reader.exact(text.as_bytes())?))))
        .filter(|(text, held)| text.len() <= Start::LENGTH && value(byte(*held)).is_some())
        .map(|(text, held)| Slot {
            start: Start::of(text.as_bytes()),
            byte: byte(held),
            lane: lane(byte(held)),
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

    #[test]
    fn a_row_of_more_columns_than_one_part_has_is_read_to_its_end() {
        let today = Day::literal(2026, 11, 26);
        let (_, field) = crate::record("person").unwrap().field("interpreter_needed").unwrap();
        let reader = Reader::new(field, None, false, today);
        let mut quick = Quick::default();
        for column in 0..70 {
            quick.add(column, &reader, Need::Required);
        }
        let mut cells = ["yes"; 70];
        for column in [0, 3, 63, 64, 69] {
            cells[column] = "maybe";
        }
        let mut held = Held::new(70);
        let mut counts = [0; 70];
        let mut missed = Vec::new();
        quick.row(&cells[..], &mut held, &mut counts, |column, slot| {
            missed.push(column);
            *slot = Value::Wrong;
            byte(Value::Wrong)
        });
        assert_eq!(missed, [0, 3, 63, 64, 69]);
        for (column, count) in counts.iter().enumerate() {
            let value = if missed.contains(&column) { Value::Wrong } else { Value::Flag(true) };
            assert_eq!(held.byte(column), byte(value), "{column}");
            assert_eq!(*count, lane(byte(value)), "{column}");
        }
    }
}
