//! Reading a migration.

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};

use serde::Deserialize;

use super::{CodeMove, FieldChange, FieldMove, Migration, Relation};
use crate::{
    MISSING_WORDS, VERSION,
    mapping::{MappingError, MappingProblem as Problem},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    format: String,
    from: String,
    to: String,
    title: String,
    row_versions: Vec<String>,
    #[serde(default)]
    codes: Vec<Codes>,
    #[serde(default)]
    fields: Vec<Fields>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Codes {
    list: String,
    from: String,
    to: Vec<String>,
    relation: RelationOf,
    why: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RelationOf {
    Exact,
    Broader,
    Ambiguous,
    Unmapped,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    record: String,
    field: String,
    change: ChangeOf,
    was: Option<String>,
    fill: Option<String>,
    why: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ChangeOf {
    Renamed,
    Dropped,
    Required,
    Optional,
}

fn at(place: String, problem: Problem) -> MappingError {
    MappingError { place, problem }
}

impl Migration {
    /// Reads a migration to the version of the standard that this crate has.
    ///
    /// # Errors
    /// [`MappingError`] names the place and what was expected there.
    pub fn from_toml(text: &str) -> Result<Self, MappingError> {
        let file: File = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let line = before.matches('\n').count().saturating_add(1);
            at(format!("line {line}"), Problem::Malformed { message: error.message().to_owned() })
        })?;
        if file.format != "fingerpost-migration-1" {
            return Err(at("format".to_owned(), Problem::OtherFormat("fingerpost-migration-1")));
        }
        if file.to != VERSION {
            return Err(at("to".to_owned(), Problem::Version(VERSION)));
        }
        let codes = (0_usize..).zip(file.codes).map(|(number, codes)| code(number, codes));
        let fields = (0_usize..).zip(file.fields).map(|(number, fields)| field(number, fields));
        Ok(Self {
            from: file.from,
            to: file.to,
            title: file.title,
            row_versions: file.row_versions,
            codes: codes.collect::<Result<_, _>>()?,
            fields: fields.collect::<Result<_, _>>()?,
        })
    }
}

fn code(number: usize, wire: Codes) -> Result<CodeMove, MappingError> {
    let place = |what: &str| format!("codes[{number}].{what}");
    if wire.why.trim().is_empty() {
        return Err(at(place("why"), Problem::Empty));
    }
    let known =
        wire.list.strip_prefix("lists:").and_then(|id| crate::lists().iter().find(|list| list.id == id));
    let Some(list) = known else { return Err(at(place("list"), Problem::NoSuchList(wire.list))) };
    for code in &wire.to {
        if !list.rows.iter().any(|row| row.code == code && row.retired.is_none()) {
            let problem = Problem::NoSuchCode { code: code.clone(), list: wire.list.clone(), nearest: None };
            return Err(at(place("to"), problem));
        }
    }
    let (relation, fits) = match (wire.relation, wire.to.len()) {
        (RelationOf::Exact, count) => (Relation::Exact, count == 1),
        (RelationOf::Broader, count) => (Relation::Broader, count == 1),
        (RelationOf::Ambiguous, count) => (Relation::Ambiguous, count > 1),
        (RelationOf::Unmapped, count) => (Relation::Unmapped, count == 0),
    };
    if !fits {
        return Err(at(place("to"), Problem::Meaningless("so many codes, for this relation,")));
    }
    Ok(CodeMove { list: wire.list, from: wire.from, to: wire.to, relation, why: wire.why })
}

fn field(number: usize, wire: Fields) -> Result<FieldMove, MappingError> {
    let place = |what: &str| format!("fields[{number}].{what}");
    if wire.why.trim().is_empty() {
        return Err(at(place("why"), Problem::Empty));
    }
    let Some(record) = crate::record(&wire.record) else {
        return Err(at(place("record"), Problem::NoSuchRecord(wire.record)));
    };
    let known = record.field(&wire.field);
    if known.is_some() == matches!(wire.change, ChangeOf::Dropped) {
        return Err(at(place("field"), Problem::NoSuchField { name: wire.field, nearest: None }));
    }
    let change = match (wire.change, wire.was, wire.fill) {
        (ChangeOf::Renamed, Some(from), None) => FieldChange::Renamed { from },
        (ChangeOf::Dropped, None, None) => FieldChange::Dropped,
        (ChangeOf::Optional, None, None) => FieldChange::Optional,
        (ChangeOf::Required, None, Some(fill)) => {
            let may = known.is_some_and(|(_, field)| field.missing);
            if !may || !MISSING_WORDS.iter().any(|(word, _)| *word == fill) {
                return Err(at(place("fill"), Problem::NotMissing));
            }
            FieldChange::Required { fill }
        }
        _ => return Err(at(place("change"), Problem::Meaningless("was or fill, for this change,"))),
    };
    Ok(FieldMove { record: wire.record.to_string(), field: wire.field, change, why: wire.why })
}
