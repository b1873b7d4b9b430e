//! Stub until the API is written: one call across the boundary that moves strings and grows memory.
#![no_std]
extern crate alloc;
use alloc::string::String;
use wasm_bindgen::prelude::wasm_bindgen;

/// Repeats `text`.
#[wasm_bindgen]
#[must_use]
pub fn repeat(text: &str, times: usize) -> String {
    let mut out = String::new();
    for _ in 0..times {
        out.push_str(text);
    }
    out
}
