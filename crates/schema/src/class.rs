//! What a cell holds, as a number below 64, so that a question about it is one look at a bit.
//!
//! Most rules can be broken by few rows. Which ones, two such looks can tell, without calling the rule. They may only err to
//! one side: a rule that is not asked must be one that would have found nothing.

use crate::{
    Kind, Test,
    held::{EMPTY, FIRST_CODE, Held, NO, SEVERAL, YES},
    plan::Column,
};

/// The class of what a cell holds: its byte, as far as that is one of 64. The last is that of every other code.
#[inline(always)]
const fn class(byte: u8) -> u8 {
    if byte < OTHERS { byte } else { OTHERS }
}

const OTHERS: u8 = 63;

/// Every class of values that are known.
const KNOWN: u64 = !0b1111_1110;
/// The five reasons for there being no answer.
const REASONS: u64 = 0b11_1110;
/// The classes of which not every cell holds the same: days, references and the like, several codes, codes far down a list.
const MIXED: u64 = 1 | bit(SEVERAL) | bit(OTHERS);

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

/// Whether a row passes both.
#[inline(always)]
pub(crate) fn passes([one, other]: &[Gate; 2], row: &Held) -> bool {
    let class = |gate: &Gate| u32::from(class(row.byte(gate.column)));
    one.classes.wrapping_shr(class(one)) & other.classes.wrapping_shr(class(other)) & 1 != 0
}

/// The classes that cells with nothing but one of these codes are of, and no others.
fn own_of_codes(column: &Column, codes: &[&str]) -> u64 {
    let index = column.reader.codes();
    let of_code = |code: &str| {
        let place = index.and_then(|index| index.place(code.as_bytes()))?;
        Some(class(u8::try_from(place).ok()?.saturating_add(FIRST_CODE)))
    };
    let class = |code: &&str| match column.reader.field.kind {
        Kind::Flag if *code == "yes" => YES,
        Kind::Flag if *code == "no" => NO,
        Kind::Code(_) => of_code(code).unwrap_or(OTHERS),
        _ => OTHERS,
    };
    codes.iter().map(class).map(bit).fold(0, |all, bit| all | bit) & !MIXED
}

/// The classes that cells with one of these codes may be of.
fn of_codes(column: &Column, codes: &[&str]) -> u64 {
    own_of_codes(column, codes) | MIXED
}
