//! The records and their fields.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};

use super::{PROVENANCE, Standard, constant, day, module, optional, rust_file};
use crate::codegen::{
    Output, rust,
    table::{Row, Table},
};

/// A module for each record, and one for the names of its fields.
pub(super) fn generate(standard: &Standard) -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    let mut root = rust::head(&["crates/schema/data/records"]);
    let mut names = rust::head(&["crates/schema/data/records"]);
    names.push_str("use crate::FieldAt;\n\n");
    for (ordinal, (id, table)) in standard.records.iter().enumerate() {
        outputs.push(rust_file(&format!("records/{}", module(id)), record(standard, id, table, ordinal)?));
        root.push_str(&format!("pub(crate) mod {};\n", module(id)));
        names.push_str(&format!(
            "/// The fields of the record `{id}`: {}.\npub mod {} {{\nuse super::FieldAt;\n\n",
            table.meta("title")?,
            module(id)
        ));
        for (at, row) in table.rows().iter().enumerate() {
            names.push_str(&format!(
                "/// {}.\npub const {}: FieldAt = FieldAt({at});\n",
                row.text("title")?.trim_end_matches('.'),
                constant(row.text("field")?)
            ));
        }
        names.push_str("}\n\n");
    }
    root.push_str(
        "\nuse crate::Record;\n\n/// Every record, sorted by id.\npub(crate) static ALL: &[&Record] = &[\n",
    );
    for (id, _) in &standard.records {
        root.push_str(&format!("&{}::RECORD,\n", module(id)));
    }
    root.push_str("];\n");
    outputs.push(rust_file("records/mod", root));
    outputs.push(rust_file("fields", names));
    Ok(outputs)
}

fn record(standard: &Standard, id: &str, table: &Table, ordinal: usize) -> Result<String> {
    let key = table.meta("key")?;
    let place = table
        .rows()
        .iter()
        .position(|row| row.cell("field").is_ok_and(|name| name == key))
        .with_context(|| format!("{}: the key `{key}` is not a field", table.path()))?;
    let nature = match table.meta("nature")? {
        nature @ ("event" | "period" | "standing") => rust::variant(nature)?,
        _ => bail!("{}: `nature` is event, period or standing", table.path()),
    };
    let mut fields = String::new();
    let mut seen = BTreeSet::new();
    for row in table.rows() {
        ensure!(seen.insert(row.text("field")?), "{}: the field stands twice", row.place());
        fields.push_str(&field(standard, id, row)?);
    }
    let mut text = rust::head(&[table.path()]);
    text.push_str(PROVENANCE);
    let used = |word: &str| fields.contains(word);
    let mut names = vec![
        "About",
        "Condition",
        "Field",
        "FieldAt",
        "FieldGroup",
        "Kind",
        "Need",
        "Record",
        "RecordNature",
        "Sensitivity",
    ];
    for (word, name) in [("Day::", "Day"), ("List::", "List"), ("Term {", "Term"), ("Test::", "Test")] {
        if used(word) {
            names.push(name);
        }
    }
    text.push_str(&format!("use crate::{{{}}};\n\n", names.join(", ")));
    text.push_str(&format!(
        "pub(crate) static RECORD: Record = Record {{ id: {}, title: {}, plural: {}, unit: {}, key: FieldAt({place}), \
         nature: RecordNature::{nature}, why: {}, note: {}, ordinal: {ordinal}, fields: FIELDS }};\n\n\
         static FIELDS: &[Field] = &[\n{fields}];\n",
        rust::text(id),
        rust::text(table.meta("title")?),
        rust::text(table.meta("plural")?),
        rust::text(table.meta("unit")?),
        rust::text(table.meta("why")?),
        rust::text(optional(table, "note")),
    ));
    Ok(text)
}

fn field(standard: &Standard, record: &str, row: &Row) -> Result<String> {
    let name = row.text("field")?;
    let snake = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    ensure!(name.chars().all(snake), "{}: a field's name is in snake case", row.place());
    let id = |column: &str, allowed: &[&str]| -> Result<String> {
        let text = row.text(column)?;
        ensure!(allowed.contains(&text), "{}: `{column}` is none of {}", row.place(), allowed.join(", "));
        if text == "none" { Ok("Nobody".to_owned()) } else { rust::variant(text) }
    };
    Ok(format!(
        "Field {{ name: {}, title: {}, kind: {}, unit: {}, group: FieldGroup::{}, about: About::{}, \
         sensitivity: Sensitivity::{}, need: Need::{}, when: {}, missing: {}, description: {}, why: {}, provenance: {} }},\n",
        rust::text(name),
        rust::text(row.text("title")?),
        kind(standard, row)?,
        rust::text(row.cell("unit")?),
        id(
            "group",
            &[
                "key",
                "admin",
                "demographic",
                "protected",
                "vulnerability",
                "abuse",
                "risk",
                "referral",
                "support",
                "outcome",
                "justice",
                "housing",
                "health",
                "training",
                "feedback",
                "governance",
            ]
        )?,
        id("about", &["victim", "child", "alleged-perpetrator", "any-person", "service", "case", "none"])?,
        id(
            "sensitivity",
            &["open", "internal", "personal", "special-category", "criminal-offence", "location"]
        )?,
        id("need", &["required", "conditional", "optional"])?,
        standard.condition(record, row.cell("when")?, row.place())?,
        row.flag("missing")?,
        rust::text(row.text("description")?),
        rust::text(row.text("why")?),
        row.provenance()?,
    ))
}

fn kind(standard: &Standard, row: &Row) -> Result<String> {
    let list = row.cell("list")?;
    let place = row.place();
    let number = |column: &str, or: u32| -> Result<u32> {
        if row.cell(column)?.is_empty() { Ok(or) } else { row.number(column) }
    };
    Ok(match row.text("kind")? {
        // The row's own key, or a token that points to no row of the standard.
        "ref" if list.is_empty() => "Kind::Ref { to: None }".to_owned(),
        "ref" => {
            let to =
                list.strip_prefix("record:").with_context(|| format!("{place}: expected `record:<id>`"))?;
            ensure!(standard.records.iter().any(|(id, _)| id == to), "{place}: there is no record `{to}`");
            format!("Kind::Ref {{ to: Some({}) }}", rust::text(to))
        }
        "date" => {
            let min = match row.cell("min")? {
                "" => "1900-01-01",
                text => text,
            };
            let max = match row.cell("max")? {
                "" => "Some(Day::literal(2155, 12, 31))".to_owned(),
                "today" => "None".to_owned(),
                text => format!("Some({})", day(text, place)?),
            };
            format!("Kind::Date {{ min: {}, max: {max} }}", day(min, place)?)
        }
        "month" => "Kind::Month".to_owned(),
        "quarter" => "Kind::Quarter".to_owned(),
        "code" => format!("Kind::Code({})", standard.list(list, place)?),
        "codes" => {
            standard.fits(list, place)?;
            format!("Kind::Codes({})", standard.list(list, place)?)
        }
        "count" => {
            format!("Kind::Count {{ min: {}, max: {} }}", number("min", 0)?, number("max", 1_000_000)?)
        }
        "flag" => "Kind::Flag".to_owned(),
        "area" => "Kind::Area".to_owned(),
        "text" => format!("Kind::Text {{ max: {} }}", number("max", 500)?),
        _ => bail!("{place}: no such kind"),
    })
}
