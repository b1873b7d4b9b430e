//! Every package that our code takes along when it runs is on the list of `xtask/dependencies.toml`: what we chose with
//! a reason, what comes with it by name. New ones are noticed, and so are rows that nothing needs any more.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};
use serde::Deserialize;

use super::{Fault, tree::Tree};
use crate::run;

const LIST: &str = "xtask/dependencies.toml";

/// The list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Allowed {
    /// Package name to the reason for it.
    direct: BTreeMap<String, String>,
    /// What the direct ones bring along into the program.
    transitive: Vec<String>,
    /// What runs only while building: macros and what they bring along.
    build: Vec<String>,
    /// What the command alone uses, with the reason. What comes along is in the lock file: nobody embeds a command.
    #[serde(default)]
    command: BTreeMap<String, String>,
}

/// What is used.
#[derive(Default)]
struct Used {
    direct: BTreeSet<String>,
    all: BTreeSet<String>,
    command: BTreeSet<String>,
}

/// Programs that people run and nobody embeds.
const COMMANDS: &[&str] = &["/crates/cli/"];

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let text = tree.file(LIST).map(|file| file.text.as_str()).unwrap_or_default();
    let allowed: Allowed = toml::from_str(text).with_context(|| format!("reading {LIST}"))?;
    let metadata = MetadataCommand::new()
        .manifest_path(tree.root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .context("asking Cargo for the workspace")?;
    Ok(faults(&allowed, &used(&metadata)?))
}

/// `cargo metadata` says what the shipped packages ask for; `cargo tree` says what they get, without the features that
/// only tools and tests switch on.
fn used(metadata: &Metadata) -> Result<Used> {
    let ours: Vec<&str> = metadata.packages.iter().map(|package| package.name.as_str()).collect();
    let mut used = Used::default();
    let mut tree = run::command("cargo");
    tree.args(["tree", "--edges", "normal,build", "--all-features", "--target", "all"]);
    tree.args(["--prefix", "none", "--format", "{p}", "--no-dedupe"]).current_dir(&metadata.workspace_root);
    for package in &metadata.packages {
        let path = package.manifest_path.as_str().replace('\\', "/");
        if !path.contains("/crates/") && !path.contains("/wasm/") {
            continue;
        }
        let command = COMMANDS.iter().any(|folder| path.contains(folder));
        if !command {
            tree.args(["--package", package.name.as_str()]);
        }
        for dependency in package.dependencies.iter().filter(|used| used.kind != DependencyKind::Development)
        {
            let set = if command { &mut used.command } else { &mut used.direct };
            set.insert(dependency.name.clone());
        }
    }
    let output = tree.output().context("asking Cargo for the dependencies")?;
    ensure!(output.status.success(), "cargo tree: {}", String::from_utf8_lossy(&output.stderr));
    let names = String::from_utf8_lossy(&output.stdout);
    used.all.extend(names.lines().filter_map(|line| Some(line.split_whitespace().next()?.to_owned())));
    used.direct.retain(|name| !ours.contains(&name.as_str()));
    used.all.retain(|name| !ours.contains(&name.as_str()));
    used.command.retain(|name| !ours.contains(&name.as_str()) && !used.direct.contains(name));
    Ok(used)
}

fn faults(allowed: &Allowed, used: &Used) -> Vec<Fault> {
    let mut faults = Vec::new();
    let direct = used.direct.iter().map(|name| (name, allowed.direct.get(name)));
    let command = used.command.iter().map(|name| (name, allowed.command.get(name)));
    for (name, reason) in direct.chain(command) {
        match reason {
            None => faults.push(format!(
                "{name} is a dependency without a reason: add it to [direct] or [command] with one"
            )),
            Some(reason) if reason.trim().is_empty() => faults.push(format!("{name} has an empty reason")),
            Some(_) => {}
        }
    }
    for name in used.all.difference(&used.direct) {
        if !allowed.transitive.contains(name) && !allowed.build.contains(name) {
            faults.push(format!(
                "{name} came along with a dependency: look at it, then add it to `transitive` or `build`"
            ));
        }
    }
    let listed = allowed.direct.keys().chain(&allowed.transitive).chain(&allowed.build);
    for name in listed.filter(|name| !used.all.contains(*name)) {
        faults.push(format!("{name} is listed, and nothing needs it"));
    }
    for name in allowed.command.keys().filter(|name| !used.command.contains(*name)) {
        faults.push(format!("{name} is listed for the command, and it does not need it"));
    }
    faults.into_iter().map(|message| Fault::file(LIST, message)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed() -> Allowed {
        toml::from_str("transitive = [\"itoa\"]\nbuild = []\n[direct]\nserde_json = \"JSON\"\n").unwrap()
    }

    fn used(direct: &[&str], all: &[&str]) -> Used {
        let set = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        Used { direct: set(direct), all: set(all), command: BTreeSet::new() }
    }

    #[test]
    fn listed_and_used() {
        assert_eq!(faults(&allowed(), &used(&["serde_json"], &["serde_json", "itoa"])), []);
    }

    #[test]
    fn a_command_gives_its_own_reasons() {
        let mut allowed = allowed();
        allowed.command.insert("clap".to_owned(), "arguments".to_owned());
        let mut used = used(&["serde_json"], &["serde_json", "itoa"]);
        assert_eq!(faults(&allowed, &used).len(), 1, "listed and not needed");
        used.command.insert("clap".to_owned());
        assert_eq!(faults(&allowed, &used), []);
        used.command.insert("tokio".to_owned());
        assert_eq!(faults(&allowed, &used).len(), 1, "needed and not listed");
    }

    #[test]
    fn new_stray_and_stale() {
        assert_eq!(
            faults(&allowed(), &used(&["serde_json", "tokio"], &["serde_json", "itoa", "tokio"])).len(),
            1
        );
        assert_eq!(faults(&allowed(), &used(&["serde_json"], &["serde_json", "itoa", "ryu"])).len(), 1);
        assert_eq!(faults(&allowed(), &used(&["serde_json"], &["serde_json"])).len(), 1);
        assert_eq!(faults(&allowed(), &used(&["serde_json", "itoa"], &["serde_json", "itoa"])).len(), 1);
    }
}
