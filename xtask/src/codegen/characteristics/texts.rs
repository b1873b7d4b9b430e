//! What people type.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

use super::{
    super::{Output, Source, rust, table::Row},
    DATA,
    fold::Folded,
    rust_file,
    topic::Topic,
};

/// The texts of every topic and the ways of saying nothing, each sorted by its folded form.
pub(super) fn outputs(source: &Source, topics: &[Topic]) -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    let mut arms = String::new();
    for topic in topics.iter().filter(|topic| topic.has_texts) {
        let module = format!("{}_texts", topic.folder.replace('-', "_"));
        outputs.push(rust_file(&module, texts(source, topic)?));
        arms.push_str(&format!("Topic::{} => super::{module}::TEXTS,\n", topic.variant));
    }
    let (path, missing) = missing(source)?;
    let text = format!(
        "{}use crate::{{MissingReason, Topic, reading::{{Missing, Text}}}};\n\n\
         pub(crate) fn texts_of(topic: Topic) -> &'static [Text] {{ match topic {{ {arms} _ => &[] }} }}\n\n\
         pub(crate) static MISSING: &[(&str, Missing)] = &[{missing}];\n",
        rust::head(&[&path])
    );
    outputs.push(rust_file("texts", text));
    Ok(outputs)
}

fn fold(row: &Row) -> Result<String> {
    let folded = Folded::new(row.text("text")?).with_context(|| format!("{}: too long", row.place()))?;
    ensure!(!folded.as_str().is_empty(), "{}: nothing is left of the text", row.place());
    Ok(folded.as_str().to_owned())
}

fn texts(source: &Source, topic: &Topic) -> Result<String> {
    let path = format!("{DATA}/{}/texts.csv", topic.folder);
    let table = source.table(&path)?;
    let mut texts = BTreeMap::new();
    for row in table.rows() {
        let meaning = topic.meaning(row.place(), &row.list("cells")?)?;
        let lump = match row.text("kind")? {
            "same" => false,
            "lump" => true,
            _ => bail!("{}: `kind` is neither `same` nor `lump`", row.place()),
        };
        let old = texts.insert(fold(row)?, (meaning, lump));
        ensure!(old.is_none(), "{}: the text stands twice", row.place());
    }
    let mut text = rust::head(&[&path]);
    text.push_str("use crate::{Meaning, reading::Text};\n\n");
    text.push_str(
        "const fn same(folded: &'static str, meaning: u64) -> Text { Text { folded, meaning: Meaning(meaning), lump: false } }\n\n",
    );
    if texts.values().any(|(_, lump)| *lump) {
        text.push_str(
            "const fn lump(folded: &'static str, meaning: u64) -> Text { Text { folded, meaning: Meaning(meaning), lump: true } }\n\n",
        );
    }
    text.push_str("pub(crate) static TEXTS: &[Text] = &[");
    for (folded, (meaning, lump)) in &texts {
        let kind = if *lump { "lump" } else { "same" };
        text.push_str(&format!("{kind}({}, {meaning:#x}),\n", rust::text(folded)));
    }
    text.push_str("];\n");
    Ok(text)
}

fn missing(source: &Source) -> Result<(String, String)> {
    let path = format!("{DATA}/texts-missing.csv");
    let table = source.table(&path)?;
    let mut texts = BTreeMap::new();
    for row in table.rows() {
        let sense = match row.text("reason")? {
            "unclear" => "Missing::Unclear".to_owned(),
            reason @ ("declined" | "does-not-know" | "not-asked" | "not-recorded" | "not-applicable") => {
                format!("Missing::Reason(MissingReason::{})", rust::variant(reason)?)
            }
            _ => bail!("{}: `reason` is not a reason for there being no answer", row.place()),
        };
        let old = texts.insert(fold(row)?, sense.clone());
        ensure!(old.is_none_or(|old| old == sense), "{}: the text stands twice with two senses", row.place());
    }
    Ok((path, texts.iter().map(|(folded, sense)| format!("({}, {sense}),\n", rust::text(folded))).collect()))
}
