//! The answer for programs. The form is described in `docs/findings-format.md`.

use std::io::Write;

use anyhow::Result;
use fingerpost_schema::{
    VERSION,
    io::{CheckOptions, Outcome, Told},
};
use serde_json::{Map, Value, json};

use super::{keep::Kept, table::broken, words};

/// The version of the form: it changes when a reader would have to.
const FORMAT: &str = "fingerpost-findings-1";

/// Prints one document.
pub(super) fn print(outcome: &Outcome, kept: &Kept, options: &CheckOptions) -> Result<()> {
    let mut document = summary(outcome, options);
    let names = names(outcome);
    let mut findings: Vec<&Told> = kept.values().flatten().collect();
    findings.sort_by_key(|told| (told.file, told.record, told.column, told.rule.id));
    let listed = findings.len();
    let findings: Vec<Value> = findings.iter().map(|told| finding(name(&names, told.file), told)).collect();
    document.insert("findings".to_owned(), findings.into());
    document.insert("findingsListed".to_owned(), listed.into());
    line(&Value::Object(document))
}

/// Prints one finding on a line of its own.
pub(super) fn print_finding(file: &str, told: &Told) -> Result<()> {
    line(&finding(file, told))
}

/// Prints everything but the findings, on a line of its own.
pub(super) fn print_summary(outcome: &Outcome, options: &CheckOptions) -> Result<()> {
    line(&Value::Object(summary(outcome, options)))
}

fn line(value: &Value) -> Result<()> {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, value)?;
    out.write_all(b"\n")?;
    Ok(())
}

fn names(outcome: &Outcome) -> Vec<String> {
    let name =
        |path: &std::path::PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    outcome.files.iter().map(|file| name(&file.path)).collect()
}

fn name(names: &[String], file: usize) -> &str {
    names.get(file).map_or("", String::as_str)
}

fn finding(file: &str, told: &Told) -> Value {
    let mut value = Map::new();
    value.insert("file".to_owned(), file.into());
    value.insert("record".to_owned(), told.record.into());
    value.insert("line".to_owned(), told.line.into());
    if let Some(column) = told.column {
        value.insert("column".to_owned(), column.into());
    }
    if let Some(field) = told.field {
        value.insert("field".to_owned(), field.into());
    }
    value.insert("rule".to_owned(), told.rule.id.into());
    value.insert("severity".to_owned(), words::severity(told.rule.severity).into());
    let hint = told.hint_text();
    if !hint.is_empty() {
        value.insert("hint".to_owned(), hint.into());
    }
    Value::Object(value)
}

fn summary(outcome: &Outcome, options: &CheckOptions) -> Map<String, Value> {
    let names = names(outcome);
    let files: Vec<Value> = outcome
        .files
        .iter()
        .zip(&names)
        .map(|(file, name)| {
            let filled: Map<String, Value> =
                file.filled.iter().map(|(field, filled)| ((*field).to_owned(), json!(filled))).collect();
            json!({
                "file": name,
                "record": file.record.id,
                "rows": file.rows,
                "complete": file.complete,
                "written": words::written(&file.dialect),
                "fields": filled,
            })
        })
        .collect();
    let rules: Vec<Value> = broken(outcome)
        .into_iter()
        .map(|(rule, count)| {
            json!({
                "rule": rule.id,
                "severity": words::severity(rule.severity),
                "count": count,
                "message": rule.message,
                "fix": rule.fix,
                "why": rule.why,
            })
        })
        .collect();
    let total = outcome.counts.values().copied().fold(0, u64::saturating_add);
    let mut document = Map::new();
    document.insert("format".to_owned(), FORMAT.into());
    document.insert("schemaVersion".to_owned(), VERSION.into());
    document.insert("profile".to_owned(), options.profile.id.into());
    document.insert("checkedOn".to_owned(), options.today.to_string().into());
    document.insert("files".to_owned(), files.into());
    document.insert("rules".to_owned(), rules.into());
    document.insert("findingsTotal".to_owned(), total.into());
    document
}
