//! The lists that are no code systems: protected characteristics, circumstances, languages, areas, age bands.

use anyhow::{Context, Result, bail, ensure};

use super::{
    super::{Output, Source, rust, table::Row},
    DATA, rust_file,
};

/// A module for each list.
pub(super) fn outputs(source: &Source) -> Result<Vec<Output>> {
    Ok(vec![
        protected(source)?,
        circumstances(source)?,
        languages(source)?,
        areas(source)?,
        age_bands(source)?,
    ])
}

fn facts(row: &Row, columns: &[&str]) -> Result<String> {
    let mut text = String::new();
    for column in columns {
        text.push_str(&format!("{column}: {}, ", rust::text(row.text(column)?)));
    }
    Ok(text)
}

fn protected(source: &Source) -> Result<Output> {
    let path = format!("{DATA}/protected.csv");
    let table = source.table(&path)?;
    ensure!(table.rows().len() == 9, "{path}: the Act has nine protected characteristics");
    let mut text = rust::head(&[&path]);
    text.push_str(
        "use alloc::borrow::Cow;\n\nuse fingerpost_core::{Confidence, Date, Provenance};\n\n\
         use crate::{ProtectedCharacteristic, ProtectedFacts};\n\npub(crate) static PROTECTED: &[ProtectedFacts] = &[",
    );
    for row in table.rows() {
        text.push_str(&format!(
            "ProtectedFacts {{ characteristic: ProtectedCharacteristic::{}, {} provenance: {} }},\n",
            rust::variant(row.text("id")?)?,
            facts(row, &["id", "label", "statute", "recorded_as", "caution"])?,
            row.provenance()?
        ));
    }
    text.push_str("];\n");
    Ok(rust_file("protected", text))
}

fn circumstances(source: &Source) -> Result<Output> {
    let path = format!("{DATA}/circumstances.csv");
    let table = source.table(&path)?;
    let mut text = rust::head(&[&path]);
    text.push_str(
        "use alloc::borrow::Cow;\n\nuse fingerpost_core::{Confidence, Date, Provenance};\n\n\
         use crate::{Circumstance, CircumstanceFacts};\n\npub(crate) static CIRCUMSTANCES: &[CircumstanceFacts] = &[",
    );
    for row in table.rows() {
        text.push_str(&format!(
            "CircumstanceFacts {{ circumstance: Circumstance::{}, {} provenance: {} }},\n",
            rust::variant(row.text("id")?)?,
            facts(row, &["id", "label", "question", "caution"])?,
            row.provenance()?
        ));
    }
    text.push_str("];\n");
    Ok(rust_file("circumstances", text))
}

fn confidence(row: &Row) -> Result<&'static str> {
    match row.text("confidence")? {
        "verified" => Ok("Confidence::Verified"),
        "unverified" => Ok("Confidence::Unverified"),
        _ => bail!("{}: `confidence` is neither `verified` nor `unverified`", row.place()),
    }
}

fn languages(source: &Source) -> Result<Output> {
    let path = format!("{DATA}/languages.csv");
    let table = source.table(&path)?;
    let mut text = rust::head(&[&path]);
    text.push_str(
        "use fingerpost_core::Confidence;\n\nuse crate::{Language, LanguageRow, Modality};\n\n\
         pub(crate) static LANGUAGES: &[LanguageRow] = &[",
    );
    for row in table.sorted_by("code")? {
        let modality = match row.text("modality")? {
            "spoken" => "Spoken",
            "signed" => "Signed",
            _ => bail!("{}: `modality` is neither `spoken` nor `signed`", row.place()),
        };
        let tags: Vec<String> = row.list("old_tags")?.into_iter().map(rust::text).collect();
        text.push_str(&format!(
            "LanguageRow {{ language: Language::literal({}), bcp47: {}, name: {}, nhs: {}, old_tags: &[{}], \
             modality: Modality::{modality}, confidence: {} }},\n",
            rust::text(row.text("code")?),
            rust::text(row.text("bcp47")?),
            rust::text(row.text("name")?),
            rust::optional_text(row.cell("nhs")?),
            tags.join(", "),
            confidence(row)?
        ));
    }
    text.push_str("];\n");
    Ok(rust_file("languages", text))
}

fn areas(source: &Source) -> Result<Output> {
    let path = format!("{DATA}/areas.csv");
    let table = source.table(&path)?;
    let mut text = rust::head(&[&path]);
    text.push_str(
        "use fingerpost_core::Confidence;\n\nuse crate::{Area, GssCode};\n\npub(crate) static AREAS: &[Area] = &[",
    );
    for row in table.sorted_by("gss")? {
        let region = match row.cell("region")? {
            "" => "None".to_owned(),
            region => {
                ensure!(
                    table.rows().iter().any(|other| other.cell("gss").is_ok_and(|gss| gss == region)),
                    "{}: the region is not in the list",
                    row.place()
                );
                format!("Some(GssCode::literal({}))", rust::text(region))
            }
        };
        text.push_str(&format!(
            "Area {{ gss: GssCode::literal({}), name: {}, region: {region}, confidence: {} }},\n",
            rust::text(row.text("gss")?),
            rust::text(row.text("name")?),
            confidence(row)?
        ));
    }
    text.push_str("];\n");
    Ok(rust_file("areas", text))
}

fn age_bands(source: &Source) -> Result<Output> {
    let path = format!("{DATA}/age-bands.csv");
    let table = source.table(&path)?;
    let mut text = rust::head(&[&path]);
    text.push_str(
        "use alloc::borrow::Cow;\n\nuse fingerpost_core::{Confidence, Date, Provenance};\n\n\
         use crate::{AgeBand, AgeBandScheme};\n\npub(crate) static SCHEMES: &[AgeBandScheme] = &[",
    );
    let mut schemes: Vec<&str> = table.rows().iter().map(|row| row.text("scheme")).collect::<Result<_>>()?;
    schemes.sort_unstable();
    schemes.dedup();
    for scheme in schemes {
        let rows: Vec<&Row> =
            table.rows().iter().filter(|row| row.cell("scheme").is_ok_and(|id| id == scheme)).collect();
        let first = rows.first().context("a scheme without bands")?;
        let mut bands = String::new();
        for row in &rows {
            let upper = if row.cell("upper")?.is_empty() { u8::MAX } else { row.number::<u8>("upper")? };
            bands.push_str(&format!(
                "AgeBand {{ code: {}, lower: {}, upper: {upper} }},",
                rust::text(row.text("band")?),
                row.number::<u8>("lower")?
            ));
        }
        text.push_str(&format!(
            "AgeBandScheme {{ id: {}, title: {}, bands: &[{bands}], provenance: {} }},\n",
            rust::text(scheme),
            rust::text(first.text("title")?),
            first.provenance()?
        ));
    }
    text.push_str("];\n");
    Ok(rust_file("age_bands", text))
}
