//! `cargo xtask lang`: the element's languages, `wasm/widget/lang`.
//!
//! - `template.json`: every message of self mode, written by the widget's own tests from its screens and scripts;
//! - `<id>.json`: a pack, as a translator writes it and a reviewer signs it (docs/languages.md);
//! - `pictures.json`: the drawings of easy read, as paths of SVG.
//!
//! [`check`] says what is wrong with a pack, [`ship`] writes what a page loads, [`pretend`] makes two languages that
//! nobody speaks, for tests.

mod check;
mod pack;
mod pseudo;

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::{root, run};
use pack::{Message, Pack, Template};

#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  cargo xtask lang              # write the template again, then check every pack\n  cargo xtask lang --check      # fail where the template is not that of the screens, or a pack is wrong"
)]
pub(crate) struct LangArgs {
    /// Compare the template with the screens instead of writing it
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &LangArgs) -> Result<()> {
    let mut command = run::command("cargo");
    command
        .args(["test", "--quiet", "--package", "fingerpost-widget", "template::"])
        .current_dir(root::root());
    if !args.check {
        command.env("FINGERPOST_TEMPLATE", "write");
    }
    run::show("lang: reading every message of the screens", &mut command)?;
    packs()
}

/// Checks every pack; fails where one is wrong.
pub(crate) fn packs() -> Result<()> {
    let template = template()?;
    let mut wrong = 0_usize;
    for (id, pack) in all()? {
        let found = check::check(&id, &pack, &template, &pictures()?, &categories(&pack.language)?);
        let held = template.messages.iter().filter(|message| !pack.shows(message)).count();
        println!(
            "lang: {id}: {} messages, {held} of {} shown in English",
            pack.messages.len(),
            template.messages.len()
        );
        for (fatal, text) in found {
            wrong += usize::from(fatal);
            println!("lang: {id}: {}: {text}", if fatal { "error" } else { "warning" });
        }
    }
    if wrong > 0 {
        bail!("{wrong} errors in the packs of wasm/widget/lang");
    }
    Ok(())
}

/// Writes the packs as a page loads them: nothing that is not in the template, and no translation of safety text that
/// nobody reviewed.
pub(crate) fn ship(to: &Path) -> Result<()> {
    let template = template()?;
    for (id, pack) in all()? {
        let shown = template.messages.iter().filter(|message| pack.shows(message));
        let used: Vec<(&Message, &pack::Translation)> =
            shown.filter_map(|message| Some((message, pack.messages.get(&message.en)?))).collect();
        let messages: BTreeMap<&str, &Value> =
            used.iter().map(|(message, said)| (message.en.as_str(), &said.text)).collect();
        let drawn: BTreeMap<&str, &str> = used
            .iter()
            .filter_map(|(message, said)| Some((message.en.as_str(), said.picture.as_deref()?)))
            .collect();
        let mut file =
            json!({ "language": pack.language, "direction": pack.direction, "messages": messages });
        if pack.easy {
            let all = pictures()?;
            let pictures: BTreeMap<&str, &Value> =
                drawn.values().filter_map(|name| Some((*name, all.get(*name)?))).collect();
            file["easy"] = json!(true);
            file["drawn"] = json!(drawn);
            file["pictures"] = json!(pictures);
        }
        write(to, &id, &file)?;
    }
    Ok(())
}

/// Writes the two languages of the tests.
pub(crate) fn pretend(to: &Path) -> Result<()> {
    let template = template()?;
    for (id, language, direction, say) in pseudo::ALL {
        let messages: BTreeMap<&str, String> =
            template.messages.iter().map(|message| (message.en.as_str(), say(&message.en))).collect();
        write(to, id, &json!({ "language": language, "direction": direction, "messages": messages }))?;
    }
    Ok(())
}

fn write(to: &Path, id: &str, file: &Value) -> Result<()> {
    fs::create_dir_all(to)?;
    let path = to.join(format!("{id}.json"));
    fs::write(&path, serde_json::to_string(file)?).with_context(|| format!("writing {}", path.display()))
}

fn template() -> Result<Template> {
    read("template.json")
}

fn pictures() -> Result<BTreeMap<String, Value>> {
    read("pictures.json")
}

/// Every pack by its id.
fn all() -> Result<Vec<(String, Pack)>> {
    let folder = root::root().join("wasm/widget/lang");
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).context("reading wasm/widget/lang")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(id) = name.strip_suffix(".json").filter(|id| !["template", "pictures"].contains(id)) {
            found.push((id.to_owned(), read(&name)?));
        }
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(found)
}

fn read<T: serde::de::DeserializeOwned>(name: &str) -> Result<T> {
    let path = root::root().join("wasm/widget/lang").join(name);
    let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not as it should be", path.display()))
}

/// The plural categories of a language, by the CLDR that Node carries.
fn categories(language: &str) -> Result<Vec<String>> {
    let script =
        "console.log(new Intl.PluralRules(process.argv[1]).resolvedOptions().pluralCategories.join())";
    let said = run::ask("node", &["-e", script, language]);
    let said = said.with_context(|| format!("Node does not know the plurals of {language}"))?;
    Ok(said.split(',').map(str::to_owned).collect())
}
