//! Reading directories and needs from JSON.
//!
//! Written by hand over a plain JSON tree, because the reader's own derive cannot say *where* something is wrong, and
//! its messages repeat what was sent.

mod directory;
mod error;
mod json;
mod need;
mod reader;
mod rules;

pub use error::{Problem, ReadError};
