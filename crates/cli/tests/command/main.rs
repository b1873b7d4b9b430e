//! The command as people run it: the real binary, its answers, its exit codes, and what it never prints.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test says what went wrong by stopping"
)]

mod check;
mod convert;
mod findings;
mod help;
mod language;
mod policy;
mod privacy;
mod schema;
mod score;
mod signpost;
mod support;
mod synth;
