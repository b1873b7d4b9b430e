//! `crates/taxonomy/data` to Rust tables, JSON and CSV editions, and two pages of the data dictionary.

mod documents;
mod law;
mod lists;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};

use super::{Output, Source, rust, table::Row};

const DATA: &str = "crates/taxonomy/data";

/// Everything generated for the taxonomy.
pub(crate) fn generate(source: &Source) -> Result<Vec<Output>> {
    let mut outputs = vec![forms(source)?, notes(source)?, graph(source)?, duties(source)?];
    outputs.extend(law::generate(source)?);
    outputs.extend(lists::generate(source)?);
    outputs.extend(documents::generate(source)?);
    Ok(outputs)
}

fn data(name: &str) -> String {
    format!("{DATA}/{name}.csv")
}

fn rust_file(name: &str, text: String) -> Output {
    Output { path: format!("crates/taxonomy/src/generated/{name}.rs"), text }
}

/// The imports of a table whose rows carry a provenance.
const PROVENANCE: &str =
    "use alloc::borrow::Cow;\n\nuse fingerpost_core::{Confidence, Date, Provenance};\n\n";

/// A cell that must be one of a list of ids, as a variant of an enum.
fn variant_of(row: &Row, column: &str, kind: &str, ids: &[&str]) -> Result<String> {
    let id = row.text(column)?;
    ensure!(ids.contains(&id), "{}: `{column}` is `{id}`; expected one of {}", row.place(), ids.join(", "));
    Ok(format!("{kind}::{}", rust::variant(id)?))
}

/// A cell of texts separated by semicolons, as an expression of type `&[&str]`.
fn texts(row: &Row, column: &str) -> Result<String> {
    let all: Vec<String> = row.list(column)?.into_iter().map(rust::text).collect();
    Ok(format!("&[{}]", all.join(", ")))
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

/// The ids of the forms: what other tables may refer to.
fn form_ids(source: &Source) -> Result<BTreeSet<String>> {
    source.table(&data("forms"))?.rows().iter().map(|row| Ok(row.text("id")?.to_owned())).collect()
}

/// The column `form`, which must name one.
fn form_id<'r>(row: &'r Row, ids: &BTreeSet<String>) -> Result<&'r str> {
    let id = row.text("form")?;
    ensure!(ids.contains(id), "{}: `{id}` is not the id of a form", row.place());
    Ok(id)
}

const NATURES: &[&str] = &["event", "pattern", "course"];

fn forms(source: &Source) -> Result<Output> {
    let path = data("forms");
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

fn notes(source: &Source) -> Result<Output> {
    let path = data("forms");
    let mut text = rust::head(&[&path]);
    text.push_str(PROVENANCE);
    text.push_str("use crate::notes::FormNote;\n\npub(crate) static NOTES: &[FormNote] = &[\n");
    for row in source.table(&path)?.sorted_by("id")? {
        text.push_str(&format!(
            "FormNote {{ form: {}, summary: {}, provenance: {} }},\n",
            rust::text(row.text("id")?),
            rust::text(row.text("summary")?),
            row.provenance()?,
        ));
    }
    text.push_str("];\n");
    Ok(rust_file("notes", text))
}

fn graph(source: &Source) -> Result<Output> {
    let path = data("forms");
    let table = source.table(&path)?;
    let ids = form_ids(source)?;
    let mut above: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in table.rows() {
        for parent in row.list("parents")? {
            ensure!(ids.contains(parent), "{}: parent `{parent}` is not a form", row.place());
            above.entry(row.text("id")?).or_default().push(parent);
        }
    }
    refuse_circles(&above).with_context(|| path.clone())?;
    let mut text = rust::head(&[&path]);
    text.push_str("/// Child and parent, sorted.\npub(crate) const PARENTS: &[(&str, &str)] = &[\n");
    for (child, parents) in &mut above {
        parents.sort_unstable();
        for parent in parents {
            text.push_str(&format!("({}, {}),\n", rust::text(child), rust::text(parent)));
        }
    }
    text.push_str("];\n");
    Ok(rust_file("graph", text))
}

fn refuse_circles(above: &BTreeMap<&str, Vec<&str>>) -> Result<()> {
    for start in above.keys() {
        let mut waiting: Vec<&str> = above.get(start).cloned().unwrap_or_default();
        let mut seen = BTreeSet::new();
        while let Some(next) = waiting.pop() {
            ensure!(next != *start, "`{start}` is its own ancestor");
            if seen.insert(next) {
                waiting.extend(above.get(next).into_iter().flatten());
            }
        }
    }
    Ok(())
}

fn duties(source: &Source) -> Result<Output> {
    let path = data("duties");
    let table = source.table(&path)?;
    let mut text = rust::head(&[&path]);
    text.push_str(PROVENANCE);
    text.push_str(
        "use crate::{InForce, Jurisdiction, Jurisdictions, duty::{Duty, Rule, Urgency}};\n\n\
         pub(crate) static DUTIES: &[Duty] = &[\n",
    );
    let mut rows: Vec<&Row> = table.rows().iter().collect();
    rows.sort_by_key(|row| row.cell("id").unwrap_or_default().to_owned());
    let mut seen = BTreeSet::new();
    for row in rows {
        for place in row.list("jurisdictions")? {
            let id = row.text("id")?;
            ensure!(
                seen.insert((id.to_owned(), place.to_owned())),
                "{}: `{id}` twice for {place}",
                row.place()
            );
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_of_parents_is_refused() {
        let edges = |all: &[(&'static str, &'static str)]| {
            let mut above: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for (child, parent) in all {
                above.entry(child).or_default().push(parent);
            }
            above
        };
        assert!(refuse_circles(&edges(&[("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])).is_ok());
        assert!(refuse_circles(&edges(&[("a", "b"), ("b", "c"), ("c", "a")])).is_err());
        assert!(refuse_circles(&edges(&[("a", "a")])).is_err());
    }
}
