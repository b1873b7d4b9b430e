//! One decision by ours where the policy is read from JSON, as the others read theirs.

use fingerpost_peers_risk::{Language, case, ours::Ours};

fn main() {
    let policy = std::env::args().nth(1).expect("a policy as JSON");
    let mut ours = Ours::from_json(&policy);
    let input = ours.input(&case::from_standard_input());
    println!("{}", ours.decide(&input).id());
}
