//! The advice on coding and on the record: `crates/documents/data` to `crates/documents/src/generated`.

use std::fmt::Write as _;

use anyhow::{Result, ensure};

use super::{Output, Source, rust};

const FOLDER: &str = "crates/documents/src/generated";

/// Generates both lists, and the SNOMED CT ids apart, since they are behind a feature.
pub(crate) fn outputs(source: &Source) -> Result<Vec<Output>> {
    let head = rust::head(&["crates/documents/data"]);
    let modules = "pub(crate) mod coding;\npub(crate) mod record_advice;\n#[cfg(feature = \"snomed\")]\npub(crate) mod snomed;\n";
    let (coding, snomed) = coding(source)?;
    Ok(vec![
        Output { path: format!("{FOLDER}/mod.rs"), text: format!("{head}{modules}") },
        Output { path: format!("{FOLDER}/coding.rs"), text: coding },
        Output { path: format!("{FOLDER}/record_advice.rs"), text: record_advice(source)? },
        Output { path: format!("{FOLDER}/snomed.rs"), text: snomed },
    ])
}

fn coding(source: &Source) -> Result<(String, String)> {
    let table = source.table("crates/documents/data/coding.csv")?;
    let mut rows = rust::head(&[table.path()]);
    rows.push_str("use alloc::borrow::Cow;\nuse fingerpost_core::{Confidence, Date, Provenance};\nuse crate::{CodingRow, Situation};\n\n");
    rows.push_str("pub(crate) static CODING: &[CodingRow] = &[");
    let mut ids = rust::head(&[table.path()]);
    ids.push_str(
        "/// The concept of each row, in the order of the rows.\npub(crate) static CONCEPTS: &[&str] = &[",
    );
    for row in table.rows() {
        writeln!(
            rows,
            "CodingRow {{ when: Situation::{}, label: {}, provenance: {} }},",
            rust::variant(row.text("when")?)?,
            rust::text(row.text("label")?),
            row.provenance()?,
        )?;
        let code = row.text("code")?;
        ensure!(code.bytes().all(|b| b.is_ascii_digit()), "{}: a concept id is digits", row.place());
        writeln!(ids, "{},", rust::text(code))?;
    }
    rows.push_str("];\n");
    ids.push_str("];\n");
    Ok((rows, ids))
}

fn record_advice(source: &Source) -> Result<String> {
    let table = source.table("crates/documents/data/record-advice.csv")?;
    let mut text = rust::head(&[table.path()]);
    text.push_str("use alloc::borrow::Cow;\nuse fingerpost_core::{Confidence, Date, Provenance};\nuse crate::RecordAdvice;\n\n");
    text.push_str("pub(crate) static RECORD_ADVICE: &[RecordAdvice] = &[");
    for row in table.rows() {
        writeln!(
            text,
            "RecordAdvice {{ id: {}, text: {}, provenance: {} }},",
            rust::text(row.text("id")?),
            rust::text(row.text("text")?),
            row.provenance()?,
        )?;
    }
    text.push_str("];\n");
    Ok(text)
}
