//! The crate from outside: what each call promises, and the vectors that other implementations run too.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "a helper of tests says what went wrong by failing"
)]

mod instruments;
mod item_sets;
#[cfg(feature = "serde")]
mod json;
mod privacy;
mod rescoring;
mod screens;
mod sheets;
mod sources;
mod studies;
mod vectors;
#[cfg(feature = "wording")]
mod wording;

use fingerpost_dash::{Checklist, Response, Sheet};

/// Every response, with its stable name.
const RESPONSES: [(Response, &str); 4] = [
    (Response::Yes, "yes"),
    (Response::No, "no"),
    (Response::DontKnow, "dont-know"),
    (Response::Unanswered, "unanswered"),
];

/// A sheet with these items answered so, and no other.
fn sheet<I: Checklist>(answers: &[(u8, Response)]) -> Sheet<I> {
    let mut sheet = Sheet::new();
    for (number, response) in answers {
        sheet.answer(*number, *response).unwrap();
    }
    sheet
}
