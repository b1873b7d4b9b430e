//! What can go wrong when cells are read into a record.

/// A cell does not hold what its field needs. Names the field and never says what the cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {fault}")]
pub struct CellError {
    /// The field.
    pub field: &'static str,
    /// What is wrong.
    pub fault: CellFault,
}

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CellFault {
    /// Nothing in it, where something must be.
    #[error("empty")]
    Empty,
    /// Not in the form of the field. [`expected`](crate::expected) says what is.
    #[error("not in the form of the field")]
    Form,
    /// The row follows another version of the standard.
    #[error("another version of the standard")]
    Version,
}
