//! What the element's first module has to know of data whose tables it does not link: which areas there are, and the two
//! duties that are due as soon as an item is answered. Into `wasm/widget/src/generated.rs`; tests there hold it against
//! the tables.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde_json::Value;
use toml::Table;

use super::{Output, Source, rust};

const POLICIES: &str = "crates/thresholds/data/policies";
const DIRECTORIES: &str = "crates/pathways/data/directories";
const DUTIES: &str = "crates/taxonomy/data/duties.csv";
/// The duties, by the name of each here.
const AT_ONCE: [(&str, &str); 2] = [("SUICIDE", "suicide-urgent"), ("STRANGULATION", "strangulation-urgent")];

pub(super) fn outputs(source: &Source) -> Result<Vec<Output>> {
    let mut text = rust::head(&[POLICIES, DIRECTORIES, DUTIES]);
    let areas: Vec<String> = areas(source)?.iter().map(|id| rust::text(id)).collect();
    text.push_str(&format!(
        "/// Every area with a rule or a directory, sorted.\npub(crate) static AREAS: &[&str] = &[{}];\n",
        areas.join(", ")
    ));
    let duties = source.table(DUTIES)?;
    for (name, id) in AT_ONCE {
        let row = duties
            .rows()
            .iter()
            .find(|row| row.cell("id").is_ok_and(|found| found == id))
            .with_context(|| format!("{DUTIES}: no row `{id}`"))?;
        text.push_str(&format!(
            "/// The duty `{id}`: its title, and what to do.\npub(crate) const {name}: (&str, &str) = ({}, {});\n",
            rust::text(row.text("title")?),
            rust::text(row.text("action")?)
        ));
    }
    Ok(vec![Output { path: "wasm/widget/src/generated.rs".to_owned(), text }])
}

/// The ids of the policies and of the directories' areas.
fn areas(source: &Source) -> Result<BTreeSet<String>> {
    let mut areas = BTreeSet::new();
    for path in source.files(POLICIES, "toml")? {
        let policy: Table = source.text(&path)?.parse().with_context(|| format!("reading {path}"))?;
        let id = policy.get("id").and_then(toml::Value::as_str);
        areas.insert(id.with_context(|| format!("{path}: no `id`"))?.to_owned());
    }
    for path in source.files(DIRECTORIES, "json")? {
        let directory: Value = serde_json::from_str(&source.text(&path)?).with_context(|| path.clone())?;
        let slug = directory["area"]["slug"].as_str();
        areas.insert(slug.with_context(|| format!("{path}: no `area.slug`"))?.to_owned());
    }
    Ok(areas)
}
