//! The protected characteristics and the other person facts: code lists and crosswalks.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

mod by_and_for;
mod connection;
mod language;
mod stated_gender;

pub use by_and_for::ByAndFor;
pub use connection::Connection;
pub use language::{Language, LanguageError};
pub use stated_gender::StatedGender;
