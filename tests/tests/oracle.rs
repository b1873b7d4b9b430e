//! The vectors are what the oracle says, and nobody has edited them by hand.

use std::{path::Path, process::Command};

fn python(arguments: &[&str]) {
    let output = Command::new("python3")
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .args(arguments)
        .output()
        .expect("python3 (3.11 or later) runs the oracle");
    let text =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}\n{text}");
}

#[test]
fn every_expectation_is_recomputed() {
    python(&["oracle/risk.py", "check", "vectors/risk", "vectors/risk/records", "vectors/not-shipped"]);
}

#[test]
fn every_finding_is_recomputed() {
    python(&["oracle/schema_rules.py", "check", "vectors/schema/rules"]);
}

#[test]
fn the_files_are_what_is_written() {
    python(&["oracle/make_vectors.py", "--check"]);
    python(&["oracle/make_schema_vectors.py", "--check"]);
}
