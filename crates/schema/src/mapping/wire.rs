//! A mapping file as it is written.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) format: String,
    pub(super) title: String,
    pub(super) profile: String,
    pub(super) version: Option<String>,
    pub(super) dates: Option<String>,
    #[serde(default)]
    pub(super) missing: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) values: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default)]
    pub(super) records: Vec<RecordOf>,
    #[serde(default)]
    pub(super) drop: Vec<Dropped>,
    #[serde(default)]
    pub(super) provenance: Vec<Said>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RecordOf {
    pub(super) record: String,
    #[serde(default)]
    pub(super) once: bool,
    pub(super) only_when: Option<String>,
    pub(super) fields: BTreeMap<String, FieldOf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FieldOf {
    pub(super) constant: Option<String>,
    pub(super) column: Option<String>,
    #[serde(default)]
    pub(super) optional: bool,
    pub(super) values: Option<Values>,
    pub(super) split: Option<String>,
    pub(super) date: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Values {
    /// By the name of a table of values.
    Named(String),
    /// Here.
    Here(BTreeMap<String, String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dropped {
    pub(super) column: String,
    pub(super) reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Said {
    pub(super) column: String,
    pub(super) note: String,
}
