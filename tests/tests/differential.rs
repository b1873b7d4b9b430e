//! The Rust decision against the independent one in Python, on made-up cases and made-up policies.
//!
//! `FINGERPOST_CASES` says how many (20,000 without it); `FINGERPOST_SEED` starts elsewhere. The same numbers make the
//! same cases.

use std::{
    env,
    io::{BufWriter, Write},
    path::Path,
    process::{Command, Stdio},
};

use fingerpost_tests::{outcome, strategies};
use fingerpost_thresholds::policies;
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::json;

/// One policy is used for so many cases before the next is made up.
const CASES_PER_POLICY: u64 = 40;

fn number(name: &str, otherwise: u64) -> u64 {
    env::var_os(name).map_or(otherwise, |text| {
        text.to_str().and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("{name} is not a number"))
    })
}

#[test]
fn agrees_with_the_oracle() {
    let cases = number("FINGERPOST_CASES", 20_000);
    let mut seed = [7; 32];
    seed[..8].copy_from_slice(&number("FINGERPOST_SEED", 0).to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);

    let oracle = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracle/risk.py");
    let mut python = Command::new("python3")
        .arg(oracle)
        .arg("compare")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 (3.11 or later) runs the oracle");
    let mut to = BufWriter::new(python.stdin.take().expect("a pipe to the oracle"));

    let scenarios = strategies::scenario();
    let (always, dated) = (strategies::policy(false), strategies::policy(true));
    let mut made = 0;
    let mut turn = 0_usize;
    while made < cases {
        // Of eight policies two ship, and one holds only for some days.
        let policy = match turn % 8 {
            0 | 4 => policies()[turn / 4 % policies().len()].clone(),
            7 => dated.new_tree(&mut runner).expect("a policy").current(),
            _ => always.new_tree(&mut runner).expect("a policy").current(),
        };
        turn += 1;
        let define =
            format!(r#"{{"define":"{}","policy":{}}}"#, policy.id, policy.to_json().replace('\n', ""));
        writeln!(to, "{define}").expect("the oracle reads");
        for _ in 0..CASES_PER_POLICY.min(cases - made) {
            let scenario = scenarios.new_tree(&mut runner).expect("a case").current();
            let mut case = scenario.to_json();
            case["policyRef"] = json!(policy.id.as_str());
            let result = outcome::of(&scenario.decide(&policy));
            writeln!(to, "{}", json!({ "case": case, "result": result })).expect("the oracle reads");
            made += 1;
        }
    }
    drop(to);
    let output = python.wait_with_output().expect("the oracle ends");
    let report = String::from_utf8_lossy(&output.stdout);
    println!("{report}");
    assert!(
        output.status.success() && report.contains(&format!("{cases} cases, 0 disagreements")),
        "{report}"
    );
}
