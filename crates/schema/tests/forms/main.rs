//! The published forms from outside.
#![cfg(feature = "forms")]
#![expect(clippy::unwrap_used, reason = "a test says what went wrong by failing")]

mod dictionary;
mod examples;
mod schemas;
