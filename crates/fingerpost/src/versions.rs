//! What decides an answer, by version.

use alloc::vec::Vec;

use fingerpost_characteristics::systems;
use fingerpost_dash::{
    Checklist, HarkQuestions, HonourScreening, Instrument, PoliceDash, PoliceScotlandDaq, SafeLivesDash,
    SafeLivesDashScotland, StalkingScreening,
};
use fingerpost_pathways::directories;
use fingerpost_thresholds::{ENGINE, policies};

/// The policy format that this version reads.
const POLICY_FORMAT: u32 = 1;

/// Everything that can change an answer, by version: write it beside a stored result, and the result can be made again.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "json", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Versions {
    /// This package.
    pub package: &'static str,
    /// The format of policy files that is read.
    pub policy_format: u32,
    /// How decisions are made: what a kept assessment depends on.
    pub engine: u32,
    /// The instruments.
    pub instruments: Vec<Edition>,
    /// The risk policies that ship.
    pub policies: Vec<NumberedEdition>,
    /// The directories that ship.
    pub directories: Vec<Edition>,
    /// The code lists.
    pub code_lists: Vec<Edition>,
}

/// A thing and its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Edition {
    /// The stable id.
    pub id: &'static str,
    /// The edition.
    pub edition: &'static str,
}

/// A thing and its edition, where editions are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct NumberedEdition {
    /// The stable id.
    pub id: &'static str,
    /// The edition.
    pub edition: u32,
}

/// The versions of this build.
///
/// ```
/// let versions = fingerpost::versions();
/// assert!(versions.instruments.iter().any(|one| (one.id, one.edition) == ("safelives-dash-24", "2009")));
/// ```
#[must_use]
pub fn versions() -> Versions {
    let instrument = |one: Instrument| Edition { id: one.id, edition: one.version };
    Versions {
        package: env!("CARGO_PKG_VERSION"),
        policy_format: POLICY_FORMAT,
        engine: ENGINE,
        instruments: Vec::from([
            instrument(SafeLivesDash::INSTRUMENT),
            instrument(HarkQuestions::INSTRUMENT),
            instrument(StalkingScreening::INSTRUMENT),
            instrument(HonourScreening::INSTRUMENT),
            instrument(PoliceDash::INSTRUMENT),
            instrument(SafeLivesDashScotland::INSTRUMENT),
            instrument(PoliceScotlandDaq::INSTRUMENT),
        ]),
        policies: policies()
            .iter()
            .map(|policy| NumberedEdition { id: policy.id.as_str(), edition: policy.edition })
            .collect(),
        directories: directories()
            .iter()
            .map(|directory| Edition { id: directory.id.as_str(), edition: &directory.edition })
            .collect(),
        code_lists: systems::all()
            .iter()
            .map(|system| Edition { id: system.list.system, edition: system.list.version })
            .collect(),
    }
}
