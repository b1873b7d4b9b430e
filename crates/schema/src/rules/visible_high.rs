//! The one number that SafeLives publishes, and the one instrument that it is for. What a count comes to is for
//! `fingerpost-thresholds` to decide; the rules only ask whether what was recorded contradicts the published criterion. Its
//! number stands in `crates/thresholds/data/policies/national.toml`, and `tests/rules/visible_high.rs` holds
//! the two equal.

/// Fourteen yes of 24.
pub(super) const HIGH: u32 = 14;

/// Of so many questions.
pub(super) const QUESTIONS: u32 = 24;

/// The instrument that is counted so.
pub(super) const COUNTED: &[&str] = &["safelives-dash-24"];
