//! The `<finger-post>` element.
//!
//! Rust holds the answers, decides with the domain crates and says what to draw; about a hundred lines of JavaScript
//! (`js/`) define the element and draw it. Between the two go numbers in and a short program of text out ([`view`]),
//! so there is no DOM in Rust, hardly any glue, and every screen can be read in a native test.
//!
//! Nothing here reads a clock, a network or a store, and free text never arrives: the page keeps it and says only
//! whether there is any.
#![no_std]

extern crate alloc;

pub mod act;
mod answers;
mod boundary;
mod generated;
mod reading;
mod screens;
mod session;
#[cfg(test)]
mod template;
#[cfg(test)]
mod tests;
pub mod view;
mod whole;

pub use answers::Fact;
pub use boundary::{Fingerpost, length, place, version};
pub use session::Session;

/// What is freed is overwritten: the sentences of a decision are made of answers, and each would stay where it was.
/// A lock costs nothing in a page with one thread, and needs no promise that there is only one.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator>> =
    zeroizing_alloc::ZeroAlloc(lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new()));
