//! The data standard: `crates/schema/data` to `crates/schema/src/generated`.

mod examples;
mod lists;
mod profiles;
mod records;
mod rules;
mod typed;

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

use super::{
    Output, Source, rust,
    table::{Row, Table},
};

const DATA: &str = "crates/schema/data";
const RUST: &str = "crates/schema/src/generated";

const PROVENANCE: &str = "use alloc::borrow::Cow;\nuse fingerpost_core::{Confidence, Date, Provenance};\n\n";

/// Every table of the standard, read once.
pub(super) struct Standard {
    pub(super) lists: Vec<(String, Table)>,
    pub(super) records: Vec<(String, Table)>,
    pub(super) profiles: Vec<(String, Table)>,
    pub(super) examples: Vec<(String, Table)>,
    /// The name of the static of each published list, by `system@version`.
    pub(super) systems: BTreeMap<String, String>,
    /// How many codes each list of another crate has, as far as it is a file of its own, by its name here.
    pub(super) sizes: BTreeMap<String, usize>,
}

/// How many codes a field of several can choose from: a cell's codes are the bits of one number.
const SEVERAL: usize = 64;

/// Generates everything.
pub(crate) fn generate(source: &Source) -> Result<Vec<Output>> {
    let standard = Standard {
        lists: folder(source, "lists")?,
        records: folder(source, "records")?,
        profiles: folder(source, "profiles")?,
        examples: folder(source, "examples")?,
        systems: systems(source)?,
        sizes: sizes(source)?,
    };
    standard.check()?;
    let mut outputs = lists::generate(&standard)?;
    outputs.extend(records::generate(&standard)?);
    outputs.extend(profiles::generate(&standard)?);
    outputs.push(rules::generate(source, &standard)?);
    outputs.push(examples::generate(&standard)?);
    outputs.extend(typed::generate(source, &standard)?);
    let mut root = rust::head(&[DATA]);
    root.push_str("#[cfg(feature = \"forms\")]\npub(crate) mod examples;\npub mod fields;\n");
    for module in ["lists", "profiles", "records", "rules"] {
        root.push_str(&format!("pub(crate) mod {module};\n"));
    }
    root.push_str("#[cfg(feature = \"typed\")]\npub(crate) mod typed;\n");
    outputs.push(rust_file("mod", root));
    Ok(outputs)
}

/// The topics of the published lists.
const TOPICS: [&str; 11] = [
    "disability",
    "ethnicity",
    "gender-identity",
    "language-ability",
    "language-proficiency",
    "marital",
    "orientation",
    "pregnancy",
    "religion",
    "same-at-birth",
    "sex",
];

fn folder(source: &Source, name: &str) -> Result<Vec<(String, Table)>> {
    let mut tables = Vec::new();
    for path in source.files(&format!("{DATA}/{name}"), "csv")? {
        let stem = path.rsplit('/').next().and_then(|file| file.strip_suffix(".csv")).unwrap_or_default();
        tables.push((stem.to_owned(), source.table(&path)?));
    }
    Ok(tables)
}

/// The sizes of the lists that stand in other crates' files, retired codes among them: they keep their places.
fn sizes(source: &Source) -> Result<BTreeMap<String, usize>> {
    let mut found = BTreeMap::new();
    for topic in TOPICS {
        for path in source.files(&format!("crates/characteristics/data/{topic}/systems"), "csv")? {
            let table = source.table(&path)?;
            let name = format!("characteristics:{}@{}", table.meta("system")?, table.meta("version")?);
            found.insert(name, table.rows().len());
        }
    }
    found.insert("taxonomy:forms".to_owned(), source.table("crates/taxonomy/data/forms.csv")?.rows().len());
    Ok(found)
}

/// A system that has one version is named after itself, one with several after both: as its own generator names it.
fn systems(source: &Source) -> Result<BTreeMap<String, String>> {
    let mut found: Vec<(String, String)> = Vec::new();
    for topic in TOPICS {
        for path in source.files(&format!("crates/characteristics/data/{topic}/systems"), "csv")? {
            let table = source.table(&path)?;
            found.push((table.meta("system")?.to_owned(), table.meta("version")?.to_owned()));
        }
    }
    Ok(found
        .iter()
        .map(|(system, version)| {
            let alone = found.iter().filter(|(other, _)| other == system).count() == 1;
            let name = if alone { system.clone() } else { format!("{system}-{version}") };
            (format!("{system}@{version}"), constant(&name))
        })
        .collect())
}

/// `referral-in` to `REFERRAL_IN`.
pub(super) fn constant(id: &str) -> String {
    id.to_uppercase().replace(['-', '.'], "_")
}

/// `referral-in` to `referral_in`.
pub(super) fn module(id: &str) -> String {
    id.replace(['-', '.'], "_")
}

pub(super) fn rust_file(name: &str, text: String) -> Output {
    Output { path: format!("{RUST}/{name}.rs"), text }
}

impl Standard {
    /// Refuses a list that a field of several codes cannot use: a code past the last bit would be taken for no code.
    pub(super) fn fits(&self, name: &str, place: &str) -> Result<()> {
        let ours =
            name.strip_prefix("lists:").and_then(|id| self.lists.iter().find(|(known, _)| known == id));
        let size = ours.map(|(_, table)| table.rows().len()).or_else(|| self.sizes.get(name).copied());
        // Of a list that has no file of its own, the crate's tests count the codes.
        ensure!(
            size.is_none_or(|size| size <= SEVERAL),
            "{place}: a field of several codes holds {SEVERAL}, and `{name}` has more"
        );
        Ok(())
    }

    /// A list as an expression of type `List`.
    pub(super) fn list(&self, name: &str, place: &str) -> Result<String> {
        let (kind, id) = name.split_once(':').with_context(|| format!("{place}: `list` names no list"))?;
        Ok(match (kind, id) {
            ("lists", id) => {
                ensure!(self.lists.iter().any(|(known, _)| known == id), "{place}: there is no list `{id}`");
                format!("List::Ours(&crate::generated::lists::{}::CODES)", module(id))
            }
            ("characteristics", "languages@iso-639-3") => "List::Languages".to_owned(),
            ("characteristics", id) => {
                let name =
                    self.systems.get(id).with_context(|| format!("{place}: no published list `{id}`"))?;
                format!("List::System(&fingerpost_characteristics::systems::{name})")
            }
            ("taxonomy", "forms") => "List::Forms".to_owned(),
            ("taxonomy", "relationship") => "List::Relationship".to_owned(),
            ("taxonomy", "setting") => "List::Setting".to_owned(),
            ("taxonomy", "recency") => "List::Recency".to_owned(),
            ("taxonomy", "means") => "List::Means".to_owned(),
            _ => bail!("{place}: no such kind of list: `{name}`"),
        })
    }

    /// A condition as an expression of type `Condition`: `field=a;b & other=known`.
    pub(super) fn condition(&self, record: &str, text: &str, place: &str) -> Result<String> {
        if text.is_empty() {
            return Ok("Condition::ALWAYS".to_owned());
        }
        let mut terms = String::new();
        for term in text.split('&').map(str::trim) {
            let (field, not, codes) = match (term.split_once("!="), term.split_once('=')) {
                (Some((field, codes)), _) => (field.trim(), true, codes.trim()),
                (None, Some((field, codes))) => (field.trim(), false, codes.trim()),
                _ => bail!("{place}: `when` is not of the form `field=code;code`"),
            };
            self.knows(record, field, place)?;
            let list: Vec<String> = codes.split(';').map(|code| rust::text(code.trim())).collect();
            let list = list.join(", ");
            let test = match (codes, not) {
                ("known", false) => "Test::Known".to_owned(),
                (_, false) => format!("Test::Is(&[{list}])"),
                (_, true) => format!("Test::IsNot(&[{list}])"),
            };
            terms.push_str(&format!("Term {{ field: {}, test: {test} }}, ", rust::text(field)));
        }
        Ok(format!("Condition(&[{terms}])"))
    }

    /// That a record has a field.
    pub(super) fn knows(&self, record: &str, field: &str, place: &str) -> Result<()> {
        let (_, table) = self
            .records
            .iter()
            .find(|(id, _)| id == record)
            .with_context(|| format!("{place}: there is no record `{record}`"))?;
        let known = table.rows().iter().any(|row| row.cell("field").is_ok_and(|name| name == field));
        ensure!(known, "{place}: the record `{record}` has no field `{field}`");
        Ok(())
    }

    /// What a compiler would not see.
    fn check(&self) -> Result<()> {
        ensure!(self.records.len() <= 32, "a mention of a reference has five bits for the record");
        for (id, table) in &self.records {
            ensure!(table.rows().len() <= 64, "{}: a mention has six bits for the field", table.path());
            ensure!(table.meta("record").is_err_or(id), "{}: `record` is not the file's name", table.path());
        }
        Ok(())
    }
}

/// A head line that may be left out, and must be this where it is not.
trait IsErrOr {
    fn is_err_or(&self, wanted: &str) -> bool;
}

impl IsErrOr for Result<&str> {
    fn is_err_or(&self, wanted: &str) -> bool {
        self.as_ref().map_or(true, |text| *text == wanted)
    }
}

/// A head line, or nothing.
pub(super) fn optional<'t>(table: &'t Table, key: &str) -> &'t str {
    table.meta(key).unwrap_or_default()
}

/// One of the five reasons as an expression of type `Option<MissingReason>`.
pub(super) fn missing(row: &Row) -> Result<String> {
    Ok(match row.cell("missing")? {
        "" => "None".to_owned(),
        word => {
            ensure!(
                ["declined", "does-not-know", "not-asked", "not-recorded", "not-applicable"].contains(&word),
                "{}: `missing` is none of the five words",
                row.place()
            );
            format!("Some(MissingReason::{})", rust::variant(word)?)
        }
    })
}

/// A day as an expression of type `Day`.
pub(super) fn day(text: &str, place: &str) -> Result<String> {
    let parts: Vec<u32> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [year, month, day] if text.len() == 10 => Ok(format!("Day::literal({year}, {month}, {day})")),
        _ => bail!("{place}: expected a day as YYYY-MM-DD"),
    }
}
