//! How decisions are made, as a number.

/// How decisions are made. It counts up with every change after which the same inputs could give another decision,
/// and a record of one number is never replayed by another: the number, not the package's version, is what a stored
/// result depends on.
pub const ENGINE: u32 = 1;
