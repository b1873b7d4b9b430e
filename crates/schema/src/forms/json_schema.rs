//! JSON Schema, draft 2020-12: one document for each service, one definition for each of its records.

use alloc::{
    borrow::Cow,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use super::{
    asked::{self, Asked},
    decimal,
    json::{Json, Map},
    pattern,
};
use crate::{Condition, Kind, List, Need, Profile, Record, Term, Test};

/// The JSON Schema of a service's rows.
///
/// A row is an object: a cell is a string exactly as in CSV, a whole number is a number, and an empty cell is left out. The
/// document as a whole describes `{ "<record>": [row, …] }`; a line of NDJSON is checked against `#/$defs/<record>`.
///
/// ```
/// let police = fingerpost_schema::profile("police").ok_or("no such service")?;
/// let schema = fingerpost_schema::forms::json_schema(police);
/// assert!(schema.contains(r##""$ref": "#/$defs/police-record""##));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn json_schema(profile: &Profile) -> String {
    let mut lists: Vec<List> = Vec::new();
    let mut several: Vec<List> = Vec::new();
    let mut rows = Map::new();
    let mut records = Map::new();
    for record in profile.records() {
        let fields = asked::fields(profile, record);
        for field in fields.iter().filter(|field| field.is_collected()) {
            if let Some(list) = field.demand.list {
                let known = if field.is_several() { &mut several } else { &mut lists };
                if known.iter().all(|other| other.name() != list.name()) {
                    known.push(list);
                }
            }
        }
        rows = rows.with(
            record.id,
            Map::new().with("type", "array").with("items", Map::new().with("$ref", pointer(record.id))),
        );
        records = records.with(record.id, row(record, &fields));
    }
    let mut definitions = types(records);
    lists.sort_by_key(List::name);
    for list in &lists {
        definitions = definitions.with(list_name(list), codes(list));
    }
    several.sort_by_key(List::name);
    for list in &several {
        definitions = definitions.with(several_name(list), code_set(list));
    }
    Json::from(
        Map::new()
            .with("$schema", "https://json-schema.org/draft/2020-12/schema")
            .with("$id", ["urn:fingerpost:standard:", super::VERSION, ":", profile.id].concat())
            .with("title", profile.title)
            .with_text("description", [profile.about, ". Rules that look across fields, rows and files are beyond a schema: see ../coverage.md."].concat())
            .with("type", "object")
            .with("properties", rows)
            .with("additionalProperties", false)
            .with("$defs", definitions),
    )
    .file()
}

fn pointer(name: &str) -> String {
    ["#/$defs/", name].concat()
}

fn list_name(list: &List) -> String {
    ["list-", &pattern::word(list)].concat()
}

fn several_name(list: &List) -> String {
    ["several-", &pattern::word(list)].concat()
}

/// The definitions that every document has.
fn types(definitions: Map) -> Map {
    let text = |pattern: &str| Map::new().with("type", "string").with("pattern", pattern::whole(pattern));
    let missing = super::missing_words();
    let listed: Vec<Map> = missing
        .iter()
        .map(|(word, meaning)| Map::new().with("const", *word).with("title", *meaning))
        .collect();
    definitions
        .with("type-missing", Map::new().with("title", "Why there is no answer").with("oneOf", listed))
        .with(
            "type-ref",
            text(&pattern::reference()).with("title", "A pseudonymous reference").with(
                "not",
                Map::new().with(
                    "pattern",
                    pattern::whole(
                        &[pattern::SOMEBODY, "|", &pattern::any(missing.iter().map(|(word, _)| *word))]
                            .concat(),
                    ),
                ),
            ),
        )
        .with(
            "type-day",
            text(pattern::CALENDAR)
                .with("title", "A day of the calendar")
                .with("format", "date")
                .with("allOf", vec![Map::new().with("pattern", pattern::start(&pattern::years(1900, 2155)))]),
        )
        .with("type-month", text(&pattern::month()).with("title", "A month"))
        .with(
            "type-quarter",
            text(&pattern::quarter())
                .with("title", "A quarter of a financial year: 2026-Q1 is April to June 2026"),
        )
        .with("type-flag", Map::new().with("title", "Yes or no").with("enum", vec!["yes", "no"]))
        .with("type-area", text(pattern::AREA).with("title", "The GSS code of an area"))
}

/// A list as an enumeration with a title for each code.
fn codes(list: &List) -> Map {
    let current = list.codes().into_iter().filter(|code| code.retired.is_none());
    let mut seen: Vec<&'static str> = Vec::new();
    let mut listed = Vec::new();
    for code in current {
        if !seen.contains(&code.code) {
            seen.push(code.code);
            listed.push(Map::new().with("const", code.code).with("title", code.label));
        }
    }
    let named = Map::new().with("title", list.title());
    if matches!(list, List::Languages) {
        let other = Map::new()
            .with("type", "string")
            .with("pattern", pattern::whole(pattern::LANGUAGE))
            .with("title", "Any other language by ISO 639-3");
        return named.with("anyOf", vec![Map::new().with("oneOf", listed), other]);
    }
    named.with("oneOf", listed)
}

/// Several codes in one cell.
fn code_set(list: &List) -> Map {
    let listed: Vec<_> = list.codes().into_iter().filter(|code| code.retired.is_none()).collect();
    let some = pattern::several(listed.iter().filter(|code| code.missing.is_none()).map(|code| code.code));
    let none = pattern::any(listed.iter().filter(|code| code.missing.is_some()).map(|code| code.code));
    let cell = if none.is_empty() { some } else { [none.as_str(), "|", &some].concat() };
    let what = [list.title(), ": one or several codes, separated by semicolons"].concat();
    Map::new().with("title", what).with("type", "string").with("pattern", pattern::whole(&cell))
}

/// A record: its fields, what must be there, and when.
fn row(record: &'static Record, fields: &[Asked]) -> Map {
    let mut properties = Map::new();
    let mut required = Vec::new();
    let mut conditional: Vec<(Condition, Vec<&'static str>)> = Vec::new();
    for field in fields {
        let name = field.field.name;
        if field.demand.need == Need::NotCollected {
            properties = properties.with(name, false);
            continue;
        }
        properties = properties.with(name, property(field));
        if field.is_required() {
            required.push(name);
        }
        if let Some(when) = field.condition() {
            match conditional.iter_mut().find(|(other, _)| *other == when) {
                Some((_, names)) => names.push(name),
                None => conditional.push((when, vec![name])),
            }
        }
    }
    let then: Vec<Map> = conditional
        .into_iter()
        .map(|(when, names)| {
            // Strict validators want every name that is required to be a property of the same schema.
            let known = names.iter().fold(Map::new(), |map, name| map.with(*name, true));
            let then = Map::new().with("properties", known).with("required", names);
            Map::new().with("if", condition(&when, fields)).with("then", then)
        })
        .collect();
    Map::new()
        .with("title", record.title)
        .with_text("description", record.note)
        .with("type", "object")
        .with("properties", properties)
        .with("required", required)
        .with("additionalProperties", false)
        .with_some("allOf", (!then.is_empty()).then_some(then))
}

/// One field.
fn property(field: &Asked) -> Map {
    let named = Map::new().with("title", field.field.title).with("description", field.reasons());
    let value = value(field);
    if field.field.missing {
        named.with("anyOf", vec![value, Map::new().with("$ref", "#/$defs/type-missing")])
    } else {
        join(named, value)
    }
}

fn join(one: Map, other: Map) -> Map {
    other.entries().fold(one, |map, (key, value)| map.with(key, value))
}

/// What a cell holds when it holds a value.
fn value(field: &Asked) -> Map {
    let reference = |name: &str| Map::new().with("$ref", pointer(name));
    match &field.field.kind {
        Kind::Ref { .. } => reference("type-ref"),
        Kind::Date { .. } => match bounds(&field.field.kind) {
            Some((from, to)) => reference("type-day")
                .with("type", "string")
                .with("pattern", pattern::start(&pattern::years(from, to))),
            None => reference("type-day"),
        },
        Kind::Month => reference("type-month"),
        Kind::Quarter => reference("type-quarter"),
        Kind::Code(_) => field.demand.list.map_or_else(Map::new, |list| reference(&list_name(&list))),
        Kind::Codes(_) => field.demand.list.map_or_else(Map::new, |list| reference(&several_name(&list))),
        Kind::Count { min, max } => {
            Map::new().with("type", "integer").with("minimum", *min).with("maximum", *max)
        }
        Kind::Flag => reference("type-flag"),
        Kind::Area => reference("type-area"),
        Kind::Text { max } => {
            let text = Map::new().with("type", "string").with("minLength", 1_u32).with("maxLength", *max);
            let words: Vec<&'static str> = super::missing_words().iter().map(|(word, _)| *word).collect();
            text.with("pattern", pattern::TEXT).with("not", Map::new().with("enum", words))
        }
    }
}

/// The years of the limits of a date, where they are narrower than those of every day.
fn bounds(kind: &Kind) -> Option<(u32, u32)> {
    let (min, max) = asked::days(kind)?;
    let to = max.map_or(2155, crate::Day::year);
    (min.year() > 1900 || to < 2155).then_some((min.year(), to))
}

/// A condition on other fields of the row.
fn condition(when: &Condition, fields: &[Asked]) -> Map {
    let mut properties = Map::new();
    let mut required: Vec<&'static str> = Vec::new();
    for term in when.0 {
        let Some(field) = fields.iter().find(|field| field.field.name == term.field) else { continue };
        if !required.contains(&term.field) {
            required.push(term.field);
        }
        let test = test(term, field).map_or(Json::Bool(true), Json::from);
        properties = properties.with(term.field, test);
    }
    Map::new().with("required", required).with("properties", properties)
}

fn test(term: &Term, field: &Asked) -> Option<Map> {
    let none: Vec<&'static str> = field.missing.iter().map(|(word, _)| *word).collect();
    let one_of = |codes: Vec<&'static str>| match codes.as_slice() {
        [one] => Map::new().with("const", *one),
        _ => Map::new().with("enum", codes),
    };
    let among = |codes: &[&str]| {
        let pattern = ["(^|;)(", &pattern::any(codes.iter().copied()), ")(;|$)"].concat();
        Map::new().with("type", "string").with("pattern", pattern)
    };
    let not = |map: Map| Map::new().with("not", map);
    match (term.test, field.is_several()) {
        (Test::Is(codes), false) => Some(one_of(codes.to_vec())),
        (Test::Is(codes), true) => Some(among(codes)),
        (Test::IsNot(codes), false) => Some(not(one_of(codes.iter().copied().chain(none).collect()))),
        (Test::IsNot(codes), true) => {
            let all: Vec<&str> = codes.iter().copied().chain(none).collect();
            Some(not(among(&all)))
        }
        (Test::Known, false) => (!none.is_empty()).then(|| not(one_of(none))),
        (Test::Known, true) => (!none.is_empty()).then(|| not(among(&none))),
    }
}

/// A row of cells as the schema wants it: one object on one line.
///
/// A number that is none stays a string, so that the schema can refuse it.
#[must_use]
pub(super) fn ndjson_row(columns: &[Asked], cells: &[Cow<'_, str>]) -> String {
    let mut row = Map::new();
    for (column, cell) in columns.iter().zip(cells) {
        if cell.is_empty() {
            continue;
        }
        let number = match column.field.kind {
            Kind::Count { .. } => cell.parse::<u32>().ok().filter(|number| decimal(*number) == **cell),
            _ => None,
        };
        row = match number {
            Some(number) => row.with(column.field.name, number),
            None => row.with(column.field.name, cell.to_string()),
        };
    }
    Json::from(row).line()
}
