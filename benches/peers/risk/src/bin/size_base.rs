//! The same program without a language: reads a case and prints the outcome by hand-written Rust.

use fingerpost_peers_risk::case;

fn main() {
    println!("{}", case::from_standard_input().outcome().id());
}
