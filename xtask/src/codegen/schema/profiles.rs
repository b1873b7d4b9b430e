//! What each service records.

use anyhow::{Result, ensure};

use super::{PROVENANCE, Standard, module, optional, rust_file};
use crate::codegen::{Output, rust};

/// A module for each profile.
pub(super) fn generate(standard: &Standard) -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    let mut root = rust::head(&["crates/schema/data/profiles"]);
    for (id, table) in &standard.profiles {
        let mut rows = String::new();
        for row in table.rows() {
            let record = row.text("record")?;
            let selector = match row.text("field")? {
                "*" => "Selector::All".to_owned(),
                field => match field.strip_prefix("group:") {
                    Some(group) => format!("Selector::Group(FieldGroup::{})", rust::variant(group)?),
                    None => {
                        standard.knows(record, field, row.place())?;
                        format!("Selector::Named({})", rust::text(field))
                    }
                },
            };
            standard.knows(record, "schema_version", row.place())?;
            let need = match row.cell("need")? {
                "" => "None".to_owned(),
                need => {
                    ensure!(
                        ["required", "conditional", "optional", "not-collected"].contains(&need),
                        "{}: `need` is required, conditional, optional, not-collected or empty",
                        row.place()
                    );
                    format!("Some(Need::{})", rust::variant(need)?)
                }
            };
            let list = match row.cell("list")? {
                "" => "None".to_owned(),
                list => format!("Some({})", standard.list(list, row.place())?),
            };
            rows.push_str(&format!(
                "Requirement {{ record: {}, selector: {selector}, need: {need}, when: {}, list: {list}, why: {}, provenance: {} }},\n",
                rust::text(record),
                standard.condition(record, row.cell("when")?, row.place())?,
                rust::text(row.text("why")?),
                row.provenance()?,
            ));
        }
        let mut text = rust::head(&[table.path()]);
        text.push_str(PROVENANCE);
        let mut names = vec!["Condition", "Profile", "Requirement", "Selector"];
        for (word, name) in [
            ("FieldGroup::", "FieldGroup"),
            ("List::", "List"),
            ("Need::", "Need"),
            ("Term {", "Term"),
            ("Test::", "Test"),
        ] {
            if rows.contains(word) {
                names.push(name);
            }
        }
        text.push_str(&format!("use crate::{{{}}};\n\n", names.join(", ")));
        text.push_str(&format!(
            "pub(crate) static PROFILE: Profile = Profile {{ id: {}, title: {}, review: {}, period: {}, about: {}, \
             requirements: REQUIREMENTS }};\n\nstatic REQUIREMENTS: &[Requirement] = &[\n{rows}];\n",
            rust::text(id),
            rust::text(table.meta("title")?),
            rust::text(table.meta("review")?),
            rust::text(optional(table, "period")),
            rust::text(optional(table, "about")),
        ));
        outputs.push(rust_file(&format!("profiles/{}", module(id)), text));
        root.push_str(&format!("pub(crate) mod {};\n", module(id)));
    }
    root.push_str("\nuse crate::Profile;\n\n/// Every profile, sorted by id.\npub(crate) static ALL: &[&Profile] = &[\n");
    for (id, _) in &standard.profiles {
        root.push_str(&format!("&{}::PROFILE,\n", module(id)));
    }
    root.push_str("];\n");
    outputs.push(rust_file("profiles/mod", root));
    Ok(outputs)
}
