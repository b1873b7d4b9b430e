#![no_main]

#[path = "../../crates/tables/tests/support/bodies.rs"]
mod bodies;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bodies::open(bytes));
