//! The example rows of the published forms.

use anyhow::{Result, ensure};

use super::{Standard, rust_file};
use crate::codegen::{Output, rust};

/// One table of made-up rows for each record.
pub(super) fn generate(standard: &Standard) -> Result<Output> {
    let mut text = rust::head(&["crates/schema/data/examples"]);
    text.push_str(
        "/// A made-up row: the services that it is for, none for all; and what its cells hold, by field.\n\
         pub(crate) type Row = (&'static [&'static str], &'static [(&'static str, &'static str)]);\n\n\
         /// The rows of each record, sorted by its id.\npub(crate) static ALL: &[(&str, &[Row])] = &[\n",
    );
    for (id, table) in &standard.examples {
        standard.knows(id, "schema_version", table.path())?;
        text.push_str(&format!("({}, &[\n", rust::text(id)));
        for row in table.rows() {
            let services: Vec<String> = row.list("for")?.iter().map(|id| rust::text(id)).collect();
            text.push_str(&format!("(&[{}], &[\n", services.join(", ")));
            for (field, cell) in row.cells().filter(|(field, cell)| *field != "for" && !cell.is_empty()) {
                standard.knows(id, field, row.place())?;
                ensure!(
                    !["schema_version", "data_status", "service"].contains(&field),
                    "{}: `{field}` is filled in for each service",
                    row.place()
                );
                text.push_str(&format!("({}, {}),\n", rust::text(field), rust::text(cell)));
            }
            text.push_str("]),\n");
        }
        text.push_str("]),\n");
    }
    text.push_str("];\n");
    Ok(rust_file("examples", text))
}
