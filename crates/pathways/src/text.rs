//! Several short texts in one.
//!
//! Each text of a table costs a page a pointer and a length, more than many of the texts themselves. Those of one row
//! stand together with a tab between.

/// The part of a text at a place, counted from 0; empty where there is none.
pub(crate) fn part(text: &str, place: u8) -> &str {
    text.split('\t').nth(usize::from(place)).unwrap_or("")
}
