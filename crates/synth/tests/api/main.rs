//! The generator from outside, against the checker.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test says what went wrong by failing"
)]

mod check;
mod clean;
mod dirty;
mod laws;
mod written;
