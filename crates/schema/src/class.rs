//! What a cell holds, as a number below 64, so that a question about it is one look at a bit.
//!
//! Most rules can be broken by few rows. Which ones, two such looks can tell, without calling the rule. They may only err to
//! one side: a rule that is not asked must be one that would have found nothing.

use crate::{Kind, Test, Value, plan::Column, tally::state};

/// The class of a value. The first eight are the states in which cells are counted, 0 for a value that has no class of its
/// own.
pub(crate) const fn class(value: Value) -> u8 {
    match value {
        Value::Flag(false) => NO,
        Value::Flag(true) => YES,
        Value::Codes(places) if places.count_ones() > 1 => SEVERAL,
        Value::Code(place) => of_code(place),
        _ => state(value),
    }
}

const EMPTY: u8 = state(Value::Empty);
const NO: u8 = 8;
const YES: u8 = 9;
const SEVERAL: u8 = 10;
const FIRST_CODE: u8 = 11;
/// How many codes of a list have a class of their own.
const CODES: u16 = 53;

/// Every class of values that are known.
const KNOWN: u64 = !0b1111_1110;
/// The five reasons for there being no answer.
const REASONS: u64 = 0b11_1110;

const fn of_code(place: u16) -> u8 {
    if place < CODES { FIRST_CODE.wrapping_add(place as u8) } else { 0 }
}

const fn bit(class: u8) -> u64 {
    1_u64.wrapping_shl(class as u32)
}

/// What a field must hold for a rule to be broken.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Only {
    /// Anything.
    Any,
    /// A value.
    Known,
    /// A reason for there being none.
    Missing,
    /// A no.
    No,
    /// A yes.
    Yes,
    /// More than one code.
    Several,
    /// One of these codes.
    Is(&'static [&'static str]),
    /// A code, and none of these.
    Not(&'static [&'static str]),
}

/// The classes that a cell must be of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gate {
    column: usize,
    classes: u64,
}

impl Gate {
    /// Lets every row through.
    pub(crate) const OPEN: Self = Self { column: 0, classes: u64::MAX };

    /// Lets empty cells through.
    pub(crate) const fn empty(column: usize) -> Self {
        Self { column, classes: bit(EMPTY) }
    }

    pub(crate) fn new(column: &Column, only: Only) -> Self {
        let classes = match only {
            Only::Any => u64::MAX,
            Only::Known => KNOWN,
            Only::Missing => REASONS,
            Only::No => bit(NO),
            Only::Yes => bit(YES),
            Only::Several => bit(SEVERAL),
            Only::Is(codes) => of_codes(column, codes),
            Only::Not(codes) => KNOWN & !own_of_codes(column, codes),
        };
        Self { column: column.number, classes }
    }

    /// For the term of a condition.
    pub(crate) fn of_test(column: &Column, test: Test) -> Self {
        Self::new(
            column,
            match test {
                Test::Is(codes) => Only::Is(codes),
                Test::IsNot(codes) => Only::Not(codes),
                Test::Known => Only::Known,
            },
        )
    }
}

/// Whether a row, by the classes of its cells, passes both.
#[inline(always)]
pub(crate) fn passes([one, other]: &[Gate; 2], classes: &[u8]) -> bool {
    let class = |gate: &Gate| u32::from(classes.get(gate.column).copied().unwrap_or_default());
    one.classes.wrapping_shr(class(one)) & other.classes.wrapping_shr(class(other)) & 1 != 0
}

/// The classes that cells with nothing but one of these codes are of.
fn own_of_codes(column: &Column, codes: &[&str]) -> u64 {
    let index = column.reader.codes();
    let class = |code: &&str| match column.reader.field.kind {
        Kind::Flag if *code == "yes" => YES,
        Kind::Flag if *code == "no" => NO,
        Kind::Code(_) => index.and_then(|index| index.place(code.as_bytes())).map_or(0, of_code),
        _ => 0,
    };
    // Class 0 is that of other values too.
    codes.iter().map(class).map(bit).fold(0, |all, bit| all | bit) & !1
}

/// The classes that cells with one of these codes may be of.
fn of_codes(column: &Column, codes: &[&str]) -> u64 {
    own_of_codes(column, codes) | 1 | bit(SEVERAL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, Month};

    #[test]
    fn every_value_has_the_class_of_its_state_or_one_of_its_own() {
        let day = Day::literal(2026, 11, 26);
        let month = Month::parse(b"2026-11").unwrap();
        for value in [Value::Text, Value::Number(3), Value::Day(day), Value::Month(month), Value::Codes(8)] {
            assert_eq!(class(value), 0);
        }
        let own = [Value::Flag(true), Value::Flag(false), Value::Codes(3)];
        for value in own.into_iter().chain((0..=u16::MAX).map(Value::Code)) {
            assert!(class(value) < 64 && of_code(CODES - 1) == 63 && KNOWN & bit(class(value)) != 0);
            assert_eq!(state(value), 0);
        }
        for value in [Value::Empty, Value::NoColumn, Value::Wrong] {
            assert_eq!(class(value), state(value));
            assert_eq!((KNOWN | REASONS) & bit(class(value)), 0);
        }
    }
}
