//! The number in the rules about risk is the one in the national policy.

use std::path::Path;

use fingerpost_core::Date;

use crate::{File, told};

fn broken(yes: u32) -> bool {
    let cells = [("instrument", "safelives-dash-24".to_owned()), ("yes", yes.to_string())];
    let level = ("risk_level", "not-high-by-count".to_owned());
    let (headings, row) =
        cells.into_iter().chain([level]).map(|(name, cell)| (name.to_owned(), cell)).unzip();
    let file = File { service: "vva".into(), record: "risk-assessment".into(), headings, rows: vec![row] };
    told(&[file], Date::literal(2026, 11, 26))
        .iter()
        .any(|(rule, ..)| *rule == "risk-assessment.high-count-not-high")
}

#[test]
fn a_count_is_high_from_the_number_of_the_national_policy() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../thresholds/data/policies/national.toml");
    let policy = std::fs::read_to_string(path).unwrap();
    let (_, visible) = policy.split_once("[visibleHighRisk]").unwrap();
    let number = visible.split("atLeast = ").nth(1).unwrap().lines().next().unwrap();
    let at_least: u32 = number.trim().parse().unwrap();
    assert_eq!((broken(at_least - 1), broken(at_least)), (false, true));
}
