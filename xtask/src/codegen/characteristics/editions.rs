//! The editions for people who read no Rust: every list and every crosswalk as JSON and as CSV.

use anyhow::Result;
use serde_json::{Value, json};

use super::{
    super::{Output, Source, table::Table},
    DATA, DOCS,
    fit::fit,
    topic::{Code, System, Topic},
};

/// The plain lists: file, and its columns.
const PLAIN: &[(&str, &[&str])] = &[
    (
        "protected",
        &["id", "label", "statute", "recorded_as", "caution", "source", "on", "confidence", "expires"],
    ),
    ("circumstances", &["id", "label", "question", "caution", "source", "on", "confidence", "expires"]),
    ("languages", &["code", "bcp47", "name", "nhs", "old_tags", "modality", "confidence", "note"]),
    ("areas", &["gss", "name", "region", "confidence", "note"]),
    ("age-bands", &["scheme", "title", "band", "lower", "upper", "source", "on", "confidence", "expires"]),
    ("incomparable", &["topic", "a", "b", "reason", "source"]),
    ("texts-missing", &["text", "reason", "note"]),
];

/// Every edition.
pub(super) fn outputs(source: &Source, topics: &[Topic]) -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    for topic in topics {
        for system in &topic.systems {
            let place = format!("{DOCS}/lists/{}", system.stem);
            outputs.push(Output { path: format!("{place}.json"), text: list_json(topic, system)? });
            outputs.push(Output { path: format!("{place}.csv"), text: list_csv(topic, system)? });
        }
        if topic.systems.len() > 1 {
            let place = format!("{DOCS}/crosswalks/{}", topic.folder);
            outputs.push(Output { path: format!("{place}.json"), text: crosswalk_json(topic)? });
            outputs.push(Output { path: format!("{place}.csv"), text: crosswalk_csv(topic)? });
        }
        if topic.has_texts {
            let table = source.table(&format!("{DATA}/{}/texts.csv", topic.folder))?;
            plain(
                &mut outputs,
                &format!("texts-{}", topic.folder),
                &table,
                &["text", "cells", "kind", "note"],
            )?;
        }
    }
    for (name, columns) in PLAIN {
        plain(&mut outputs, name, &source.table(&format!("{DATA}/{name}.csv"))?, columns)?;
    }
    Ok(outputs)
}

/// A list without meanings, as it stands.
fn plain(outputs: &mut Vec<Output>, name: &str, table: &Table, columns: &[&str]) -> Result<()> {
    let mut lines = Vec::new();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns)?;
    for row in table.rows() {
        let cells: Vec<&str> = columns.iter().map(|column| row.cell(column)).collect::<Result<_>>()?;
        writer.write_record(&cells)?;
        let object: serde_json::Map<String, Value> =
            columns.iter().zip(&cells).map(|(column, cell)| (camel(column), Value::from(*cell))).collect();
        lines.push(Value::from(object).to_string());
    }
    let title = Value::from(table.meta("title")?);
    let about = Value::from(table.meta("about")?);
    let text =
        format!("{{\"title\": {title},\n\"about\": {about},\n\"rows\": [\n{}\n]}}\n", lines.join(",\n"));
    outputs.push(Output { path: format!("{DOCS}/{name}.json"), text });
    outputs
        .push(Output { path: format!("{DOCS}/{name}.csv"), text: String::from_utf8(writer.into_inner()?)? });
    Ok(())
}

fn camel(column: &str) -> String {
    let mut words = column.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |sum, word| {
        let (head, tail) = word.split_at(word.len().min(1));
        sum + &head.to_uppercase() + tail
    })
}

const fn confidence(verified: bool) -> &'static str {
    if verified { "verified" } else { "unverified" }
}

fn means<'a>(topic: &'a Topic, code: &Code) -> Vec<&'a str> {
    let held = |at: &usize| code.meaning >> at & 1 == 1;
    (0..topic.cells.len()).filter(held).filter_map(|at| Some(topic.cells.get(at)?.id.as_str())).collect()
}

fn list_json(topic: &Topic, system: &System) -> Result<String> {
    let mut head = Vec::new();
    for key in
        ["system", "version", "title", "publisher", "edition", "licence", "source", "retrieved", "basis"]
    {
        head.push(format!("\"{key}\": {}", Value::from(system.meta(key)?)));
    }
    head.push(format!("\"topic\": {}", Value::from(topic.folder)));
    head.push(format!("\"fingerprint\": {}", Value::from(system.table.fingerprint())));
    let codes: Vec<String> = system
        .codes
        .iter()
        .map(|code| {
            json!({
                "code": code.code, "label": code.label, "standing": code.standing, "since": code.since,
                "retired": code.retired, "exactCase": code.exact_case, "means": means(topic, code),
                "confidence": confidence(code.verified), "note": code.note,
            })
            .to_string()
        })
        .collect();
    Ok(format!("{{{},\n\"codes\": [\n{}\n]}}\n", head.join(",\n"), codes.join(",\n")))
}

fn list_csv(topic: &Topic, system: &System) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "system",
        "version",
        "code",
        "label",
        "standing",
        "since",
        "retired",
        "means",
        "confidence",
        "note",
        "source",
    ])?;
    for code in &system.codes {
        writer.write_record([
            &system.id,
            &system.version,
            &code.code,
            &code.label,
            &code.standing,
            &code.since,
            &code.retired,
            &means(topic, code).join(";"),
            confidence(code.verified),
            &code.note,
            system.meta("source")?,
        ])?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// Every ordered pair of different lists.
fn pairs(topic: &Topic) -> impl Iterator<Item = (&System, &System)> {
    topic
        .systems
        .iter()
        .flat_map(|from| topic.systems.iter().filter(|to| to.stem != from.stem).map(move |to| (from, to)))
}

fn crosswalk_json(topic: &Topic) -> Result<String> {
    let cells: Vec<String> = topic
        .cells
        .iter()
        .map(|cell| {
            json!({"id": cell.id, "label": cell.label, "kind": cell.kind, "note": cell.note}).to_string()
        })
        .collect();
    let mut blocks = Vec::new();
    for (from, to) in pairs(topic) {
        let name = |system: &System| json!({"system": system.id, "version": system.version});
        let mut codes = Vec::new();
        let refusal = topic.refusal(&from.basis, &to.basis);
        for code in from.codes.iter().filter(|_| refusal.is_none()) {
            let fit = fit(topic, from, code, to);
            let targets: Vec<&str> = fit.targets.iter().map(|target| target.code.as_str()).collect();
            let verified = code.verified && fit.targets.iter().all(|target| target.verified);
            codes.push(
                json!({
                    "code": code.code, "relation": fit.relation, "to": targets, "orNone": fit.or_none,
                    "confidence": confidence(verified),
                })
                .to_string(),
            );
        }
        let refusal = refusal.map(|one| json!({"reason": one.reason, "source": one.source}));
        blocks.push(format!(
            "{{\"from\": {}, \"to\": {}, \"notComparable\": {}, \"codes\": [\n{}\n]}}",
            name(from),
            name(to),
            refusal.unwrap_or(Value::Null),
            codes.join(",\n")
        ));
    }
    Ok(format!(
        "{{\"topic\": {}, \"about\": {},\n\"cells\": [\n{}\n],\n\"crosswalks\": [\n{}\n]}}\n",
        Value::from(topic.folder),
        Value::from(topic.about.as_str()),
        cells.join(",\n"),
        blocks.join(",\n")
    ))
}

fn crosswalk_csv(topic: &Topic) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "from_system",
        "from_version",
        "from_code",
        "from_label",
        "relation",
        "to_system",
        "to_version",
        "to_codes",
        "to_labels",
        "or_none",
        "confidence",
        "reason",
    ])?;
    for (from, to) in pairs(topic) {
        if let Some(refusal) = topic.refusal(&from.basis, &to.basis) {
            let (a, b) = ((&from.id, &from.version), (&to.id, &to.version));
            writer.write_record([
                a.0,
                a.1,
                "*",
                "every code",
                "not-comparable",
                b.0,
                b.1,
                "",
                "",
                "",
                "verified",
                &refusal.reason,
            ])?;
            continue;
        }
        for code in &from.codes {
            let fit = fit(topic, from, code, to);
            let join = |part: fn(&Code) -> &str| {
                fit.targets.iter().map(|target| part(target)).collect::<Vec<_>>().join(";")
            };
            let verified = code.verified && fit.targets.iter().all(|target| target.verified);
            writer.write_record([
                from.id.as_str(),
                &from.version,
                &code.code,
                &code.label,
                fit.relation,
                &to.id,
                &to.version,
                &join(|target| &target.code),
                &join(|target| &target.label),
                if fit.or_none { "yes" } else { "no" },
                confidence(verified),
                reason(fit.relation),
            ])?;
        }
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

fn reason(relation: &str) -> &'static str {
    match relation {
        "exact" => "both codes mean the same",
        "broader" => "the target code holds other groups too",
        "ambiguous" => "the target list tells apart what the source code does not",
        _ => "the target list has no code for this",
    }
}
