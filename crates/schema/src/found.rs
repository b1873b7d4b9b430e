//! A finding in the form that a million rows need.

use crate::{Rule, row::Place};

/// A limit or a name of ours that belongs to a finding. Never anything from the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Nothing to add.
    None,
    /// A number was expected from this to that.
    Between(u32, u32),
    /// At most so many.
    AtMost(u32),
    /// So many, no fewer and no more.
    Exactly(u32),
    /// The nearest code or heading. Only for cells that say nothing about a person, and for headings.
    Nearest(&'static str),
    /// Another field that has to do with it.
    Field(&'static str),
    /// A form that was expected.
    Form(&'static str),
}

/// Where in a file a finding is, beside its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The whole row, or a field for which the file has no column.
    Row,
    /// A column, from 0.
    Column(u16),
}

/// A rule that a row breaks. Small and free of data, so that all of them can be kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The rule.
    pub rule: &'static Rule,
    /// The row.
    pub place: Place,
    /// The column.
    pub spot: Spot,
    /// What of ours belongs to it.
    pub hint: Hint,
}
