//! Statute anchors and definitions.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::{
    super::{Output, Source, rust, table::Row},
    PROVENANCE, data, form_id, form_ids, in_force, jurisdictions, lists, rust_file, variant_of,
};

pub(super) fn generate(source: &Source) -> Result<Vec<Output>> {
    Ok(vec![anchors(source)?, definitions(source)?])
}

fn anchors(source: &Source) -> Result<Output> {
    let path = data("anchors");
    let table = source.table(&path)?;
    let ids = form_ids(source)?;
    let mut text = rust::head(&[&path]);
    text.push_str(PROVENANCE);
    text.push_str(
        "use crate::{Anchor, AnchorKind, InForce, Jurisdiction, Jurisdictions};\n\n\
         pub(crate) static ANCHORS: &[Anchor] = &[\n",
    );
    let kinds = &["definition", "offence", "order", "duty", "civil"];
    let mut seen = BTreeSet::new();
    for row in table.rows() {
        let key =
            (form_id(row, &ids)?.to_owned(), row.text("act")?.to_owned(), row.text("section")?.to_owned());
        ensure!(seen.insert(key), "{}: this section stands twice for this form", row.place());
        let (from, to) = (row.cell("from")?, row.cell("to")?);
        ensure!(from.is_empty() || to.is_empty() || from <= to, "{}: ends before it begins", row.place());
        text.push_str(&format!(
            "Anchor {{ form: {}, kind: {}, act: {}, section: {}, note: {}, jurisdictions: {}, in_force: {}, provenance: {} }},\n",
            rust::text(form_id(row, &ids)?),
            variant_of(row, "kind", "AnchorKind", kinds)?,
            rust::text(row.text("act")?),
            rust::text(row.text("section")?),
            rust::text(row.text("note")?),
            jurisdictions(row)?,
            in_force(row)?,
            row.provenance()?,
        ));
    }
    text.push_str("];\n");
    Ok(rust_file("anchors", text))
}

/// Definition, constant of its metadata, constant of its clauses.
const DEFINITIONS: &[(&str, &str, &str)] = &[
    ("government-2013", "DEFINITION_2013", "CLAUSES_2013"),
    ("domestic-abuse-act-2021", "DEFINITION_2021", "CLAUSES_2021"),
    ("domestic-abuse-act-2021-child", "CHILD_DEFINITION", "CLAUSES_CHILD"),
];

/// Definition, group of its clauses, name and meaning of the enum that the group becomes.
const ENUMS: &[(&str, &str, &str, &str)] = &[
    ("government-2013", "tie", "Tie", "How the 2013 Government definition lets two people be connected."),
    (
        "government-2013",
        "behaviour",
        "Behaviour2013",
        "The behaviour that the 2013 Government definition names.",
    ),
    (
        "domestic-abuse-act-2021",
        "limb",
        "Limb",
        "The seven ways to be personally connected: Domestic Abuse Act 2021 s2(1).",
    ),
    (
        "domestic-abuse-act-2021",
        "behaviour",
        "Behaviour",
        "The five kinds of abusive behaviour: Domestic Abuse Act 2021 s1(3).",
    ),
    (
        "domestic-abuse-act-2021-child",
        "fact",
        "ChildFact",
        "What s3(2) of the Domestic Abuse Act 2021 asks of a child.",
    ),
];

fn definitions(source: &Source) -> Result<Output> {
    let (paths, clauses) = (data("definitions"), data("clauses"));
    let mut text = rust::head(&[&paths, &clauses]);
    text.push_str(PROVENANCE);
    text.push_str(
        "use crate::{Choice, InForce, Jurisdiction, Jurisdictions};\n\
         use crate::definition::{Clause, Definition, DefinitionKind};\n\n",
    );
    let table = source.table(&paths)?;
    for (id, name, _) in DEFINITIONS {
        let row = table.rows().iter().find(|row| row.text("id").is_ok_and(|text| text == *id));
        let Some(row) = row else { anyhow::bail!("{paths}: no row `{id}`") };
        text.push_str(&format!(
            "/// {}.\npub static {name}: Definition = Definition {{ id: {}, title: {}, kind: {}, jurisdictions: {}, partly_from: {}, in_force: {}, provenance: {} }};\n\n",
            row.text("title")?,
            rust::text(id),
            rust::text(row.text("title")?),
            variant_of(row, "kind", "DefinitionKind", &["statute", "policy"])?,
            jurisdictions(row)?,
            row.optional_date("partly_from")?,
            in_force(row)?,
            row.provenance()?,
        ));
    }
    let table = source.table(&clauses)?;
    for row in table.rows() {
        let (definition, group) = (row.text("definition")?, row.text("group")?);
        let known = group == "test" || ENUMS.iter().any(|(d, g, ..)| *d == definition && *g == group);
        ensure!(
            known && DEFINITIONS.iter().any(|(id, ..)| *id == definition),
            "{}: unknown group",
            row.place()
        );
    }
    for (id, _, name) in DEFINITIONS {
        text.push_str(&format!("pub(crate) static {name}: &[Clause] = &[\n"));
        let mut seen = BTreeSet::new();
        for row in table.rows().iter().filter(|row| row.text("definition").is_ok_and(|text| text == *id)) {
            ensure!(seen.insert(row.text("id")?), "{}: the id stands twice in {id}", row.place());
            row.provenance()?;
            text.push_str(&format!(
                "Clause {{ id: {}, citation: {}, text: {} }},\n",
                rust::text(row.text("id")?),
                rust::text(row.text("citation")?),
                rust::text(row.text("text")?),
            ));
        }
        text.push_str("];\n\n");
    }
    for (definition, group, name, meaning) in ENUMS {
        let rows: Vec<&Row> = table
            .rows()
            .iter()
            .filter(|row| {
                row.text("definition").is_ok_and(|text| text == *definition)
                    && row.text("group").is_ok_and(|text| text == *group)
            })
            .collect();
        lists::choice(&mut text, name, meaning, &rows, "text")?;
    }
    Ok(rust_file("definitions", text))
}
