//! The crate from outside: what goes out comes back, what is written is what was reviewed, and the vectors.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a helper of tests says what went wrong by failing"
)]

mod round_trip;
mod snapshots;
mod vectors;

use fingerpost_core::Date;
use fingerpost_fhir::{Base, Context, Reference};

/// A day that nothing depends on.
const TODAY: Date = Date::literal(2026, 11, 21);

fn context() -> Context {
    Context {
        base: Base::PLACEHOLDER,
        subject: Reference::parse("Patient/a1").unwrap(),
        on: TODAY,
        author: Reference::parse("Practitioner/c3").ok(),
    }
}
