//! Frictionless Data Package 2.0 with a Table Schema for each record, to lie beside the files.

use alloc::{borrow::Cow, string::String, vec, vec::Vec};

use super::{
    asked::{self, Asked},
    file_name,
    json::{Json, Map},
    missing_words, pattern,
};
use crate::{Kind, Profile, Record};

/// The Data Package of a service's files: `person.csv` beside it holds the rows of the record `person`, and so on.
///
/// What stands for an answer that is missing is among the field's `missingValues`, each with its meaning. Table Schema
/// then cannot tell a reason from an empty cell: `required` stands only where no reason is allowed.
#[must_use]
pub fn data_package(profile: &Profile) -> String {
    let records = profile.records();
    let resources: Vec<Map> = records.iter().map(|record| resource(profile, record, &records)).collect();
    let name = ["fingerpost-", profile.id].concat();
    Json::from(
        Map::new()
            .with("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
            .with("name", name)
            .with("title", profile.title)
            .with_text("description", profile.about)
            .with("version", [super::VERSION, ".0"].concat())
            .with("resources", resources),
    )
    .file()
}

fn resource(profile: &Profile, record: &'static Record, records: &[&'static Record]) -> Map {
    Map::new()
        .with("name", record.id)
        .with("type", "table")
        .with("path", file_name(record))
        .with("title", record.title)
        .with_text("description", record.note)
        .with("format", "csv")
        .with("mediatype", "text/csv")
        .with("encoding", "utf-8")
        .with("schema", schema(profile, record, records))
}

fn schema(profile: &Profile, record: &'static Record, records: &[&'static Record]) -> Map {
    let fields = asked::columns(profile, record);
    let key = record.at(record.key).map_or("", |field| field.name);
    let foreign: Vec<Map> = super::references(&fields, records)
        .map(|(name, to, key)| {
            // A table that points to itself leaves the name of the resource out.
            let reference = Map::new().with_some("resource", (to.id != record.id).then_some(to.id));
            Map::new().with("fields", vec![name]).with("reference", reference.with("fields", vec![key]))
        })
        .collect();
    Map::new()
        .with("$schema", "https://datapackage.org/profiles/2.0/tableschema.json")
        .with("fieldsMatch", "superset")
        .with("fields", fields.iter().map(field).collect::<Vec<_>>())
        .with(
            "missingValues",
            labelled(missing_words().into_iter().map(|(word, meaning)| (word, meaning.into()))),
        )
        .with("primaryKey", vec![key])
        .with_some("foreignKeys", (!foreign.is_empty()).then_some(foreign))
}

fn field(asked: &Asked) -> Map {
    let described = Map::new()
        .with("name", asked.field.name)
        .with("title", asked.field.title)
        .with("description", asked.description());
    let (typed, limits) = typed(asked, described);
    let limits =
        if asked.is_required() && asked.missing.is_empty() { limits.with("required", true) } else { limits };
    let typed = if limits.is_empty() { typed } else { typed.with("constraints", limits) };
    // A field says which words it takes only where they are not those of the table as a whole.
    let own = asked.missing.len() != missing_words().len() || !asked.field.missing;
    typed.with_some(
        "missingValues",
        own.then(|| match asked.missing.as_slice() {
            [] => Json::from(vec![""]),
            words => labelled(words.iter().map(|(word, meaning)| (*word, meaning.clone()))),
        }),
    )
}

/// What stands for no value, each with its meaning; an empty cell first.
fn labelled(words: impl Iterator<Item = (&'static str, Cow<'static, str>)>) -> Json {
    let empty = [("", Cow::Borrowed("Empty"))].into_iter();
    let entry = |(word, meaning)| Map::new().with("value", word).with("label", Json::Text(meaning));
    empty.chain(words).map(entry).collect::<Vec<Map>>().into()
}

/// The type of a field and its constraints.
fn typed(asked: &Asked, map: Map) -> (Map, Map) {
    let text = |pattern: String| (Map::new().with("type", "string"), Map::new().with("pattern", pattern));
    let (kind, limits) = match &asked.field.kind {
        Kind::Ref { .. } => text(pattern::reference()),
        Kind::Date { min, max } => (
            Map::new().with("type", "date"),
            Map::new()
                .with("minimum", asked::day(*min))
                .with("maximum", asked::day(max.unwrap_or(asked::LAST))),
        ),
        Kind::Month => (Map::new().with("type", "yearmonth"), Map::new()),
        Kind::Quarter => text(pattern::quarter()),
        Kind::Code(_) | Kind::Codes(_) if asked.is_open() => text(pattern::LANGUAGE.into()),
        Kind::Code(_) => {
            let listed = asked.codes.iter();
            let labelled: Vec<Map> =
                listed.map(|code| Map::new().with("value", code.code).with("label", code.label)).collect();
            // Categories give the labels; not every reader holds a column to them, so the codes stand in a constraint too.
            let codes: Vec<&'static str> = asked.codes.iter().map(|code| code.code).collect();
            (Map::new().with("type", "string").with("categories", labelled), Map::new().with("enum", codes))
        }
        Kind::Codes(_) => text(pattern::several(asked.codes.iter().map(|code| code.code))),
        Kind::Count { min, max } => {
            (Map::new().with("type", "integer"), Map::new().with("minimum", *min).with("maximum", *max))
        }
        Kind::Flag => (
            Map::new()
                .with("type", "boolean")
                .with("trueValues", vec!["yes"])
                .with("falseValues", vec!["no"]),
            Map::new(),
        ),
        Kind::Area => text(pattern::AREA.into()),
        Kind::Text { max } => (Map::new().with("type", "string"), Map::new().with("maxLength", *max)),
    };
    (kind.entries().fold(map, |map, (key, value)| map.with(key, value)), limits)
}
