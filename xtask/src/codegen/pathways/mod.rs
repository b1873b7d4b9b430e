//! The directories, the helplines, the emergency numbers and the sets of forms of `fingerpost-pathways`.
//!
//! The directories' own reader (`Directory::from_json`) judges the files; a test there holds what it reads against what
//! is written here. This file only translates, and refuses what it cannot translate.

mod terms;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use self::terms::{eligibility, member, opening, openings, set, split};
use super::{Output, Source, rust};

const FOLDER: &str = "crates/pathways/src/generated";
const DIRECTORIES: &str = "crates/pathways/data/directories";
const HELPLINES: &str = "crates/pathways/data/helplines.csv";
const EMERGENCY: &str = "crates/pathways/data/emergency.csv";
const FORMS: &str = "crates/taxonomy/data/forms.csv";

/// Everything of the crate.
pub(crate) fn generate(source: &Source) -> Result<Vec<Output>> {
    let mut outputs = vec![forms(source)?, helplines(source)?];
    let mut modules = String::new();
    let mut names = Vec::new();
    for path in source.files(DIRECTORIES, "json")? {
        let (name, text) = directory(source, &path).with_context(|| format!("translating {path}"))?;
        modules.push_str(&format!("mod {name};\n"));
        names.push(name.clone());
        outputs.push(Output { path: format!("{FOLDER}/{name}.rs"), text });
    }
    let list: Vec<String> = names.iter().map(|name| format!("&{name}::DIRECTORY")).collect();
    let each: String = names
        .iter()
        .map(|name| format!("pub use super::{name}::DIRECTORY as {};\n", name.to_ascii_uppercase()))
        .collect();
    outputs.push(Output {
        path: format!("{FOLDER}/mod.rs"),
        text: format!(
            "{}use crate::Directory;\n\n{modules}pub(crate) mod forms;\npub(crate) mod helplines;\n\n\
             /// The directories that ship, each by name: a page for one area links one directory.\n\
             pub mod shipped {{\n{each}}}\n\n\
             /// Every directory that ships.\npub(crate) const DIRECTORIES: &[&Directory] = &[{}];\n",
            rust::head(&[DIRECTORIES]),
            list.join(", ")
        ),
    });
    Ok(outputs)
}

/// The forms' ids, the broader forms of each, and a constant for each.
fn forms(source: &Source) -> Result<Output> {
    let table = source.table(FORMS)?;
    let rows = table.sorted_by("id")?;
    ensure!(rows.len() <= 64, "{FORMS}: a set of forms holds 64; widen it");
    let ids: Vec<&str> = rows.iter().map(|row| row.text("id")).collect::<Result<_>>()?;
    let mut up: Vec<u64> = Vec::new();
    for row in &rows {
        let mut broader = 0;
        for parent in row.list("parents")? {
            let at = ids.iter().position(|id| *id == parent);
            broader |= 1_u64 << at.with_context(|| format!("{}: no form `{parent}`", row.place()))?;
        }
        up.push(broader);
    }
    // Once over for each form is enough to reach every ancestor.
    for _ in 0..up.len() {
        let before = up.clone();
        for broader in &mut up {
            *broader = (0..ids.len())
                .filter(|at| *broader >> at & 1 == 1)
                .fold(*broader, |all, at| all | before[at]);
        }
    }
    let mut text = rust::head(&[FORMS]);
    text.push_str("use crate::FormSet;\n\n/// The forms' ids, sorted: a form's bit is its place here.\n");
    text.push_str(&format!("pub(crate) const FORM_IDS: &[&str] = &{ids:?};\n\n"));
    text.push_str("/// The broader forms above each, as bits.\npub(crate) const FORM_UP: &[u64] = &[");
    for broader in &up {
        text.push_str(&format!("{broader:#x}, "));
    }
    text.push_str("];\n\nimpl FormSet {\n");
    for (at, id) in ids.iter().enumerate() {
        let name = id.to_ascii_uppercase().replace('-', "_");
        text.push_str(&format!("/// `{id}`.\npub const {name}: Self = Self(1 << {at});\n"));
    }
    text.push_str("}\n");
    Ok(Output { path: format!("{FOLDER}/forms.rs"), text })
}

/// The helplines and the emergency numbers.
fn helplines(source: &Source) -> Result<Output> {
    let lines = source.table(HELPLINES)?;
    let urgent = source.table(EMERGENCY)?;
    let mut text = rust::head(&[HELPLINES, EMERGENCY]);
    text.push_str(
        "use alloc::borrow::Cow;\n\nuse fingerpost_characteristics::{ByAndFor, StatedGender};\n\
         use fingerpost_core::{Confidence, Date, Provenance};\nuse fingerpost_taxonomy::Jurisdiction;\n\n\
         use crate::{Audience, Circumstance, Circumstances, Communities, Day, Days, Eligibility, EmergencyContact, \
         FormSet, Genders, Helpline, Nations, Opening};\n\n\
         /// The emergency numbers, the most urgent first.\npub(crate) const EMERGENCY: &[EmergencyContact] = &[\n",
    );
    let mut statics = Statics::default();
    for row in urgent.rows() {
        text.push_str(&format!(
            "EmergencyContact {{ id: {}, number: {}, name: {}, how: {}, provenance: &{} }},\n",
            rust::text(row.text("id")?),
            rust::text(row.text("number")?),
            rust::text(row.text("name")?),
            rust::text(row.text("how")?),
            statics.name(row.provenance()?),
        ));
    }
    text.push_str("];\n\n/// The national helplines.\npub(crate) const HELPLINES: &[Helpline] = &[\n");
    lines.sorted_by("id")?;
    let mut numbers: BTreeMap<String, bool> = BTreeMap::new();
    for row in lines.rows() {
        let place = row.place();
        let digits: String = row.text("number")?.chars().filter(char::is_ascii_digit).collect();
        let shared = row.flag("shared")?;
        if let Some(other) = numbers.insert(digits, shared) {
            ensure!(
                other && shared,
                "{place}: another row has this number, and they do not both say that it is shared"
            );
        }
        let hours = row.cell("hours")?;
        ensure!(
            hours.is_empty() || row.text("confidence")? == "verified",
            "{place}: hours of an unverified row"
        );
        let texts = [
            row.text("id")?,
            row.text("name")?,
            row.text("number")?,
            row.cell("other_ways")?,
            row.text("who")?,
        ];
        let nations = row
            .list("nations")?
            .iter()
            .map(|nation| member("Jurisdiction", nation))
            .collect::<Result<_>>()?;
        let age = |column| row.cell(column).map(|age| age.parse::<u8>().ok());
        text.push_str(&format!(
            "Helpline {{ text: {}, nations: {}, hours: &[{}], eligibility: {}, provenance: &{} }},\n",
            rust::text(&texts.join("\t")),
            set("Nations", nations),
            openings(hours).with_context(|| place.to_owned())?,
            eligibility(&row.list("attributes")?, age("minimum_age")?, age("maximum_age")?)
                .with_context(|| place.to_owned())?,
            statics.name(row.provenance()?),
        ));
    }
    text.push_str("];\n\n");
    text.push_str(&statics.text());
    Ok(Output { path: format!("{FOLDER}/helplines.rs"), text })
}

/// Provenances that many rows share, each written once: a page pays for every copy.
#[derive(Default)]
struct Statics(Vec<String>);

impl Statics {
    /// The name of a provenance.
    fn name(&mut self, provenance: String) -> String {
        let at = self.0.iter().position(|known| *known == provenance).unwrap_or_else(|| {
            self.0.push(provenance);
            self.0.len() - 1
        });
        format!("FROM_{at}")
    }

    fn cow(&mut self, provenance: String) -> String {
        format!("Cow::Borrowed(&{})", self.name(provenance))
    }

    fn text(&self) -> String {
        self.0
            .iter()
            .enumerate()
            .map(|(at, text)| format!("static FROM_{at}: Provenance = {text};\n"))
            .collect()
    }
}

/// One directory: the name of its module and the module's text.
fn directory(source: &Source, path: &str) -> Result<(String, String)> {
    let json: Value = serde_json::from_str(&source.text(path)?)?;
    let name = path.rsplit('/').next().and_then(|file| file.strip_suffix(".json")).context("no file name")?;
    let area = json.get("area").context("no area")?;
    let mut body = format!(
        "/// {}.\npub static DIRECTORY: Directory = Directory {{\nid: Slug::literal({}),\nedition: {},\n\
         area: Area {{ slug: Slug::literal({}), gss: Gss::literal({}), name: {} }},\norganisations: Cow::Borrowed(const {{ &[\n",
        text(area, "name")?,
        quoted(&json, "id")?,
        cow(&json, "edition")?,
        quoted(area, "slug")?,
        quoted(area, "gss")?,
        cow(area, "name")?,
    );
    let mut organisations = Vec::new();
    let mut statics = Statics::default();
    for organisation in list(&json, "organizations") {
        let (id, name) = (quoted(organisation, "id")?, cow(organisation, "name")?);
        organisations.push(text(organisation, "id")?);
        body.push_str(&format!("Organisation {{ id: Slug::literal({id}), name: {name} }},\n"));
    }
    body.push_str("] }),\nservices: Cow::Borrowed(const { &[\n");
    for row in list(&json, "services") {
        let id = text(row, "id")?;
        body.push_str(
            &service(row, &organisations, &mut statics).with_context(|| format!("service `{id}`"))?,
        );
    }
    body.push_str("] }),\ngaps: Cow::Borrowed(const { &[\n");
    for row in list(&json, "gaps") {
        let id = text(row, "id")?;
        body.push_str(&gap(row, &mut statics).with_context(|| format!("gap `{id}`"))?);
    }
    body.push_str("] }),\n};\n");
    let body = format!("{}{body}", statics.text());
    let mut head = rust::head(&[path]);
    head.push_str("use alloc::borrow::Cow;\n\n");
    head.push_str(&uses(
        &body,
        "fingerpost_characteristics",
        &["ByAndFor", "Connection", "Language", "StatedGender"],
    ));
    head.push_str(&uses(&body, "fingerpost_core", &["Confidence", "Date", "Provenance", "Slug"]));
    head.push_str(&uses(&body, "fingerpost_thresholds", &["RouteLevel"]));
    head.push('\n');
    head.push_str(&uses(&body, "crate", OURS));
    Ok((name.replace('-', "_"), format!("{head}\n{body}")))
}

const OURS: &[&str] = &[
    "Area",
    "Audience",
    "Circumstance",
    "Circumstances",
    "Communities",
    "Connections",
    "Day",
    "Days",
    "Directory",
    "Eligibility",
    "FormSet",
    "Gap",
    "Genders",
    "Gss",
    "Location",
    "Opening",
    "Organisation",
    "Phone",
    "RiskLevels",
    "RouteIn",
    "RoutesIn",
    "Service",
    "Status",
    "Tenure",
    "Tenures",
];

/// A `use` of those names that the body has as whole words.
fn uses(body: &str, from: &str, names: &[&str]) -> String {
    let words: BTreeSet<&str> = body.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let used: Vec<&str> = names.iter().copied().filter(|name| words.contains(name)).collect();
    if used.is_empty() { String::new() } else { format!("use {from}::{{{}}};\n", used.join(", ")) }
}

fn service(row: &Value, organisations: &[&str], statics: &mut Statics) -> Result<String> {
    let organisation = text(row, "organization_id")?;
    let attributes = attributes(row)?;
    let gp: Vec<&str> = attributes.iter().filter_map(|attribute| attribute.strip_prefix("gp:")).collect();
    let areas: Vec<&str> =
        list(row, "service_areas").map(|area| text(area, "extent")).collect::<Result<_>>()?;
    let age = |key| row.get(key).and_then(Value::as_u64).map(u8::try_from).transpose();
    let mut phones = Vec::new();
    for phone in list(row, "phones") {
        let shared = phone.get("shared").is_some_and(|shared| *shared == Value::Bool(true));
        let (number, description) = (cow(phone, "number")?, optional_cow(phone, "description"));
        phones.push(format!("Phone {{ number: {number}, description: {description}, shared: {shared} }}"));
    }
    let mut schedules = Vec::new();
    for schedule in list(row, "schedules") {
        let days: Vec<&str> = text(schedule, "byday")?.split(',').collect();
        schedules.push(opening(&days, text(schedule, "opens_at")?, text(schedule, "closes_at")?)?);
    }
    let mut languages = Vec::new();
    for language in list(row, "languages") {
        languages.push(format!("Language::literal({})", quoted(language, "code")?));
    }
    let mut locations = Vec::new();
    for location in list(row, "locations") {
        locations.push(format!(
            "Location {{ address_1: {}, city: {}, postal_code: {} }}",
            optional_cow(location, "address_1"),
            optional_cow(location, "city"),
            optional_cow(location, "postal_code")
        ));
    }
    let status = match text(row, "status")? {
        "active" => "Active",
        "inactive" => "Inactive",
        "defunct" => "Defunct",
        "temporarily closed" => "TemporarilyClosed",
        _ => bail!("no such status"),
    };
    Ok(format!(
        "Service {{ text: Cow::Borrowed({}), organisation: {}, \
         status: Status::{status}, url: {}, phones: {}, languages: {}, schedules: {}, service_areas: {}, gp_areas: {}, \
         locations: {}, confidential_location: {}, eligibility: {}, provenance: {} }},\n",
        joined(row, &["id", "name", "description"])?,
        organisations.iter().position(|id| *id == organisation).context("no such organisation")?,
        optional_cow(row, "url"),
        borrowed(&phones),
        borrowed(&languages),
        borrowed(&schedules),
        gss(&areas),
        gss(&gp),
        borrowed(&locations),
        row.get("confidentialLocation").is_some_and(|value| *value == Value::Bool(true)),
        eligibility(&attributes, age("minimum_age")?, age("maximum_age")?)?,
        statics.cow(provenance(row)?),
    ))
}

fn gap(row: &Value, statics: &mut Statics) -> Result<String> {
    let mut audience = None;
    let (mut levels, mut communities, mut circumstances) = (Vec::new(), Vec::new(), Vec::new());
    for attribute in attributes(row)? {
        match split(attribute)? {
            ("route", route) => ensure!(audience.replace(member("Audience", route)?).is_none(), "two routes"),
            ("risk", level) => levels.push(member("RouteLevel", level)?),
            ("community", community) => communities.push(member("ByAndFor", community)?),
            ("circumstance", circumstance) => circumstances.push(member("Circumstance", circumstance)?),
            (kind, _) => bail!("no attribute `{kind}` of a gap"),
        }
    }
    Ok(format!(
        "Gap {{ text: Cow::Borrowed({}), audience: {}, levels: {}, communities: {}, circumstances: {}, \
         provenance: {} }},\n",
        joined(row, &["id", "missing", "instead"])?,
        audience.context("an attribute `route:…` is missing")?,
        set("RiskLevels", levels),
        set("Communities", communities),
        set("Circumstances", circumstances),
        statics.cow(provenance(row)?),
    ))
}

fn provenance(row: &Value) -> Result<String> {
    let confidence = rust::variant(text(row, "confidence")?)?;
    let expires = match row.get("expires") {
        Some(_) => format!("Some({})", rust::date(text(row, "expires")?)?),
        None => "None".to_owned(),
    };
    Ok(format!(
        "Provenance {{ source: {}, on: {}, confidence: Confidence::{confidence}, expires: {expires} }}",
        cow(row, "source")?,
        rust::date(text(row, "assured_date")?)?,
    ))
}

fn attributes(row: &Value) -> Result<Vec<&str>> {
    list(row, "attributes").map(|attribute| text(attribute, "taxonomy_term_id")).collect()
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn text<'v>(value: &'v Value, key: &str) -> Result<&'v str> {
    value.get(key).and_then(Value::as_str).with_context(|| format!("`{key}` is missing or no text"))
}

/// Several texts of a row as one literal, with a tab between: `text::part` takes them apart. The text for the person comes
/// last, where there is one.
fn joined(value: &Value, keys: &[&str]) -> Result<String> {
    let mut texts: Vec<&str> = keys.iter().map(|key| text(value, key)).collect::<Result<_>>()?;
    if value.get("forYou").is_some() {
        texts.push(text(value, "forYou")?);
    }
    ensure!(!texts.iter().any(|text| text.contains('\t')), "a text has a tab");
    Ok(rust::text(&texts.join("\t")))
}

fn quoted(value: &Value, key: &str) -> Result<String> {
    Ok(rust::text(text(value, key)?))
}

fn cow(value: &Value, key: &str) -> Result<String> {
    Ok(format!("Cow::Borrowed({})", quoted(value, key)?))
}

fn optional_cow(value: &Value, key: &str) -> String {
    format!("Cow::Borrowed({})", rust::text(value.get(key).and_then(Value::as_str).unwrap_or("")))
}

fn borrowed(items: &[String]) -> String {
    rust::borrowed(&items.join(", "))
}

fn gss(codes: &[&str]) -> String {
    let codes: Vec<String> = codes.iter().map(|code| format!("Gss::literal({})", rust::text(code))).collect();
    borrowed(&codes)
}
