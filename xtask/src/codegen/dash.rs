//! The checklists: `crates/dash/data/*.csv` to `crates/dash/src/generated/*.rs`.

use std::fmt::Write as _;

use anyhow::{Result, bail, ensure};

use super::{
    Output, Source, rust,
    table::{Row, Table},
};

/// The instruments: data file, generated module.
const INSTRUMENTS: &[(&str, &str)] = &[
    ("safelives-dash-24", "safelives_dash_24"),
    ("safelives-dash-24-scotland", "safelives_dash_24_scotland"),
    ("police-dash-27", "police_dash_27"),
    ("police-scotland-daq-27", "police_scotland_daq_27"),
    ("hark", "hark"),
    ("stalking-screen", "stalking_screen"),
    ("honour-screen", "honour_screen"),
];

/// Generates a module for each instrument, with the further fields and the provenance of each item in tables of their
/// own: a program that does not show them does not carry them.
pub(crate) fn outputs(source: &Source) -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    let mut modules = rust::head(&["crates/dash/data"]);
    for (file, module) in INSTRUMENTS {
        let table = source.table(&format!("crates/dash/data/{file}.csv"))?;
        let details = match *file {
            "safelives-dash-24" => Some(source.table("crates/dash/data/safelives-dash-24-details.csv")?),
            _ => None,
        };
        outputs.push(Output {
            path: format!("crates/dash/src/generated/{module}.rs"),
            text: instrument(&table, details.as_ref())?,
        });
        writeln!(modules, "pub(crate) mod {module};")?;
    }
    outputs.push(Output { path: "crates/dash/src/generated/mod.rs".to_owned(), text: modules });
    Ok(outputs)
}

fn instrument(table: &Table, details: Option<&Table>) -> Result<String> {
    let mut text = rust::head(&[table.path()]);
    text.push_str("use alloc::borrow::Cow;\nuse fingerpost_core::{Confidence, Date, Provenance};\n\n");
    text.push_str(match details {
        Some(_) => "use crate::{Detail, DetailKind, Flags, Group, Instrument, Item, Opens};\n\n",
        None => "use crate::{Detail, Flags, Group, Instrument, Item, Opens};\n\n",
    });
    writeln!(
        text,
        "pub(crate) const INSTRUMENT: Instrument = Instrument {{ id: {}, version: {}, name: {}, publisher: {}, licence: {} }};",
        rust::text(table.meta("instrument")?),
        rust::text(table.meta("version")?),
        rust::text(table.meta("name")?),
        rust::text(table.meta("publisher")?),
        rust::text(table.meta("licence")?),
    )?;
    // Statics with a name, and not references to what has none: each crate that reads `Checklist::ITEMS` would
    // otherwise carry the table once more.
    let count = table.rows().len();
    writeln!(text, "pub(crate) const COUNT: u8 = {count};")?;
    writeln!(text, "pub(crate) static ITEMS: [Item; {count}] = [")?;
    for (at, row) in table.rows().iter().enumerate() {
        ensure!(
            row.number::<usize>("number")? == at + 1,
            "{}: items must stand in order from 1",
            row.place()
        );
        let headed = row.cell("group").is_ok();
        let flag = |column: &str| if headed { row.flag(column) } else { Ok(false) };
        writeln!(
            text,
            "Item {{ number: {}, id: {}, topic: {}, group: Group::{}, flags: Flags {{ high_risk_factor: {}, local_judgement: {}, golden_thread: {} }}, opens: Opens {{ stalking: {}, honour: {} }}, loinc: {} }},",
            row.number::<u8>("number")?,
            rust::text(row.text("id")?),
            rust::text(row.text("topic")?),
            if headed { rust::variant(row.text("group")?)? } else { "None".to_owned() },
            flag("high_risk_factor")?,
            flag("local_judgement")?,
            flag("golden_thread")?,
            flag("opens_stalking")?,
            flag("opens_honour")?,
            row.cell("loinc").map_or_else(|_| "None".to_owned(), rust::optional_text),
        )?;
    }
    writeln!(text, "];\npub(crate) static DETAILS: [&[Detail]; {count}] = [")?;
    for row in table.rows() {
        writeln!(text, "&[{}],", details_of(row, details)?)?;
    }
    writeln!(text, "];\npub(crate) static PROVENANCE: [Provenance; {count}] = [")?;
    for row in table.rows() {
        writeln!(text, "{},", row.provenance()?)?;
    }
    text.push_str("];\n");
    Ok(text)
}

fn details_of(item: &Row, details: Option<&Table>) -> Result<String> {
    let mut text = String::new();
    for row in details.map_or(&[][..], Table::rows) {
        if row.text("item")? != item.text("number")? {
            continue;
        }
        let options = row.list("options")?;
        let kind = match (row.text("kind")?, options.is_empty()) {
            ("text", true) => "DetailKind::Text".to_owned(),
            ("yes-no", true) => "DetailKind::YesNo".to_owned(),
            ("choice", false) => format!("DetailKind::Choice(&{options:?})"),
            _ => bail!("{}: `kind` is text, yes-no, or choice with options", row.place()),
        };
        row.provenance()?;
        write!(
            text,
            "Detail {{ id: {}, label: {}, kind: {kind}, verified: {} }},",
            rust::text(row.text("id")?),
            rust::text(row.text("label")?),
            row.text("confidence")? == "verified",
        )?;
    }
    Ok(text)
}
