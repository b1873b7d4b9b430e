//! `crates/characteristics/data` to Rust tables, JSON and CSV editions, and a page of the data dictionary.

mod dictionary;
mod editions;
mod emit;
mod fit;
// The crate's own way of folding a text, so that the tables are sorted by exactly what it looks up.
#[path = "../../../../crates/characteristics/src/fold.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the crate, which uses all of it")]
mod fold;
mod lists;
mod texts;
mod topic;

use anyhow::Result;

use super::{Output, Source};
use topic::Topic;

const DATA: &str = "crates/characteristics/data";
const RUST: &str = "crates/characteristics/src/generated";
const DOCS: &str = "docs/data/characteristics";

/// The topics: folder, variant of `Topic`, name for people, the texts that people type (or none).
const TOPICS: &[(&str, &str, &str, bool)] = &[
    ("ethnicity", "Ethnicity", "Ethnic group", true),
    ("orientation", "SexualOrientation", "Sexual orientation", true),
    ("gender-identity", "GenderIdentity", "Gender identity", true),
    ("same-at-birth", "SameAtBirth", "Gender same as at birth", false),
    ("sex", "Sex", "Sex", true),
    ("religion", "Religion", "Religion or belief", true),
    ("disability", "Disability", "Disability", true),
    ("marital", "Marital", "Marriage and civil partnership", true),
    ("pregnancy", "Pregnancy", "Pregnancy", true),
    ("language-ability", "LanguageAbility", "Ways of using a language", false),
    ("language-proficiency", "LanguageProficiency", "How well a language is used", false),
];

/// Everything generated for the characteristics.
pub(crate) fn generate(source: &Source) -> Result<Vec<Output>> {
    let topics: Vec<Topic> = TOPICS.iter().map(|entry| Topic::read(source, entry)).collect::<Result<_>>()?;
    let mut outputs = emit::outputs(&topics)?;
    outputs.extend(texts::outputs(source, &topics)?);
    outputs.extend(lists::outputs(source)?);
    outputs.push(emit::root(&outputs));
    outputs.extend(editions::outputs(source, &topics)?);
    outputs.push(dictionary::output(source, &topics)?);
    Ok(outputs)
}

fn rust_file(name: &str, text: String) -> Output {
    Output { path: format!("{RUST}/{name}.rs"), text }
}
