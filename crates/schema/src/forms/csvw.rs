//! CSV on the Web (W3C 2015): the metadata of one table for each record, to lie beside the files.

use alloc::{string::String, vec, vec::Vec};

use super::{
    asked::{self, Asked},
    decimal, file_name,
    json::{Json, Map},
    pattern,
};
use crate::{Kind, Profile, Record};

/// The CSVW metadata of a service's files: `person.csv` beside it holds the rows of the record `person`, and so on.
///
/// What stands for an answer that is missing is null in every column that allows it, so that what is read is typed. CSVW
/// then cannot tell a reason from an empty cell: `required` stands only where no reason is allowed.
#[must_use]
pub fn csvw(profile: &Profile) -> String {
    let records = profile.records();
    let tables: Vec<Map> = records.iter().map(|record| table(profile, record, &records)).collect();
    Json::from(
        Map::new()
            .with(
                "@context",
                vec![Json::from("http://www.w3.org/ns/csvw"), Map::new().with("@language", "en").into()],
            )
            .with("dc:title", profile.title)
            .with_text("dc:description", profile.about)
            .with("dc:hasVersion", super::VERSION)
            .with("tables", tables),
    )
    .file()
}

fn table(profile: &Profile, record: &'static Record, records: &[&'static Record]) -> Map {
    let fields = asked::columns(profile, record);
    let key = record.at(record.key).map_or("", |field| field.name);
    let foreign: Vec<Map> = super::references(&fields, records)
        .map(|(name, to, key)| {
            Map::new()
                .with("columnReference", name)
                .with("reference", Map::new().with("resource", file_name(to)).with("columnReference", key))
        })
        .collect();
    let schema = Map::new()
        .with("columns", fields.iter().map(column).collect::<Vec<_>>())
        .with("primaryKey", key)
        .with_some("foreignKeys", (!foreign.is_empty()).then_some(foreign));
    Map::new()
        .with("url", file_name(record))
        .with("dc:title", record.title)
        .with_text("dc:description", record.note)
        .with("tableSchema", schema)
}

fn column(field: &Asked) -> Map {
    let none: Vec<&'static str> =
        [""].into_iter().chain(field.missing.iter().map(|(word, _)| *word)).collect();
    Map::new()
        .with("name", field.field.name)
        .with("dc:title", field.field.title)
        .with("dc:description", field.description())
        .with_some("required", (field.is_required() && field.missing.is_empty()).then_some(true))
        .with_some("null", (!field.missing.is_empty()).then_some(none))
        .with_some("separator", field.is_several().then_some(";"))
        .with("datatype", datatype(field))
}

fn datatype(field: &Asked) -> Json {
    let text = |format: String| Map::new().with("base", "string").with("format", format);
    match &field.field.kind {
        Kind::Ref { .. } => text(pattern::reference()).into(),
        Kind::Date { min, max } => Map::new()
            .with("base", "date")
            .with("format", "yyyy-MM-dd")
            .with("minimum", asked::day(*min))
            .with("maximum", asked::day(max.unwrap_or(asked::LAST)))
            .into(),
        // Not gYearMonth: readers take any text for one.
        Kind::Month => text(pattern::month()).into(),
        Kind::Quarter => text(pattern::quarter()).into(),
        Kind::Code(_) | Kind::Codes(_) if field.is_open() => text(pattern::LANGUAGE.into()).into(),
        Kind::Code(_) | Kind::Codes(_) => text(pattern::any(field.codes.iter().map(|code| code.code))).into(),
        Kind::Count { min, max } => Map::new()
            .with("base", "nonNegativeInteger")
            .with("minimum", decimal(*min))
            .with("maximum", decimal(*max))
            .into(),
        Kind::Flag => Map::new().with("base", "boolean").with("format", "yes|no").into(),
        Kind::Area => text(pattern::AREA.into()).into(),
        Kind::Text { max } => Map::new().with("base", "string").with("maxLength", *max).into(),
    }
}
