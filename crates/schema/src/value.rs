//! What a cell turned out to hold.

use fingerpost_characteristics::MissingReason;

use crate::{
    Day,
    day::{Month, Quarter},
};

/// A cell, read. It fits in two registers, so a row of them is a small array. `Debug` withholds the value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// The file has no such column.
    NoColumn,
    /// The cell is empty.
    Empty,
    /// The cell says why there is no answer.
    Missing(MissingReason),
    /// The cell holds something that is not of the field's kind. Told already.
    Wrong,
    /// A code, by its place in the list.
    Code(u16),
    /// Several codes: one bit for each place below 64.
    Codes(u64),
    /// A number.
    Number(u32),
    /// A day.
    Day(Day),
    /// A month.
    Month(Month),
    /// A quarter.
    Quarter(Quarter),
    /// A yes or a no.
    Flag(bool),
    /// A reference, an area or a text: the cell itself has it.
    Text,
}

impl Value {
    /// True for a value, false for every kind of nothing.
    #[must_use]
    pub const fn is_known(self) -> bool {
        !matches!(self, Self::NoColumn | Self::Empty | Self::Missing(_) | Self::Wrong)
    }

    /// The state's name, without the value.
    #[must_use]
    pub const fn state(self) -> &'static str {
        match self {
            Self::NoColumn => "no-column",
            Self::Empty => "empty",
            Self::Missing(_) => "missing",
            Self::Wrong => "wrong",
            _ => "known",
        }
    }
}

impl core::fmt::Debug for Value {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.state())
    }
}
