//! The words of the rules.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};

use super::{DATA, PROVENANCE, Standard, constant, rust_file};
use crate::codegen::{Output, Source, rust};

/// One static for each rule, under its id in capitals, and all of them sorted.
pub(super) fn generate(source: &Source, standard: &Standard) -> Result<Output> {
    let paths = [format!("{DATA}/rules-cells.csv"), format!("{DATA}/rules.csv")];
    let mut statics = BTreeMap::new();
    for path in &paths {
        for row in source.table(path)?.rows() {
            let id = row.text("rule")?;
            let one_of = |column: &str, allowed: &[&str]| -> Result<String> {
                let text = row.text(column)?;
                ensure!(
                    allowed.contains(&text),
                    "{}: `{column}` is none of {}",
                    row.place(),
                    allowed.join(", ")
                );
                rust::variant(text)
            };
            let records = row.list("records")?;
            for record in &records {
                standard.knows(record, "schema_version", row.place())?;
            }
            let records: Vec<String> = records.iter().map(|record| rust::text(record)).collect();
            let text = format!(
                "pub(crate) static {}: Rule = Rule {{ id: {}, scope: Scope::{}, records: &[{}], severity: Severity::{}, \
                 message: {}, fix: {}, why: {}, provenance: {} }};\n\n",
                constant(id),
                rust::text(id),
                one_of("scope", &["file", "field", "record", "across-records", "across-files"])?,
                records.join(", "),
                one_of("severity", &["error", "query", "note"])?,
                rust::text(row.text("message")?),
                rust::text(row.text("fix")?),
                rust::text(row.text("why")?),
                row.provenance()?,
            );
            ensure!(statics.insert(id.to_owned(), text).is_none(), "{}: the rule stands twice", row.place());
        }
    }
    let mut text = rust::head(&[&paths[0], &paths[1]]);
    text.push_str(PROVENANCE);
    text.push_str("use fingerpost_core::Severity;\n\nuse crate::{Rule, Scope};\n\n");
    let mut all = String::from("/// Every rule, sorted by id.\npub(crate) static ALL: &[&Rule] = &[\n");
    for (id, rule) in &statics {
        text.push_str(rule);
        all.push_str(&format!("&{},\n", constant(id)));
    }
    all.push_str("];\n");
    text.push_str(&all);
    Ok(rust_file("rules", text))
}
