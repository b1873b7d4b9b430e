//! What the cells of one row hold. Most of it fits in a byte: a yes, a reason, a code by its place.

use alloc::{vec, vec::Vec};
use fingerpost_characteristics::MissingReason;

use crate::{Value, tally::state};

/// A value as a byte. The first seven are the states in which cells are counted; 0 is a value that stands elsewhere.
pub(crate) const fn byte(value: Value) -> u8 {
    match value {
        Value::Flag(false) => NO,
        Value::Flag(true) => YES,
        Value::Codes(places) if places.count_ones() > 1 => SEVERAL,
        Value::Codes(places) if places != 0 => FIRST_ONLY.saturating_add(places.trailing_zeros() as u8),
        Value::Code(place) if place < CODES => FIRST_CODE.saturating_add(place as u8),
        _ => state(value),
    }
}

/// Not even a reason stands in the cell.
pub(crate) const EMPTY: u8 = state(Value::Empty);
pub(crate) const NO: u8 = 8;
pub(crate) const YES: u8 = 9;
/// More than one code. Which ones stands elsewhere.
pub(crate) const SEVERAL: u8 = 10;
/// The first code of a list, and from here on the others.
pub(crate) const FIRST_CODE: u8 = 11;
/// The first code of a list, alone in a cell that may hold several.
const FIRST_ONLY: u8 = 192;
/// How many codes have a byte.
const CODES: u16 = 181;

/// The value of a byte, unless it stands elsewhere.
pub(crate) const fn value(byte: u8) -> Option<Value> {
    Some(match byte {
        1 => Value::Missing(MissingReason::Declined),
        2 => Value::Missing(MissingReason::DoesNotKnow),
        3 => Value::Missing(MissingReason::NotAsked),
        4 => Value::Missing(MissingReason::NotRecorded),
        5 => Value::Missing(MissingReason::NotApplicable),
        EMPTY => Value::Empty,
        7 => Value::Wrong,
        NO => Value::Flag(false),
        YES => Value::Flag(true),
        FIRST_CODE..FIRST_ONLY => Value::Code(byte.wrapping_sub(FIRST_CODE) as u16),
        FIRST_ONLY.. => Value::Codes(1_u64.wrapping_shl(byte.wrapping_sub(FIRST_ONLY) as u32)),
        0 | SEVERAL => return None,
    })
}

/// The values of one row, by the number of the column.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    /// A byte each.
    pub(crate) bytes: Vec<u8>,
    /// Those that stand elsewhere stand here.
    values: Vec<Value>,
}

impl Held {
    pub(crate) fn new(columns: usize) -> Self {
        Self { bytes: vec![0; columns], values: vec![Value::NoColumn; columns] }
    }

    #[inline]
    pub(crate) fn byte(&self, column: usize) -> u8 {
        self.bytes.get(column).copied().unwrap_or_default()
    }

    #[inline]
    pub(crate) fn value(&self, column: usize) -> Value {
        match value(self.byte(column)) {
            Some(value) => value,
            None => self.values.get(column).copied().unwrap_or(Value::NoColumn),
        }
    }

    /// Where the value of a column goes that has no byte; [`Held::settle`] is to follow.
    #[inline]
    pub(crate) fn slot(&mut self, column: usize) -> Option<&mut Value> {
        self.values.get_mut(column)
    }

    /// Takes over what was put into the slot of a column.
    #[inline]
    pub(crate) fn settle(&mut self, column: usize, value: u8) {
        if let Some(slot) = self.bytes.get_mut(column) {
            *slot = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, Month};

    #[test]
    fn a_byte_is_the_value_and_its_state_or_says_that_it_stands_elsewhere() {
        let day = Day::literal(2026, 11, 26);
        let month = Month::parse(b"2026-11").unwrap();
        let reasons = [
            MissingReason::Declined,
            MissingReason::DoesNotKnow,
            MissingReason::NotAsked,
            MissingReason::NotRecorded,
            MissingReason::NotApplicable,
        ];
        let all = [
            Value::Empty,
            Value::Wrong,
            Value::Flag(true),
            Value::Flag(false),
            Value::Codes(0),
            Value::Codes(3),
            Value::Text,
            Value::Number(3),
            Value::Day(day),
            Value::Month(month),
        ];
        let codes = (0..=u16::MAX).map(Value::Code);
        let sets = (0..64).map(|place| Value::Codes(1 << place));
        let mut with_a_byte = 0;
        for held in all.into_iter().chain(reasons.map(Value::Missing)).chain(codes).chain(sets) {
            let byte = byte(held);
            assert_eq!(if byte < 8 { byte } else { 0 }, state(held));
            if let Some(value) = value(byte) {
                assert_eq!(value, held);
                with_a_byte += 1;
            }
        }
        assert_eq!(with_a_byte, 4 + 5 + usize::from(CODES) + 64);
        assert_eq!(byte(Value::Codes(3)), SEVERAL);
    }
}
