//! A Rust type for each record, and constants for the codes of our lists.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};

use super::{Standard, constant, module, optional, rust_file};
use crate::codegen::{
    Output, Source, rust,
    table::{Row, Table},
};

/// Words that cannot be the name of a field of a struct.
const KEYWORDS: &[&str] = &[
    "as", "async", "await", "box", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern",
    "false", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "union", "unsafe",
    "use", "where", "while", "yield",
];

/// A module for each record, one for the lists, and one that names them.
pub(super) fn generate(source: &Source, standard: &Standard) -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    let mut root = rust::head(&["crates/schema/data"]);
    root.push_str("pub mod lists;\n");
    for (id, table) in &standard.records {
        root.push_str(&format!("pub mod {};\n", module(id)));
        outputs.push(rust_file(&format!("typed/{}", module(id)), record(id, table)?));
    }
    outputs.push(rust_file("typed/mod", root));
    outputs.push(rust_file("typed/lists", lists(source, standard)?));
    Ok(outputs)
}

/// What a cell is in Rust, without whether it may be empty.
fn kind(row: &Row) -> Result<String> {
    let list = row.cell("list")?;
    let of_list = || -> Result<String> {
        let (family, id) = list.split_once(':').with_context(|| format!("{}: no list", row.place()))?;
        Ok(match (family, id) {
            ("lists", id) => format!("Coded<lists::{}::{}>", module(id), rust::variant(id)?),
            ("characteristics", "languages@iso-639-3") => "Language".to_owned(),
            ("characteristics", _) => "PublishedCode".to_owned(),
            ("taxonomy", "forms") => "Coded<lists::forms::Forms>".to_owned(),
            ("taxonomy", facet) => rust::variant(facet)?,
            _ => bail!("{}: no such kind of list", row.place()),
        })
    };
    Ok(match row.text("kind")? {
        "ref" => "Ref".to_owned(),
        "date" => "Date".to_owned(),
        "month" => "Month".to_owned(),
        "quarter" => "Quarter".to_owned(),
        "code" => of_list()?,
        "codes" => format!("BTreeSet<{}>", of_list()?),
        "count" => "u32".to_owned(),
        "flag" => "bool".to_owned(),
        "area" => "GssCode".to_owned(),
        "text" => "Withheld".to_owned(),
        _ => bail!("{}: no such kind", row.place()),
    })
}

/// A field: its name, its type, which pair of functions reads and writes it, and whether it must be given.
struct Field<'t> {
    name: &'t str,
    of: String,
    verb: &'static str,
    docs: String,
}

impl Field<'_> {
    fn required(&self) -> bool {
        matches!(self.verb, "required" | "stated")
    }
}

fn field(row: &Row) -> Result<Field<'_>> {
    let name = row.text("field")?;
    ensure!(!KEYWORDS.contains(&name), "{}: `{name}` is a word of Rust", row.place());
    let kind = kind(row)?;
    let (verb, of) = match (row.text("need")? == "required", row.flag("missing")?) {
        (true, false) => ("required", kind),
        (true, true) => ("stated", format!("Stated<{kind}>")),
        (false, false) => ("optional", format!("Option<{kind}>")),
        (false, true) => ("optional_stated", format!("Option<Stated<{kind}>>")),
    };
    let mut docs = format!("{}. {}", row.text("title")?.trim_end_matches('.'), row.text("description")?);
    if !row.cell("unit")?.is_empty() {
        docs.push_str(&format!(" Unit: {}.", row.cell("unit")?));
    }
    if row.text("need")? == "conditional" {
        docs.push_str(&format!(" Must be filled when `{}`.", row.text("when")?));
    }
    docs.push_str(&format!(" Asked by {}.", row.text("why")?));
    Ok(Field { name, of, verb, docs: docs.replace('[', "\\[") })
}

fn record(id: &str, table: &Table) -> Result<String> {
    let name = rust::variant(id)?;
    let fields: Vec<Field<'_>> = table
        .rows()
        .iter()
        .filter(|row| row.cell("field").is_ok_and(|name| name != "schema_version"))
        .map(field)
        .collect::<Result<_>>()?;
    let nature = match table.meta("nature")? {
        "period" => "It lasts: it has a beginning and may have an end, and no date of its own.",
        "event" => "It happened on one day.",
        _ => "It stands until it is corrected.",
    };
    let title = table.meta("title")?;
    let mut text = rust::head(&[table.path()]);
    text.push_str(&uses(&fields));
    let declare = |fields: &mut dyn Iterator<Item = &Field<'_>>| -> String {
        fields.map(|field| format!("/// {}\npub {}: {},\n", field.docs, field.name, field.of)).collect()
    };
    text.push_str(&format!(
        "/// A row of the record `{id}`: {title}. {nature}\n///\n/// {}.\n#[derive(Clone, PartialEq, Eq)]\npub struct {name} {{\n{}}}\n\n",
        optional(table, "note").replace('[', "\\["),
        declare(&mut fields.iter()),
    ));
    text.push_str(&format!(
        "/// What every row of the record `{id}` must have. The rest is left out until it is named.\n#[derive(Clone, PartialEq, Eq)]\n\
         pub struct Required {{\n{}}}\n\n",
        declare(&mut fields.iter().filter(|field| field.required())),
    ));
    for shown in [name.as_str(), "Required"] {
        text.push_str(&format!(
            "impl core::fmt::Debug for {shown} {{\nfn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {{\n\
             f.write_str(\"{shown}(withheld)\")\n}}\n}}\n\n"
        ));
    }
    let filled: String = fields
        .iter()
        .map(|field| {
            if field.required() {
                format!("{0}: row.{0},\n", field.name)
            } else {
                format!("{}: None,\n", field.name)
            }
        })
        .collect();
    text.push_str(&format!(
        "impl From<Required> for {name} {{\nfn from(row: Required) -> Self {{\nSelf {{\n{filled}}}\n}}\n}}\n\n"
    ));
    let read: String = fields
        .iter()
        .map(|field| format!("{0}: read::{1}(cells, {0:?})?,\n", field.name, field.verb))
        .collect();
    text.push_str(&format!(
        "impl {name} {{\n\
         /// Reads a row whose cells are in exactly the form of the standard, by the names of their fields. `None` and an empty\n\
         /// text are the same.\n///\n/// # Errors\n/// [`CellError`] names the first field that cannot be read.\n\
         pub fn try_from_cells<'c>(cells: &dyn Fn(&str) -> Option<&'c str>) -> Result<Self, CellError> {{\n\
         read::version(cells)?;\nOk(Self {{\n{read}}})\n}}\n\n\
         /// Every finding of this row for a service, on a day.\n///\n/// # Errors\n\
         /// [`NotInProfile`] when the service does not hand in this record.\n\
         pub fn validate(&self, profile: &'static Profile, today: Date) -> Result<Report, NotInProfile> {{\n\
         validate(self, profile, today)\n}}\n}}\n\n"
    ));
    let written: String = fields
        .iter()
        .map(|field| format!("({0:?}, write::{1}(&self.{0})),\n", field.name, field.verb))
        .collect();
    text.push_str(&format!(
        "impl TypedRow for {name} {{\nfn record(&self) -> &'static Record {{\n&records::{}::RECORD\n}}\n\n\
         fn to_cells(&self) -> Vec<(&'static str, String)> {{\nvec![\n(\"schema_version\", VERSION.into()),\n{written}]\n}}\n}}\n",
        module(id)
    ));
    Ok(text)
}

fn uses(fields: &[Field<'_>]) -> String {
    let has = |word: &str| {
        let part = |c: char| !(c.is_alphanumeric() || c == '_');
        fields.iter().any(|field| field.of.split(part).any(|found| found == word))
    };
    let named = |names: &[&'static str]| -> Vec<&'static str> {
        names.iter().copied().filter(|name| has(name)).collect()
    };
    let mut text = String::new();
    if has("BTreeSet") {
        text.push_str("use alloc::collections::BTreeSet;\n");
    }
    text.push_str("use alloc::{string::String, vec, vec::Vec};\n\n");
    if has("Language") {
        text.push_str("use fingerpost_characteristics::Language;\n");
    }
    let mut core = vec!["Date", "Report"];
    core.extend(named(&["Withheld"]));
    text.push_str(&format!("use fingerpost_core::{{{}}};\n", core.join(", ")));
    let facets = named(&["Means", "Recency", "Relationship", "Setting"]);
    if !facets.is_empty() {
        text.push_str(&format!("use fingerpost_taxonomy::{{{}}};\n", facets.join(", ")));
    }
    let mut typed = vec!["CellError"];
    typed.extend(named(&["Coded", "GssCode", "PublishedCode", "Ref", "Stated"]));
    typed.extend(["TypedRow", "read", "validate", "write"]);
    if has("lists") {
        typed.push("lists");
    }
    let mut ours = vec!["NotInProfile", "Profile", "Record", "VERSION"];
    ours.extend(named(&["Month", "Quarter"]));
    text.push_str(&format!(
        "use crate::{{{}, generated::records, typed::{{{}}}}};\n\n",
        ours.join(", "),
        typed.join(", ")
    ));
    text
}

/// A module for each list: the list as a type, and a constant for each code that may be written today.
fn lists(source: &Source, standard: &Standard) -> Result<String> {
    let forms = "crates/taxonomy/data/forms.csv";
    let mut text = rust::head(&["crates/schema/data/lists", forms]);
    for (id, table) in &standard.lists {
        let list = format!("List::Ours(&crate::generated::lists::{}::CODES)", module(id));
        let mut codes = Vec::new();
        for row in table.rows().iter().filter(|row| row.cell("retired").is_ok_and(str::is_empty)) {
            codes.push((row.text("code")?, row.text("label")?));
        }
        text.push_str(&list_module(id, table.meta("title")?, &list, &codes)?);
    }
    let table = source.table(forms)?;
    let mut codes = Vec::new();
    for row in table.rows() {
        codes.push((row.text("id")?, row.text("name")?));
    }
    text.push_str(&list_module("forms", table.meta("title")?, "List::Forms", &codes)?);
    Ok(text)
}

fn list_module(id: &str, title: &str, list: &str, codes: &[(&str, &str)]) -> Result<String> {
    let name = rust::variant(id)?;
    let mut text = format!(
        "/// {title}.\npub mod {} {{\nuse crate::{{List, typed::{{Coded, Listed}}}};\n\n/// The list.\n#[derive(Clone, Copy, Debug)]\n\
         pub enum {name} {{}}\n\nimpl Listed for {name} {{\nfn list() -> List {{\n{list}\n}}\n}}\n\n",
        module(id)
    );
    let mut seen = BTreeSet::new();
    for (code, label) in codes {
        let mut constant = constant(code).replace('+', "_PLUS");
        if constant.starts_with(|c: char| c.is_ascii_digit()) {
            constant.insert_str(0, "C_");
        }
        ensure!(seen.insert(constant.clone()), "{id}: two codes have the constant {constant}");
        text.push_str(&format!(
            "/// {}.\npub const {constant}: Coded<{name}> = Coded::of({});\n",
            label.trim_end_matches('.').replace('[', "\\["),
            rust::text(code)
        ));
    }
    text.push_str("}\n\n");
    Ok(text)
}
