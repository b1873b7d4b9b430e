//! The Rust tables.

use anyhow::{Context, Result, ensure};

use super::{
    super::{Output, rust},
    DATA, RUST,
    fold::Folded,
    rust_file,
    topic::{System, Topic},
};

/// A module for each topic's cells, a module for each system, and the list of them all.
pub(super) fn outputs(topics: &[Topic]) -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    let mut all = String::new();
    let mut exports = String::new();
    for topic in topics {
        let module = topic.folder.replace('-', "_");
        outputs.push(rust_file(&format!("{module}_cells"), cells(topic)));
        for system in &topic.systems {
            let name = constant(topic, system);
            outputs.push(rust_file(&name.to_lowercase(), table(topic, system, &name)?));
            exports.push_str(&format!("pub use super::{}::{name};\n", name.to_lowercase()));
            all.push_str(&format!("&{name},\n"));
        }
    }
    let text = format!(
        "{}{exports}\nuse crate::CodeSystem;\n\n/// Every list.\npub(crate) static ALL: &[&CodeSystem] = &[\n{all}];\n",
        rust::head(&[&format!("{DATA}/*/systems")])
    );
    outputs.push(rust_file("systems", text));
    Ok(outputs)
}

/// `mod.rs`, which names the others.
pub(super) fn root(outputs: &[Output]) -> Output {
    let mut modules: Vec<&str> = outputs
        .iter()
        .filter_map(|output| output.path.strip_prefix(RUST)?.strip_prefix('/')?.strip_suffix(".rs"))
        .collect();
    modules.sort_unstable();
    let mut text = rust::head(&[DATA]);
    for module in modules {
        text.push_str(&format!("pub(crate) mod {module};\n"));
    }
    rust_file("mod", text)
}

/// A system's name as a static: with its version only where it has several.
fn constant(topic: &Topic, system: &System) -> String {
    let alone = topic.systems.iter().filter(|other| other.id == system.id).count() == 1;
    let name = if alone { &system.id } else { &system.stem };
    name.to_uppercase().replace(['-', '.'], "_")
}

fn cells(topic: &Topic) -> String {
    let mut text = rust::head(&[&format!("{DATA}/{}/cells.csv", topic.folder)]);
    let (mut value, mut missing) = (false, false);
    let mut body = String::new();
    for cell in &topic.cells {
        let kind = if cell.kind == "value" {
            value = true;
            "CellKind::Value".to_owned()
        } else {
            missing = true;
            format!("CellKind::Missing(MissingReason::{})", rust::variant(&cell.kind).unwrap_or_default())
        };
        body.push_str(&format!(
            "Cell {{ id: {}, label: {}, kind: {kind} }},\n",
            rust::text(&cell.id),
            rust::text(&cell.label)
        ));
    }
    let mut names = vec!["Cell"];
    if value || missing {
        names.push("CellKind");
    }
    if missing {
        names.push("MissingReason");
    }
    text.push_str(&format!(
        "use crate::{{{}}};\n\npub(crate) static CELLS: &[Cell] = &[\n{body}];\n",
        names.join(", ")
    ));
    text
}

fn table(topic: &Topic, system: &System, name: &str) -> Result<String> {
    let mut text = rust::head(&[&system.path, &format!("{DATA}/{}/cells.csv", topic.folder)]);
    let dated = system.codes.iter().any(|code| code.dates != ("None".to_owned(), "None".to_owned()));
    let mut rows = String::new();
    let mut meanings = String::new();
    for code in &system.codes {
        let (since, retired) = &code.dates;
        let row = format!("{}, {}", rust::text(&code.code), rust::text(&code.label));
        if dated {
            rows.push_str(&format!("row({row}, {since}, {retired}),\n"));
        } else {
            rows.push_str(&format!("row({row}),\n"));
        }
        meanings.push_str(&format!("Meaning({:#x}), ", code.meaning));
    }
    let mut incomparable = String::new();
    for one in &topic.incomparable {
        let other = match () {
            () if one.a == system.basis => &one.b,
            () if one.b == system.basis => &one.a,
            () => continue,
        };
        let (basis, reason) = (rust::text(other), rust::text(&one.reason));
        incomparable.push_str(&format!("Incomparable {{ basis: {basis}, reason: {reason} }},"));
    }
    let use_incomparable = if incomparable.is_empty() { "" } else { "Incomparable, " };
    text.push_str("use fingerpost_core::{CodeList, CodeRow, Date};\n\n");
    text.push_str(&format!(
        "use crate::{{CodeSystem, {use_incomparable}Meaning, Topic, generated::{}_cells::CELLS}};\n\n",
        topic.folder.replace('-', "_")
    ));
    let (arguments, fields) = if dated {
        (
            "code: &'static str, label: &'static str, since: Option<Date>, retired: Option<Date>",
            "since, retired",
        )
    } else {
        ("code: &'static str, label: &'static str", "since: None, retired: None")
    };
    text.push_str(&format!(
        "const fn row({arguments}) -> CodeRow {{ CodeRow {{ code, label, parent: \"\", {fields} }} }}\n\n"
    ));
    text.push_str(&format!("static ROWS: &[CodeRow] = &[\n{rows}];\n\n"));
    text.push_str(&format!("static MEANINGS: &[Meaning] = &[{meanings}];\n\n"));
    text.push_str(&format!("static KEYS: &[u128] = &[{}];\n\n", keys(system)?));
    text.push_str(&format!("static BY_CELL: &[u64] = &[{}];\n\n", by_cell(topic, system)));
    text.push_str(&format!("static LABELS: &[(&str, u8)] = &[{}];\n\n", labels(system)?));
    text.push_str(&format!("/// {}.\n", system.meta("title")?));
    text.push_str(&format!("///\n/// {}: {}.\n", system.meta("publisher")?, system.meta("edition")?));
    text.push_str(&format!("pub static {name}: CodeSystem = CodeSystem {{\n"));
    text.push_str(&format!(
        "list: CodeList {{ system: {}, version: {}, title: {}, publisher: {}, licence: {}, source: {}, retrieved: {}, \
         fingerprint: {}, rows: ROWS }},\n",
        rust::text(&system.id),
        rust::text(&system.version),
        rust::text(system.meta("title")?),
        rust::text(system.meta("publisher")?),
        rust::text(system.meta("licence")?),
        rust::text(system.meta("source")?),
        rust::date(&system.retrieved)?,
        rust::text(system.table.fingerprint()),
    ));
    text.push_str(&format!(
        "edition: {}, topic: Topic::{}, basis: {}, incomparable: &[{incomparable}], cells: CELLS, meanings: MEANINGS,\n\
         keys: KEYS, by_cell: BY_CELL, labels: LABELS,\n\
         writable: {:#x}, unverified: {:#x}, exact_case: {:#x}, local_second_character: {},\n}};\n",
        rust::text(system.meta("edition")?),
        topic.variant,
        rust::text(&system.basis),
        system.bits(|code| code.writable()),
        system.bits(|code| !code.verified),
        system.bits(|code| code.exact_case),
        system.local,
    ));
    Ok(text)
}

/// Every code as a number that sorts as the code does: its bytes from the left.
fn keys(system: &System) -> Result<String> {
    let mut keys = String::new();
    for code in &system.codes {
        let bytes = code.code.as_bytes();
        ensure!(bytes.len() <= 16 && !bytes.contains(&0), "{}: a code of more than 16 bytes", system.path);
        let mut key = [0; 16];
        key.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
        keys.push_str(&format!("{:#034x}, ", u128::from_be_bytes(key)));
    }
    Ok(keys)
}

/// For each cell the writable codes that cover it, as bits.
fn by_cell(topic: &Topic, system: &System) -> String {
    let rows = |at: usize| system.bits(|code| code.writable() && code.meaning >> at & 1 == 1);
    (0..topic.cells.len()).map(|at| format!("{:#x}, ", rows(at))).collect()
}

/// Every label, folded, with its row.
fn labels(system: &System) -> Result<String> {
    let mut labels = Vec::new();
    for (at, code) in system.codes.iter().enumerate() {
        let folded =
            Folded::new(&code.label).with_context(|| format!("{}: a label that is too long", system.path))?;
        labels.push((folded.as_str().to_owned(), at));
    }
    labels.sort();
    Ok(labels.iter().map(|(label, at)| format!("({}, {at}),\n", rust::text(label))).collect())
}
