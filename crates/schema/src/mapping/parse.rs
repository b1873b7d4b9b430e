//! Reading a mapping file: every mistake that can be seen without an export is found here.

use alloc::{borrow::ToOwned, collections::BTreeMap, format, string::String, vec::Vec};

use super::{
    ColumnSource, DateForm, FORMAT, FieldMapping, Mapping, MappingError, MappingProblem as Problem, Noted,
    RecordMapping, Source, wire,
};
use crate::{
    Demand, Field, Kind, MISSING_WORDS, Need, Profile, VERSION, file_rules::says_cause, plan::nearest,
};

type Result<T> = core::result::Result<T, MappingError>;

fn at(place: impl Into<String>, problem: Problem) -> MappingError {
    MappingError { place: place.into(), problem }
}

/// Lower case, without spaces around: how words of an export are compared.
pub(super) fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// [`MappingError`] names the place and what was expected there.
    pub fn from_toml(text: &str) -> Result<Self> {
        let file: wire::File = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let line = before.matches('\n').count().saturating_add(1);
            let message = error.message().to_owned();
            at(format!("line {line}"), Problem::Malformed { message })
        })?;
        if file.format != FORMAT {
            return Err(at("format", Problem::Format));
        }
        if file.version.is_some_and(|version| version != VERSION) {
            return Err(at("version", Problem::Version(VERSION)));
        }
        if file.title.trim().is_empty() {
            return Err(at("title", Problem::Empty));
        }
        let profile = crate::profile(&file.profile)
            .ok_or_else(|| at("profile", Problem::NoSuchProfile(file.profile.clone())))?;
        let dates = file
            .dates
            .map(|form| DateForm::parse(&form).map_err(|error| at("dates", error.into())))
            .transpose()?;
        let mut missing = BTreeMap::new();
        for (word, reason) in &file.missing {
            let place = || format!("missing.{word}");
            let known = MISSING_WORDS.iter().find(|(known, _)| known == reason);
            let (known, _) = known.ok_or_else(|| at(place(), Problem::NotMissing))?;
            if missing.insert(folded(word), *known).is_some() {
                return Err(at(place(), Problem::Twice));
            }
        }
        let reader = Reader { profile, dates, values: file.values };
        let records = (0_usize..)
            .zip(file.records)
            .map(|(number, record)| reader.record(&format!("records[{number}]"), record))
            .collect::<Result<Vec<_>>>()?;
        if records.is_empty() {
            return Err(at("records", Problem::NoRecords));
        }
        let dropped =
            file.drop.into_iter().map(|drop| Noted { column: drop.column, note: drop.reason }).collect();
        let provenance =
            file.provenance.into_iter().map(|said| Noted { column: said.column, note: said.note }).collect();
        let mapping = Self { title: file.title, profile, records, dropped, provenance, missing };
        mapping.apart("drop", &mapping.dropped)?;
        mapping.apart("provenance", &mapping.provenance)?;
        Ok(mapping)
    }

    /// What is not carried has a note, and is not carried.
    fn apart(&self, list: &str, columns: &[Noted]) -> Result<()> {
        for (number, noted) in columns.iter().enumerate() {
            let place = || format!("{list}[{number}]");
            if noted.note.trim().is_empty() || noted.column.trim().is_empty() {
                return Err(at(place(), Problem::Empty));
            }
            for record in &self.records {
                for field in &record.fields {
                    let Source::Column(source) = &field.source else { continue };
                    if folded(&source.column) == folded(&noted.column) {
                        let name = record.record.at(field.field).map_or("", |field| field.name);
                        return Err(at(
                            place(),
                            Problem::MappedAsWell(format!("{}.{name}", record.record.id)),
                        ));
                    }
                }
            }
        }
        Ok(())
    }
}

struct Reader {
    profile: &'static Profile,
    dates: Option<DateForm>,
    values: BTreeMap<String, BTreeMap<String, String>>,
}

impl Reader {
    fn record(&self, place: &str, wire: wire::RecordOf) -> Result<RecordMapping> {
        let record = crate::record(&wire.record)
            .ok_or_else(|| at(format!("{place}.record"), Problem::NoSuchRecord(wire.record.clone())))?;
        if !self.profile.records().contains(&record) {
            let problem = Problem::NotInProfile { service: self.profile.id, record: record.id };
            return Err(at(format!("{place}.record"), problem));
        }
        let mut fields = Vec::new();
        for (name, wire) in wire.fields {
            let place = format!("{place}.fields.{name}");
            let Some((found, field)) = record.field(&name) else {
                let nearest = nearest(&name, record.fields.iter().map(|field| field.name));
                return Err(at(place, Problem::NoSuchField { name, nearest }));
            };
            let demand = self.profile.demand(record, field);
            let Some(demand) = demand.filter(|demand| demand.need != Need::NotCollected) else {
                return Err(at(place, Problem::NotCollected));
            };
            let source = self.source(&place, field, &demand, wire)?;
            fields.push(FieldMapping { field: found, source });
        }
        fields.sort_by_key(|mapping| mapping.field);
        if !fields.iter().any(|mapping| mapping.field == record.key) {
            let key = record.at(record.key).map_or("", |field| field.name);
            return Err(at(format!("{place}.fields"), Problem::NoKey(key)));
        }
        Ok(RecordMapping { record, once: wire.once, only_when: wire.only_when, fields })
    }

    fn source(&self, place: &str, field: &Field, demand: &Demand, wire: wire::FieldOf) -> Result<Source> {
        let column = match (wire.constant, wire.column) {
            (Some(constant), None) => {
                for (given, name) in [
                    (wire.optional, "optional"),
                    (wire.values.is_some(), "values"),
                    (wire.split.is_some(), "split"),
                    (wire.date.is_some(), "date"),
                ] {
                    if given {
                        return Err(at(
                            format!("{place}.{name}"),
                            Problem::Meaningless("this, beside constant,"),
                        ));
                    }
                }
                target(&format!("{place}.constant"), field, demand, &constant)?;
                return Ok(Source::Constant(constant));
            }
            (None, Some(column)) => column,
            _ => return Err(at(place, Problem::OneSource)),
        };
        if column.trim().is_empty() {
            return Err(at(format!("{place}.column"), Problem::Empty));
        }
        // Why a case was closed is a field of ours. Why somebody was abused is none.
        if says_cause(&column) && !says_cause(field.title) && !says_cause(field.name) {
            return Err(at(format!("{place}.column"), Problem::Cause));
        }
        let values = match wire.values {
            None => None,
            Some(values) => Some(self.values(place, field, demand, values)?),
        };
        let several = matches!(field.kind, Kind::Codes(_));
        if wire.split.is_some() && !several {
            return Err(at(format!("{place}.split"), Problem::Meaningless("split")));
        }
        if wire.split.as_ref().is_some_and(String::is_empty) {
            return Err(at(format!("{place}.split"), Problem::Empty));
        }
        let dated = matches!(field.kind, Kind::Date { .. } | Kind::Month | Kind::Quarter);
        let date = match wire.date {
            Some(_) if !dated && !matches!(field.kind, Kind::Count { .. }) => {
                return Err(at(format!("{place}.date"), Problem::Meaningless("date")));
            }
            Some(form) => {
                let form = DateForm::parse(&form);
                Some(form.map_err(|error| at(format!("{place}.date"), error.into()))?)
            }
            None if dated => self.dates.clone(),
            None => None,
        };
        Ok(Source::Column(ColumnSource { column, optional: wire.optional, values, split: wire.split, date }))
    }

    fn values(
        &self,
        place: &str,
        field: &Field,
        demand: &Demand,
        values: wire::Values,
    ) -> Result<BTreeMap<String, String>> {
        let given = match values {
            wire::Values::Here(values) => values,
            wire::Values::Named(name) => match self.values.get(&name) {
                Some(values) => values.clone(),
                None => return Err(at(format!("{place}.values"), Problem::NoSuchValues(name))),
            },
        };
        let mut out = BTreeMap::new();
        for (word, code) in given {
            let place = format!("{place}.values.{word}");
            target(&place, field, demand, &code)?;
            if out.insert(folded(&word), code).is_some() {
                return Err(at(place, Problem::Twice));
            }
        }
        Ok(out)
    }
}

/// What a mapping writes into a cell must be something that the cell may hold.
fn target(place: &str, field: &Field, demand: &Demand, text: &str) -> Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    if MISSING_WORDS.iter().any(|(word, _)| *word == text) {
        return if field.missing { Ok(()) } else { Err(at(place, Problem::NotMissing)) };
    }
    match (&field.kind, demand.list) {
        (Kind::Flag, _) if !matches!(text, "yes" | "no") => Err(at(place, Problem::NotAFlag)),
        (Kind::Code(_) | Kind::Codes(_), Some(list)) => {
            let codes = list.codes();
            let several = matches!(field.kind, Kind::Codes(_));
            let parts: Vec<&str> = if several { text.split(';').collect() } else { Vec::from([text]) };
            for part in parts {
                if !codes.iter().any(|listed| listed.code == part && listed.retired.is_none()) {
                    let nearest = nearest(part, codes.iter().map(|listed| listed.code));
                    return Err(at(
                        place,
                        Problem::NoSuchCode { code: part.to_owned(), list: list.name(), nearest },
                    ));
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}
