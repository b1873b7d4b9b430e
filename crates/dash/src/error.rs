//! Why answers cannot be taken.

use thiserror::Error;

/// Answers do not fit an instrument. No variant repeats an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DashError {
    /// There is no item of that number.
    #[error("{instrument} has items 1 to {items}, and no item {number}")]
    NoSuchItem {
        /// The instrument's id.
        instrument: &'static str,
        /// How many items it has.
        items: u8,
        /// The number that was asked for.
        number: u8,
    },
    /// There is no item of that id.
    #[error("{instrument} has no item of that id")]
    NoSuchItemId {
        /// The instrument's id.
        instrument: &'static str,
    },
    /// Too few or too many answers.
    #[error("{instrument} has {expected} items, and {found} answers were given")]
    WrongCount {
        /// The instrument's id.
        instrument: &'static str,
        /// How many items it has.
        expected: u8,
        /// How many answers came.
        found: usize,
    },
    /// A packed form has bits where the instrument has no items.
    #[error("the packed answers do not belong to {instrument}")]
    NotPacked {
        /// The instrument's id.
        instrument: &'static str,
    },
}
