//! Facets, outside codes and wording rules.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::{
    super::{Output, Source, rust, table::Row},
    PROVENANCE, data, form_id, form_ids, rust_file, texts, variant_of,
};

pub(super) fn generate(source: &Source) -> Result<Vec<Output>> {
    Ok(vec![facets(source)?, external(source)?, snomed(source)?, language(source)?])
}

/// Writes an enum that implements `Choice`, in the order of the rows.
pub(super) fn choice(text: &mut String, name: &str, meaning: &str, rows: &[&Row], label: &str) -> Result<()> {
    ensure!(!rows.is_empty() && rows.len() <= 32, "{name}: expected 1 to 32 rows, met {}", rows.len());
    let mut seen = BTreeSet::new();
    let mut body = String::new();
    let mut all = String::new();
    let mut ids = String::new();
    let mut labels = String::new();
    for row in rows {
        let id = row.text("id")?;
        ensure!(seen.insert(id), "{}: `{id}` stands twice", row.place());
        let variant = rust::variant(id)?;
        let words = row.text(label)?;
        let stop = if words.ends_with('.') { "" } else { "." };
        body.push_str(&format!("/// {words}{stop}\n{variant},\n"));
        all.push_str(&format!("Self::{variant}, "));
        ids.push_str(&format!("Self::{variant} => {},\n", rust::text(id)));
        labels.push_str(&format!("Self::{variant} => {},\n", rust::text(words)));
    }
    text.push_str(&format!(
        "/// {meaning}\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
         pub enum {name} {{\n{body}}}\n\n\
         impl Choice for {name} {{\n\
         const ALL: &'static [Self] = &[{all}];\n\n\
         fn id(self) -> &'static str {{ match self {{ {ids} }} }}\n\n\
         fn label(self) -> &'static str {{ match self {{ {labels} }} }}\n\n\
         fn place(self) -> usize {{ self as usize }}\n\
         }}\n\n\
         #[cfg(feature = \"serde\")]\ncrate::serde_impls::choice!({name});\n\n",
    ));
    Ok(())
}

const FACETS: &[(&str, &str, &str)] = &[
    ("relationship", "Relationship", "What one person is to the other."),
    ("setting", "Setting", "Where it happened."),
    ("recency", "Recency", "When it happened, roughly, or that it is feared."),
    ("means", "Means", "By what means."),
];

fn facets(source: &Source) -> Result<Output> {
    let path = data("facets");
    let table = source.table(&path)?;
    let mut text = rust::head(&[&path]);
    text.push_str("use crate::{Choice, definition::Limb};\n\n");
    for row in table.rows() {
        let facet = row.text("facet")?;
        ensure!(FACETS.iter().any(|(id, ..)| *id == facet), "{}: `{facet}` is not a facet", row.place());
        row.provenance()?;
    }
    for (facet, name, meaning) in FACETS {
        let rows: Vec<&Row> =
            table.rows().iter().filter(|row| row.text("facet").is_ok_and(|text| text == *facet)).collect();
        choice(&mut text, name, meaning, &rows, "label")?;
    }
    text.push_str(
        "impl Relationship {\n\
         /// The limb of Domestic Abuse Act 2021 s2(1) that this relationship meets, if any.\n\
         #[must_use]\n\
         pub const fn limb(self) -> Option<Limb> { match self {\n",
    );
    let limbs = [
        "Married",
        "CivilPartners",
        "AgreedToMarry",
        "CivilPartnershipAgreement",
        "IntimateRelationship",
        "ParentalRelationship",
        "Relatives",
    ];
    for row in table.rows().iter().filter(|row| row.text("facet").is_ok_and(|text| text == "relationship")) {
        let letter = row.cell("limb")?;
        if letter.is_empty() {
            continue;
        }
        let place = "abcdefg".find(letter).filter(|_| letter.len() == 1);
        let Some(limb) = place.and_then(|place| limbs.get(place)) else {
            anyhow::bail!("{}: `limb` is a letter from a to g", row.place());
        };
        text.push_str(&format!("Self::{} => Some(Limb::{limb}),\n", rust::variant(row.text("id")?)?));
    }
    text.push_str("_ => None,\n} }\n}\n");
    Ok(rust_file("facets", text))
}

const RELATIONS: &[&str] = &["exact", "broader", "narrower", "overlaps"];

fn code_row(row: &Row, ids: &BTreeSet<String>, system: &str, version: &str) -> Result<String> {
    Ok(format!(
        "ExternalCode {{ form: {}, code: Code::literal({}, {}, {}), label: {}, relation: {}, provenance: {} }},\n",
        rust::text(form_id(row, ids)?),
        rust::text(system),
        rust::text(version),
        rust::text(row.text("code")?),
        rust::text(row.text("label")?),
        variant_of(row, "relation", "Relation", RELATIONS)?,
        row.provenance()?,
    ))
}

const CODES: &str = "use alloc::borrow::Cow;\n\nuse fingerpost_core::{Code, Confidence, Date, Provenance};\n\n\
                     use crate::{ExternalCode, Relation};\n\n";

fn external(source: &Source) -> Result<Output> {
    let path = data("external_codes");
    let ids = form_ids(source)?;
    let mut text = rust::head(&[&path]);
    text.push_str(CODES);
    text.push_str("pub(crate) static EXTERNAL: &[ExternalCode] = &[\n");
    let mut seen = BTreeSet::new();
    for row in source.table(&path)?.rows() {
        let key = format!("{}|{}|{}", row.text("form")?, row.text("system")?, row.text("code")?);
        ensure!(seen.insert(key), "{}: the form and the code stand twice", row.place());
        text.push_str(&code_row(row, &ids, row.text("system")?, row.text("version")?)?);
    }
    text.push_str("];\n");
    Ok(rust_file("external", text))
}

fn snomed(source: &Source) -> Result<Output> {
    let path = data("snomed");
    let ids = form_ids(source)?;
    let table = source.table(&path)?;
    let mut text = rust::head(&[&path]);
    text.push_str(CODES);
    text.push_str("pub(crate) static SNOMED: &[ExternalCode] = &[\n");
    for row in table.sorted_by("code")? {
        text.push_str(&code_row(row, &ids, "snomed-ct", "uk")?);
    }
    text.push_str("];\n");
    Ok(rust_file("snomed", text))
}

fn language(source: &Source) -> Result<Output> {
    let path = data("language");
    let table = source.table(&path)?;
    let mut text = rust::head(&[&path]);
    text.push_str(PROVENANCE);
    text.push_str("use crate::language::LanguageRule;\n\npub(crate) static RULES: &[LanguageRule] = &[\n");
    table.sorted_by("id")?;
    for row in table.rows() {
        ensure!(!row.list("phrases")?.is_empty(), "{}: `phrases` is empty", row.place());
        for kind in row.list("allowed_in")? {
            let kinds = ["police-recording", "court", "guilt-established", "event-forms"];
            ensure!(kinds.contains(&kind), "{}: `{kind}` is not a kind of text", row.place());
        }
        text.push_str(&format!("LanguageRule {{ id: {}, ", rust::text(row.text("id")?)));
        for column in ["phrases", "near", "excuse", "cancel", "allowed", "not_after", "allowed_in"] {
            text.push_str(&format!("{column}: {}, ", texts(row, column)?));
        }
        text.push_str(&format!(
            "reason: {}, suggestion: {}, provenance: {} }},\n",
            rust::text(row.text("reason")?),
            rust::text(row.text("suggestion")?),
            row.provenance()?,
        ));
    }
    text.push_str("];\n");
    Ok(rust_file("language", text))
}
