//! Rows with one cell changed, and which rules of cells our checker says that each breaks: what the validators from
//! outside are compared with.

use anyhow::{Context, Result};
use fingerpost_core::Date;
use fingerpost_schema::{
    Field, Found, HashKey, Kind, List, Need, Place, Plan, Profile, Record, Scope, Setting, Spot, Worker,
    forms::{columns, coverage, example_rows},
    profiles,
};
use serde_json::{Value, json};

use crate::files::File;

/// What people, programs and spreadsheets put into cells. Every one goes into every field.
const TEXTS: &[&str] = &[
    "",
    "declined",
    "does-not-know",
    "not-asked",
    "not-recorded",
    "not-applicable",
    "yes",
    "no",
    "Yes",
    "y",
    "true",
    "perhaps",
    "0",
    "1",
    "7",
    "007",
    "12.5",
    "-1",
    "1e3",
    "99999999",
    "5000000000",
    "1,000",
    "2026-04-01",
    "2026-4-1",
    "01/04/2026",
    "1 April 2026",
    "20260401",
    "46113",
    "2026-02-30",
    "2024-02-29",
    "2023-02-29",
    "2100-02-29",
    "1989-12-31",
    "1899-12-31",
    "2155-12-31",
    "2156-01-01",
    "2026-11-26",
    "2026-11-27",
    "2026-04",
    "2026-13",
    "2027-01",
    "April 2026",
    "2026-Q1",
    "2026-Q5",
    "2026-q1",
    "26-Q1",
    "2027-Q1",
    "Q1 2026",
    "EX-PERSON-9",
    "Jane Roe",
    "jane@example.org",
    "9434765919",
    "943-476-5919",
    "QQ123456C",
    "02079460000",
    "1.23E+11",
    "a/b",
    "abcdefghijabcdefghijabcdefghijabcdefghijk",
    "é",
    "=1+1",
    "@SUM(A1)",
    "\u{7}x",
    "a\u{0}b",
    "E09000001",
    "e09000001",
    "E0900001",
    "EC2P 2EJ",
    "BME",
    "no-such-code",
    "xho",
    "XHO",
    "Plain words",
];

/// Everything that the validators are compared with.
pub(crate) fn all() -> Result<Vec<File>> {
    let mut lines = String::new();
    for profile in chosen() {
        for record in profile.records() {
            Base::new(profile, record)?.samples(&mut lines);
        }
    }
    let reach: Vec<Value> = coverage::coverage()
        .iter()
        .map(|row| {
            json!({
                "rule": row.rule.id,
                "scope": row.rule.scope.id(),
                "jsonSchema": row.json_schema.id(),
                "tableSchema": row.table_schema.id(),
                "csvw": row.csvw.id(),
            })
        })
        .collect();
    Ok(vec![
        File { path: "samples.ndjson".into(), text: lines },
        File { path: "coverage.json".into(), text: serde_json::to_string_pretty(&reach)? },
    ])
}

/// Services that have every record between them, and those that use lists of their own.
fn chosen() -> Vec<&'static Profile> {
    let mut seen: Vec<&str> = Vec::new();
    let own_list = |profile: &Profile| profile.requirements.iter().any(|line| line.list.is_some());
    let mut lists = 0;
    profiles()
        .iter()
        .copied()
        .filter(|profile| {
            let new = profile.records().iter().any(|record| !seen.contains(&record.id));
            seen.extend(profile.records().iter().map(|record| record.id));
            let list = own_list(profile) && lists < 2;
            lists += u32::from(list);
            new || list
        })
        .collect()
}

/// The example rows of a record, to be changed one cell at a time.
struct Base {
    profile: &'static Profile,
    record: &'static Record,
    plan: Plan,
    /// Every field of the record, those that must not be collected included.
    rows: Vec<Vec<String>>,
}

impl Base {
    fn new(profile: &'static Profile, record: &'static Record) -> Result<Self> {
        let setting = Setting { today: Date::literal(2026, 11, 26), key: HashKey([1; 16]) };
        let headings = record.fields.iter().map(|field| field.name);
        let (plan, _) = Plan::new(profile, record, headings, &setting)?;
        let names: Vec<&str> = columns(profile, record).iter().map(|field| field.name).collect();
        let examples = example_rows(profile, record);
        let rows = examples.iter().map(|row| {
            let cell = |field: &Field| {
                let place = names.iter().position(|name| *name == field.name);
                place.and_then(|place| row.get(place)).map_or_else(String::new, |cell| cell.to_string())
            };
            record.fields.iter().map(cell).collect()
        });
        let rows: Vec<Vec<String>> = rows.collect();
        rows.first().with_context(|| format!("{} {}: no example", profile.id, record.id))?;
        Ok(Self { profile, record, plan, rows })
    }

    fn samples(&self, lines: &mut String) {
        for (at, field) in self.record.fields.iter().enumerate() {
            for (number, row) in self.rows.iter().enumerate() {
                // What depends on other fields is tried in every row, the rest in one.
                let texts = if number == 0 {
                    texts(self.profile, self.record, field)
                } else {
                    own(TEXTS.iter().take(8))
                };
                for text in texts {
                    let mut changed = row.clone();
                    if let Some(cell) = changed.get_mut(at) {
                        cell.clone_from(&text);
                    }
                    let (broken, here) = self.broken(&changed, at);
                    lines.push_str(&json!({
                        "service": self.profile.id,
                        "record": self.record.id,
                        "row": number,
                        "field": field.name,
                        "collected": self.profile.demand(self.record, field).is_some_and(|d| d.need != Need::NotCollected),
                        "cell": text,
                        "value": value(field, &text),
                        "broken": broken,
                        "here": here,
                    }).to_string());
                    lines.push('\n');
                }
            }
        }
    }

    /// The rules of cells that a row breaks: all, and those at one field.
    fn broken(&self, row: &[String], at: usize) -> (Vec<&'static str>, Vec<&'static str>) {
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        let (mut all, mut here) = (Vec::new(), Vec::new());
        self.plan.check(
            &mut Worker::new(&self.plan),
            Place::default(),
            cells.as_slice(),
            &mut |found: Found| {
                if found.rule.scope == Scope::Field {
                    all.push(found.rule.id);
                    if found.spot == Spot::Column(u16::try_from(at).unwrap_or(u16::MAX)) {
                        here.push(found.rule.id);
                    }
                }
            },
        );
        all.sort_unstable();
        all.dedup();
        (all, here)
    }
}

fn own<'t>(texts: impl Iterator<Item = &'t &'static str>) -> Vec<String> {
    texts.map(|text| (*text).to_owned()).collect()
}

/// The texts for every field, and those made from the field's own codes and limits.
fn texts(profile: &Profile, record: &Record, field: &Field) -> Vec<String> {
    let mut texts = own(TEXTS.iter());
    match field.kind {
        Kind::Count { min, max } => {
            texts.extend([min, max].map(|number| number.to_string()));
            texts.extend([min.wrapping_sub(1), max.wrapping_add(1)].map(|number| number.to_string()));
        }
        Kind::Text { max } => {
            let max = usize::try_from(max).unwrap_or(0);
            texts.extend([
                "a".repeat(max),
                "a".repeat(max + 1),
                "é".repeat(max / 2 + 1),
                "é".repeat(max + 1),
            ]);
        }
        _ => {}
    }
    if let Some(list) = profile.demand(record, field).and_then(|demand| demand.list) {
        texts.extend(coded(&list));
    }
    texts
}

/// What becomes of codes.
fn coded(list: &List) -> Vec<String> {
    let codes = list.codes();
    let mut texts = Vec::new();
    let plain: Vec<&str> = codes
        .iter()
        .filter(|code| code.missing.is_none() && code.retired.is_none())
        .map(|code| code.code)
        .collect();
    for code in &codes {
        texts.push(code.code.to_owned());
    }
    for code in codes.iter().take(3) {
        texts.extend([format!(" {}", code.code), format!("{} ", code.code), code.label.to_owned()]);
        texts.extend([code.code.to_uppercase(), format!("{}x", code.code)]);
    }
    if let [one, other, ..] = plain.as_slice() {
        for text in [
            "{1};{2}",
            "{1};{1}",
            "{1}|{2}",
            "{1}; {2}",
            "{1};",
            ";{1}",
            "{1},{2}",
            "{1};declined",
            "{1};no-such-code",
        ] {
            texts.push(text.replace("{1}", one).replace("{2}", other));
        }
        if let Some(missing) = codes.iter().find(|code| code.missing.is_some()) {
            texts.push(format!("{one};{}", missing.code));
        }
    }
    texts
}

/// A cell as JSON has it, `null` for one that is left out.
fn value(field: &Field, text: &str) -> Value {
    if text.is_empty() {
        return Value::Null;
    }
    match (field.kind, text.parse::<u32>()) {
        (Kind::Count { .. }, Ok(number)) if number.to_string() == text => json!(number),
        _ => json!(text),
    }
}
