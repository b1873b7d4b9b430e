//! The Rust decision against the independent one in Python, on made-up cases and made-up policies.
//!
//! `FINGERPOST_CASES` says how many (20,000 without it); `FINGERPOST_SEED` starts elsewhere. The same numbers make the
//! same cases.

use std::{
    env,
    io::{BufWriter, Write},
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
};

use fingerpost_tests::{case, outcome, strategies};
use fingerpost_thresholds::{Policy, over_time, policies};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::{Value, json};

/// One policy is used for so many cases before the next is made up.
const CASES_PER_POLICY: u64 = 40;

fn number(name: &str, otherwise: u64) -> u64 {
    env::var_os(name).map_or(otherwise, |text| {
        text.to_str().and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("{name} is not a number"))
    })
}

/// The oracle, reading what it is asked to compute again.
struct Oracle {
    python: Child,
    to: BufWriter<ChildStdin>,
    cases: u64,
}

impl Oracle {
    fn start() -> Self {
        let oracle = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracle/risk.py");
        let mut python = Command::new("python3")
            .arg(oracle)
            .arg("compare")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 (3.11 or later) runs the oracle");
        let to = BufWriter::new(python.stdin.take().expect("a pipe to the oracle"));
        Self { python, to, cases: number("FINGERPOST_CASES", 20_000) }
    }

    fn say(&mut self, line: &str) {
        writeln!(self.to, "{line}").expect("the oracle reads");
    }

    fn define(&mut self, policy: &Policy) {
        let text = policy.to_json().replace('\n', "");
        self.say(&format!(r#"{{"define":"{}","policy":{text}}}"#, policy.id));
    }

    /// Asks `case_of` for every case, under policies of which some ship and some hold only for some days.
    fn ask(&mut self, mut case_of: impl FnMut(&mut TestRunner, &Policy) -> Value) {
        let mut seed = [7; 32];
        seed[..8].copy_from_slice(&number("FINGERPOST_SEED", 0).to_le_bytes());
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        let (always, dated) = (strategies::policy(false), strategies::policy(true));
        let mut made = 0;
        let mut turn = 0_usize;
        while made < self.cases {
            // Of eight policies two ship, and one holds only for some days.
            let policy = match turn % 8 {
                0 | 4 => policies()[turn / 4 % policies().len()].clone(),
                7 => dated.new_tree(&mut runner).expect("a policy").current(),
                _ => always.new_tree(&mut runner).expect("a policy").current(),
            };
            turn += 1;
            self.define(&policy);
            for _ in 0..CASES_PER_POLICY.min(self.cases - made) {
                let mut row = case_of(&mut runner, &policy);
                row["case"]["policyRef"] = json!(policy.id.as_str());
                self.say(&row.to_string());
                made += 1;
            }
        }
    }

    fn verdict(self) {
        drop(self.to);
        let output = self.python.wait_with_output().expect("the oracle ends");
        let report = String::from_utf8_lossy(&output.stdout);
        println!("{report}");
        let expected = format!("{} cases, 0 disagreements", self.cases);
        assert!(output.status.success() && report.contains(&expected), "{report}");
    }
}

#[test]
fn agrees_with_the_oracle() {
    let mut oracle = Oracle::start();
    let scenarios = strategies::scenario();
    oracle.ask(|runner, policy| {
        let scenario = scenarios.new_tree(runner).expect("a case").current();
        json!({ "case": scenario.to_json(), "result": outcome::of(&scenario.decide(policy)) })
    });
    oracle.verdict();
}

#[test]
fn agrees_about_cases_over_time() {
    let mut oracle = Oracle::start();
    let cases = case::case();
    oracle.ask(|runner, policy| {
        let (case, on) = cases.new_tree(runner).expect("a case").current();
        let given = json!({ "date": on, "case": case::to_json(&case) });
        let result = case::of(&over_time(&case, policy, on));
        json!({ "call": "caseOverTime", "case": given, "result": result })
    });
    oracle.verdict();
}
