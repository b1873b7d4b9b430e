//! The lists of the standard.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::{PROVENANCE, Standard, missing, module, optional, rust_file};
use crate::codegen::{Output, rust};

/// A module for each list, so that a program which names one links that one.
pub(super) fn generate(standard: &Standard) -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    let mut root = rust::head(&["crates/schema/data/lists"]);
    for (id, table) in &standard.lists {
        let mut text = rust::head(&[table.path()]);
        text.push_str(PROVENANCE);
        let mut rows = String::new();
        let mut seen = BTreeSet::new();
        for row in table.rows() {
            let code = row.text("code")?;
            ensure!(seen.insert(code), "{}: the code stands twice", row.place());
            ensure!(!code.contains([';', '|', ' ']), "{}: a code holds none of ; | and space", row.place());
            let parent = row.cell("parent")?;
            ensure!(
                parent.is_empty()
                    || table.rows().iter().any(|other| other.cell("code").is_ok_and(|c| c == parent)),
                "{}: the parent is not in the list",
                row.place()
            );
            rows.push_str(&format!(
                "CodeEntry {{ code: {}, label: {}, parent: {}, missing: {}, since: {}, retired: {}, note: {}, provenance: {} }},\n",
                rust::text(code),
                rust::text(row.text("label")?),
                rust::text(parent),
                missing(row)?,
                row.optional_date("since")?,
                row.optional_date("retired")?,
                rust::text(row.cell("note")?),
                row.provenance()?,
            ));
        }
        if rows.contains("MissingReason::") {
            text.push_str("use fingerpost_characteristics::MissingReason;\n");
        }
        text.push_str("use crate::{CodeEntry, Codes};\n\n");
        text.push_str(&format!(
            "pub(crate) static CODES: Codes = Codes {{ id: {}, title: {}, publisher: {}, licence: {}, why: {}, rows: ROWS }};\n\n\
             static ROWS: &[CodeEntry] = &[\n{rows}];\n",
            rust::text(id),
            rust::text(table.meta("title")?),
            rust::text(optional(table, "publisher")),
            rust::text(optional(table, "licence")),
            rust::text(optional(table, "why")),
        ));
        outputs.push(rust_file(&format!("lists/{}", module(id)), text));
        root.push_str(&format!("pub(crate) mod {};\n", module(id)));
    }
    root.push_str(
        "\nuse crate::Codes;\n\n/// Every list, sorted by id.\npub(crate) static ALL: &[&Codes] = &[\n",
    );
    for (id, _) in &standard.lists {
        root.push_str(&format!("&{}::CODES,\n", module(id)));
    }
    root.push_str("];\n");
    outputs.push(rust_file("lists/mod", root));
    Ok(outputs)
}
