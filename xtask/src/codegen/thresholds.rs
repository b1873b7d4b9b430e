//! The policies and the limits: `crates/thresholds/data` to `crates/thresholds/src/generated`.
//!
//! The files are read loosely here and strictly by `Policy::from_toml`; a test in the crate holds the two together.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail};
use toml::{Table, Value};

use super::{Output, Source, rust};

/// Generates the policies and the limits.
pub(crate) fn outputs(source: &Source) -> Result<Vec<Output>> {
    let folder = "crates/thresholds/src/generated";
    let head = rust::head(&["crates/thresholds/data"]);
    Ok(vec![
        Output {
            path: format!("{folder}/mod.rs"),
            text: format!("{head}pub(crate) mod limits;\npub(crate) mod policies;\n"),
        },
        Output { path: format!("{folder}/limits.rs"), text: limits(source)? },
        Output { path: format!("{folder}/policies.rs"), text: policies(source)? },
    ])
}

fn limits(source: &Source) -> Result<String> {
    let table = source.table("crates/thresholds/data/limits.csv")?;
    let mut text = rust::head(&[table.path()]);
    text.push_str("use alloc::borrow::Cow;\nuse fingerpost_core::{Confidence, Date, Provenance};\nuse crate::Limit;\n\n");
    text.push_str("pub(crate) static LIMITS: &[Limit] = &[");
    for row in table.rows() {
        writeln!(
            text,
            "Limit {{ id: {}, statement: {}, source: {} }},",
            rust::text(row.text("id")?),
            rust::text(row.text("statement")?),
            row.provenance()?,
        )?;
    }
    text.push_str("];\n");
    Ok(text)
}

fn policies(source: &Source) -> Result<String> {
    let mut text = rust::head(&["crates/thresholds/data/policies"]);
    text.push_str(
        "use alloc::borrow::Cow;\nuse fingerpost_core::{Confidence, Date, Provenance, Slug};\nuse fingerpost_dash::ItemSet;\n\
         use crate::{Anchor, Area, Automatic, Band, Basis, Cluster, Criterion, Escalation, InstrumentRef, Policy, Repeat, \
         RepeatDefinition, Review, RouteLevel, VisibleHighRisk};\n\n",
    );
    text.push_str("pub(crate) static POLICIES: &[Policy] = &[");
    for path in source.files("crates/thresholds/data/policies", "toml")? {
        let table: Table = source.text(&path)?.parse().with_context(|| format!("reading {path}"))?;
        text.push_str(&policy(&table).with_context(|| path.clone())?);
        text.push_str(",\n");
    }
    text.push_str("];\n");
    Ok(text)
}

fn policy(file: &Table) -> Result<String> {
    let area = table(file, "area")?;
    let instrument = table(file, "instrument")?;
    let source = table(file, "source")?;
    Ok(format!(
        "Policy {{ id: Slug::literal({}), edition: {}, title: {}, basis: Basis::{}, area: Area {{ name: {}, gss: {} }}, \
         instrument: InstrumentRef {{ id: Slug::literal({}), version: {} }}, effective_from: {}, effective_to: {}, \
         review: Review {{ on: {}, by: {} }}, \
         source: Provenance {{ source: {}, on: {}, confidence: Confidence::{}, expires: {} }}, \
         visible_high_risk: VisibleHighRisk {{ at_least: {} }}, escalation: {}, repeat: {}, \
         automatic: {}, clusters: {}, bands: {} }}",
        rust::text(text(file, "id")?),
        number(file, "edition")?,
        borrowed(file, "title")?,
        variant(file, "basis")?,
        borrowed(area, "name")?,
        match area.get("gss") {
            Some(_) => format!("Some({})", borrowed(area, "gss")?),
            None => "None".to_owned(),
        },
        rust::text(text(instrument, "id")?),
        borrowed(instrument, "version")?,
        optional_date(file, "effectiveFrom")?,
        optional_date(file, "effectiveTo")?,
        rust::date(text(file, "reviewedOn")?)?,
        borrowed(file, "reviewedBy")?,
        borrowed(source, "text")?,
        rust::date(text(source, "on")?)?,
        variant(source, "confidence")?,
        optional_date(source, "expires")?,
        number(table(file, "visibleHighRisk")?, "atLeast")?,
        optional(file, "escalation", escalation)?,
        optional(file, "repeat", repeat)?,
        each(file, "automatic", |row| Ok(format!(
            "Automatic {{ criterion: Criterion::{} }}",
            variant(row, "criterion")?
        )))?,
        each(file, "clusters", cluster)?,
        each(file, "bands", band)?,
    ))
}

fn escalation(clause: &Table) -> Result<String> {
    let count = |key: &str| match clause.get(key) {
        Some(_) => Ok::<_, anyhow::Error>(format!("Some({})", number(clause, key)?)),
        None => Ok("None".to_owned()),
    };
    Ok(format!(
        "Escalation {{ events: {}, crimes: {}, months: {}, rising: {}, established: {} }}",
        count("events")?,
        count("crimes")?,
        number(clause, "months")?,
        flag(clause, "rising")?,
        flag(clause, "established")?,
    ))
}

fn repeat(clause: &Table) -> Result<String> {
    Ok(format!(
        "Repeat {{ definition: RepeatDefinition::{}, anchor: Anchor::{}, months: {} }}",
        variant(clause, "definition")?,
        variant(clause, "anchor")?,
        number(clause, "months")?,
    ))
}

fn cluster(row: &Table) -> Result<String> {
    let groups = row.get("allOf").and_then(Value::as_array).context("a cluster needs `allOf`")?;
    let mut sets = Vec::new();
    for group in groups {
        let numbers: Option<Vec<i64>> =
            group.as_array().map(|numbers| numbers.iter().filter_map(Value::as_integer).collect());
        sets.push(format!("ItemSet::of(&{:?})", numbers.context("`allOf` holds lists of item numbers")?));
    }
    Ok(format!(
        "Cluster {{ id: Slug::literal({}), prompt: {}, all_of: {} }}",
        rust::text(text(row, "id")?),
        borrowed(row, "prompt")?,
        rust::borrowed(&sets.join(", ")),
    ))
}

fn band(row: &Table) -> Result<String> {
    Ok(format!(
        "Band {{ id: Slug::literal({}), name: {}, from: {}, to: {}, route: RouteLevel::{} }}",
        rust::text(text(row, "id")?),
        borrowed(row, "name")?,
        number(row, "from")?,
        number(row, "to")?,
        variant(row, "route")?,
    ))
}

fn table<'t>(file: &'t Table, key: &str) -> Result<&'t Table> {
    file.get(key).and_then(Value::as_table).with_context(|| format!("expected a table `{key}`"))
}

fn text<'t>(file: &'t Table, key: &str) -> Result<&'t str> {
    file.get(key).and_then(Value::as_str).with_context(|| format!("expected a text `{key}`"))
}

fn borrowed(file: &Table, key: &str) -> Result<String> {
    Ok(format!("Cow::Borrowed({})", rust::text(text(file, key)?)))
}

fn variant(file: &Table, key: &str) -> Result<String> {
    rust::variant(text(file, key)?)
}

fn number(file: &Table, key: &str) -> Result<i64> {
    file.get(key).and_then(Value::as_integer).with_context(|| format!("expected a number `{key}`"))
}

fn flag(file: &Table, key: &str) -> Result<bool> {
    file.get(key).and_then(Value::as_bool).with_context(|| format!("expected true or false for `{key}`"))
}

fn optional_date(file: &Table, key: &str) -> Result<String> {
    match file.get(key) {
        Some(_) => Ok(format!("Some({})", rust::date(text(file, key)?)?)),
        None => Ok("None".to_owned()),
    }
}

fn optional(file: &Table, key: &str, write: fn(&Table) -> Result<String>) -> Result<String> {
    match file.get(key) {
        Some(_) => Ok(format!("Some({})", write(table(file, key)?)?)),
        None => Ok("None".to_owned()),
    }
}

fn each(file: &Table, key: &str, write: impl Fn(&Table) -> Result<String>) -> Result<String> {
    let Some(rows) = file.get(key) else { return Ok(rust::borrowed("")) };
    let Some(rows) = rows.as_array() else { bail!("expected a list `{key}`") };
    let rows: Vec<String> = rows
        .iter()
        .map(|row| write(row.as_table().with_context(|| format!("expected tables in `{key}`"))?))
        .collect::<Result<_>>()?;
    Ok(rust::borrowed(&rows.join(", ")))
}
