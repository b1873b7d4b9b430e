//! One table for everything that a cell with a code, or with a yes or a no, may rightly hold: most cells are settled by one
//! look into it.

use super::MISSING_WORDS;
use crate::{Field, Kind, Value, code_index::number, list::ListedCode, tally::state};
use alloc::{vec, vec::Vec};

/// A text and what it stands for. The value lies ready: which of yes, no and a code it is must not be a branch, since in a
/// column of answers nobody can foretell it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot {
    number: u64,
    /// The text's bytes; 0 for an empty slot.
    len: u16,
    /// The text's place among the texts.
    text: u16,
    /// Whether the value is one to take: a retired code is looked at closely.
    settled: bool,
    /// How the cell is counted; see [`state`].
    pub(crate) state: u8,
    /// To be copied from here as it is: where the copy is looked at as well, the compiler takes it apart and puts it
    /// together again in memory, and the processor stalls for longer than all else that a cell costs.
    pub(crate) value: Value,
}

impl Slot {
    const EMPTY: Self = Self { number: 0, len: 0, text: 0, settled: false, state: 0, value: Value::Empty };
}

/// The texts of one column. Empty for a field of any other kind, and for one that should hold nothing.
#[derive(Clone, Debug)]
pub(crate) struct Quick {
    slots: Vec<Slot>,
    mask: usize,
    texts: Vec<&'static str>,
}

impl Quick {
    /// Nothing is settled here.
    const NONE: Self = Self { slots: Vec::new(), mask: 0, texts: Vec::new() };

    pub(crate) fn new(field: &Field, codes: &[ListedCode], unwanted: bool) -> Self {
        let mut texts: Vec<(&'static str, Option<Value>)> = Vec::new();
        match field.kind {
            _ if unwanted => return Self::NONE,
            Kind::Flag => texts.extend([("yes", Some(Value::Flag(true))), ("no", Some(Value::Flag(false)))]),
            // A retired code is looked at closely, whatever word it is.
            Kind::Code(_) => texts.extend((0_u16..).zip(codes).map(|(place, listed)| {
                let value = listed.missing.map_or(Value::Code(place), Value::Missing);
                (listed.code, listed.retired.is_none().then_some(value))
            })),
            _ => return Self::NONE,
        }
        if field.missing {
            texts.extend(MISSING_WORDS.iter().map(|(word, why)| (*word, Some(Value::Missing(*why)))));
        }
        let size = texts.len().saturating_mul(2).next_power_of_two();
        let mut quick =
            Self { slots: vec![Slot::EMPTY; size], mask: size.wrapping_sub(1), texts: Vec::new() };
        for (text, value) in texts {
            quick.add(text, value);
        }
        quick
    }

    /// Adds a text; the first of equal ones counts. The table is never full: it has two slots for each text.
    fn add(&mut self, text: &'static str, value: Option<Value>) {
        let number = number(text.as_bytes());
        let (Ok(len), Ok(place)) = (u16::try_from(text.len()), u16::try_from(self.texts.len())) else {
            return;
        };
        let mut at = start(number, self.mask);
        while let Some(slot) = self.slots.get_mut(at) {
            if slot.len == 0 {
                let (settled, value) = (value.is_some(), value.unwrap_or(Value::Empty));
                *slot = Slot { number, len, text: place, settled, state: state(value), value };
                self.texts.push(text);
                return;
            }
            if slot.number == number && slot.len == len {
                return;
            }
            at = at.wrapping_add(1) & self.mask;
        }
    }

    fn is(&self, slot: &Slot, cell: &[u8]) -> bool {
        self.texts.get(usize::from(slot.text)).is_some_and(|text| text.as_bytes() == cell)
    }

    /// What a cell holds, where that is settled.
    #[inline(always)]
    pub(crate) fn value(&self, cell: &[u8]) -> Option<&Slot> {
        let number = number(cell);
        let mut at = start(number, self.mask);
        loop {
            let slot = self.slots.get(at)?;
            if slot.len == 0 {
                return None;
            }
            if slot.number == number && usize::from(slot.len) == cell.len() {
                // Up to eight bytes the number is the text.
                let right = slot.settled && (cell.len() <= 8 || self.is(slot, cell));
                return right.then_some(slot);
            }
            at = at.wrapping_add(1) & self.mask;
        }
    }
}

#[inline(always)]
fn start(number: u64, mask: usize) -> usize {
    (number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize & mask
}

/// What [`Quick::value`] gives for every text is what the closer look gives.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, cell::Reader};

    #[test]
    fn the_table_and_the_closer_look_agree() {
        let today = Day::literal(2026, 11, 26);
        for record in crate::records() {
            for field in record.fields {
                let list = field.kind.list();
                let reader = Reader::new(field, list, false, today);
                let codes = list.map(|list| list.codes()).unwrap_or_default();
                let words = MISSING_WORDS.iter().map(|(word, _)| *word);
                let others = ["yes", "no", "YES", "x", "no-such-code-at-all", "synthetix", ""];
                for text in codes.iter().map(|listed| listed.code).chain(words).chain(others) {
                    if let Some(slot) = reader.quick(text.as_bytes()) {
                        let mut faults = 0;
                        assert_eq!(
                            slot.value,
                            reader.read(text.as_bytes(), &mut |_| faults += 1),
                            "{} {text}",
                            field.name
                        );
                        assert_eq!(faults, 0, "{} {text}", field.name);
                    }
                }
                assert!(Reader::new(field, list, true, today).quick(b"yes").is_none(), "not to be collected");
            }
        }
    }
}
