//! Laws that hold for every case. The table is in `README.md`.
//!
//! `PROPTEST_CASES` says how many cases each law is tried on. A case that once failed is kept in
//! `proptest-regressions/` and tried first.

mod answers;
mod cases;
mod changes;
mod clauses;
mod exhaustive;
mod leaving;
mod pathways;
mod policies;
mod privacy;
mod reasons;
mod tally;
mod unknowns;

use fingerpost_thresholds::{Decision, Level};

/// Whether a level is at least another of the same policy.
fn at_least(level: Level<'_>, other: Level<'_>) -> bool {
    other.max(level) == level
}

/// The highest level that a decision leaves open.
fn could_be<'p>(decision: &Decision<'p>) -> Level<'p> {
    decision.indeterminate.as_ref().map_or(decision.level, |open| open.could_be)
}
