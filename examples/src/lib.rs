//! One runnable example for each door.
//!
//! | door | example | run |
//! |---|---|---|
//! | partner developer, Rust | `partner-system.rs` | `cargo run -p fingerpost-examples --example partner-system` |
//! | partner developer, any JavaScript | `node/score-and-signpost.mjs` | `cargo xtask wasm`, then `node examples/node/score-and-signpost.mjs` |
//! | GP practice | `plain-html/index.html` | `cargo xtask wasm`, then serve the repository and open the page |
//! | researcher | `tests/monotone.rs` | `cargo test -p fingerpost-examples` |
