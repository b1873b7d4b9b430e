//! `crates/taxonomy/data` to Rust tables, JSON and CSV editions, and a page of the data dictionary.

use anyhow::{Context, Result, bail, ensure};

use super::{Output, Source, rust, table::Row};

const DATA: &str = "crates/taxonomy/data";
const RUST: &str = "crates/taxonomy/src/generated";

/// Everything generated for the taxonomy.
pub(crate) fn generate(source: &Source) -> Result<Vec<Output>> {
    Ok(vec![forms(source)?, duties(source)?])
}

fn rust_file(name: &str, text: String) -> Output {
    Output { path: format!("{RUST}/{name}.rs"), text }
}

/// A cell that must be one of a list of ids, as a variant of an enum.
fn variant_of(row: &Row, column: &str, kind: &str, ids: &[&str]) -> Result<String> {
    let id = row.text(column)?;
    ensure!(ids.contains(&id), "{}: `{column}` is `{id}`; expected one of {}", row.place(), ids.join(", "));
    Ok(format!("{kind}::{}", rust::variant(id)?))
}

const NATURES: &[&str] = &["event", "pattern", "course"];

fn forms(source: &Source) -> Result<Output> {
    let path = format!("{DATA}/forms.csv");
    let table = source.table(&path)?;
    let mut text = rust::head(&[&path]);
    text.push_str("use crate::{Form, Nature, Scope};\n\npub(crate) const FORMS: &[Form] = &[\n");
    for row in table.sorted_by("id")? {
        let also = match row.cell("also")? {
            "" => "None".to_owned(),
            _ => format!("Some({})", variant_of(row, "also", "Nature", NATURES)?),
        };
        text.push_str(&format!(
            "Form {{ id: {}, name: {}, nature: {}, also: {also}, scope: {} }},\n",
            rust::text(row.text("id")?),
            rust::text(row.text("name")?),
            variant_of(row, "nature", "Nature", NATURES)?,
            variant_of(row, "scope", "Scope", &["vawg", "depends", "other"])?,
        ));
    }
    text.push_str("];\n");
    Ok(rust_file("forms", text))
}

/// The columns `from` and `to` as an expression of type `InForce`.
fn in_force(row: &Row) -> Result<String> {
    Ok(format!("InForce {{ from: {}, to: {} }}", row.optional_date("from")?, row.optional_date("to")?))
}

/// The column `jurisdictions` as an expression of type `Jurisdictions`.
fn jurisdictions(row: &Row) -> Result<String> {
    let mut text = "Jurisdictions::NONE".to_owned();
    let ids = row.list("jurisdictions")?;
    ensure!(!ids.is_empty(), "{}: `jurisdictions` is empty", row.place());
    for id in ids {
        match id {
            "england" | "wales" | "scotland" | "northern-ireland" => {
                text.push_str(&format!(".with(Jurisdiction::{})", rust::variant(id)?));
            }
            _ => bail!("{}: `{id}` is not a jurisdiction", row.place()),
        }
    }
    Ok(text)
}

fn duties(source: &Source) -> Result<Output> {
    let path = format!("{DATA}/duties.csv");
    let table = source.table(&path)?;
    let mut text = rust::head(&[&path]);
    text.push_str(
        "use alloc::borrow::Cow;\n\nuse fingerpost_core::{Confidence, Date, Provenance};\n\n\
         use crate::{InForce, Jurisdiction, Jurisdictions, duty::{Duty, Rule, Urgency}};\n\n\
         pub(crate) static DUTIES: &[Duty] = &[\n",
    );
    let mut rows: Vec<&Row> = table.rows().iter().collect();
    rows.sort_by_key(|row| row.cell("id").unwrap_or_default().to_owned());
    let mut seen: Vec<(String, String)> = Vec::new();
    for row in rows {
        for place in row.list("jurisdictions")? {
            let key = (row.text("id")?.to_owned(), place.to_owned());
            ensure!(!seen.contains(&key), "{}: `{}` stands twice for {place}", row.place(), key.0);
            seen.push(key);
        }
        text.push_str(&format!(
            "Duty {{ id: {}, title: {}, action: {}, urgency: {}, jurisdictions: {}, in_force: {}, provenance: {}, rule: Rule::{} }},\n",
            rust::text(row.text("id")?),
            rust::text(row.text("title")?),
            rust::text(row.text("action")?),
            variant_of(row, "urgency", "Urgency", &["now", "same-day", "next-working-day", "soon"])?,
            jurisdictions(row)?,
            in_force(row)?,
            row.provenance()?,
            rust::variant(row.text("rule")?).with_context(|| row.place().to_owned())?,
        ));
    }
    text.push_str("];\n");
    Ok(rust_file("duties", text))
}
