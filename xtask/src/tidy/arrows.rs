//! Crates depend only along the arrows of ARCHITECTURE.md. A new crate, or a new arrow, is a decision: it is written
//! here and there, with why.

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, MetadataCommand};

use super::{Fault, tree::Tree};

/// Each package, and the packages of ours that it may use when it runs. `None`: any.
const ARROWS: &[(&str, Option<&[&str]>)] = &[
    ("fingerpost-core", Some(&[])),
    ("fingerpost-characteristics", Some(&["fingerpost-core"])),
    ("fingerpost-taxonomy", Some(&["fingerpost-core"])),
    ("fingerpost-dash", Some(&["fingerpost-core"])),
    // The duties stand beside the score, and both are in a decision.
    ("fingerpost-thresholds", Some(&["fingerpost-core", "fingerpost-dash", "fingerpost-taxonomy"])),
    (
        "fingerpost-pathways",
        Some(&[
            "fingerpost-core",
            "fingerpost-taxonomy",
            "fingerpost-characteristics",
            "fingerpost-thresholds",
        ]),
    ),
    (
        "fingerpost-fhir",
        Some(&["fingerpost-core", "fingerpost-characteristics", "fingerpost-dash", "fingerpost-thresholds"]),
    ),
    // Texts without JSON, so that the element can link them.
    (
        "fingerpost-documents",
        Some(&["fingerpost-core", "fingerpost-taxonomy", "fingerpost-dash", "fingerpost-thresholds"]),
    ),
    (
        "fingerpost-schema",
        Some(&[
            "fingerpost-core",
            "fingerpost-taxonomy",
            "fingerpost-characteristics",
            "fingerpost-dash",
            "fingerpost-thresholds",
            "fingerpost-tables",
        ]),
    ),
    // Made-up data is for tests, for showing the tools, and for whoever asks the command for it.
    ("fingerpost-synth", Some(&["fingerpost-core", "fingerpost-schema"])),
    // Bytes and places: it knows nothing of what the tables are about.
    ("fingerpost-tables", Some(&[])),
    (
        "fingerpost",
        Some(&[
            "fingerpost-core",
            "fingerpost-characteristics",
            "fingerpost-taxonomy",
            "fingerpost-dash",
            "fingerpost-thresholds",
            "fingerpost-pathways",
            "fingerpost-fhir",
            "fingerpost-documents",
            "fingerpost-schema",
        ]),
    ),
    (
        "fingerpost-widget",
        Some(&[
            "fingerpost-core",
            "fingerpost-characteristics",
            "fingerpost-taxonomy",
            "fingerpost-dash",
            "fingerpost-thresholds",
            "fingerpost-pathways",
        ]),
    ),
    // Leaves: nothing of ours depends on them.
    ("fingerpost-whole", None),
    ("fingerpost-api", None),
    ("fingerpost-cli", None),
    ("fingerpost-examples", None),
    ("fingerpost-tests", None),
    ("fingerpost-benches", None),
    ("xtask-policy", None),
    ("xtask-forms", None),
    // The tool builds where the crates do not.
    ("xtask", Some(&[])),
];

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let metadata = MetadataCommand::new()
        .manifest_path(tree.root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .context("asking Cargo for the workspace")?;
    let names: Vec<&str> = metadata.packages.iter().map(|package| package.name.as_str()).collect();
    let edges: Vec<(&str, &str)> = metadata
        .packages
        .iter()
        .flat_map(|package| {
            let used = package.dependencies.iter().filter(|used| used.kind != DependencyKind::Development);
            used.map(|used| (package.name.as_str(), used.name.as_str()))
                .filter(|(_, used)| names.contains(used))
        })
        .collect();
    let mut faults = faults(&names, &edges);
    faults.extend(gone(&names));
    Ok(faults)
}

/// Packages that have arrows and are not there: whoever reads the table would look for them.
fn gone(names: &[&str]) -> Vec<Fault> {
    let named = ARROWS.iter().flat_map(|(from, to)| to.iter().copied().flatten().chain([from]));
    let mut gone: Vec<&str> = named.copied().filter(|name| !names.contains(name)).collect();
    gone.sort_unstable();
    gone.dedup();
    let say = |name| format!("there is no package {name}: take its arrows out");
    gone.into_iter().map(|name| Fault::file("xtask/src/tidy/arrows.rs", say(name))).collect()
}

fn faults(names: &[&str], edges: &[(&str, &str)]) -> Vec<Fault> {
    let allowed = |name: &str| ARROWS.iter().find(|(known, _)| *known == name).map(|(_, to)| to);
    let mut faults: Vec<Fault> = names
        .iter()
        .filter(|name| allowed(name).is_none())
        .map(|name| {
            Fault::file(
                "xtask/src/tidy/arrows.rs",
                format!("{name} has no arrows yet: add it here and in ARCHITECTURE.md"),
            )
        })
        .collect();
    for &(from, to) in edges {
        if let Some(Some(list)) = allowed(from)
            && !list.contains(&to)
        {
            faults.push(Fault::file(
                "Cargo.toml",
                format!("{from} depends on {to}, and there is no such arrow"),
            ));
        }
        if let Some(None) = allowed(to) {
            faults.push(Fault::file(
                "Cargo.toml",
                format!("{from} depends on {to}, which is for use by nobody here"),
            ));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn along_the_arrows_is_fine() {
        let edges =
            [("fingerpost-thresholds", "fingerpost-dash"), ("fingerpost-widget", "fingerpost-pathways")];
        assert_eq!(faults(&["fingerpost-core"], &edges), []);
    }

    #[test]
    fn against_the_arrows_is_not() {
        let wrong = [
            ("fingerpost-dash", "fingerpost-thresholds"),
            ("fingerpost-core", "fingerpost-dash"),
            ("fingerpost", "fingerpost-widget"),
            ("xtask", "fingerpost-core"),
        ];
        for edge in wrong {
            assert!(!faults(&[], &[edge]).is_empty(), "{edge:?}");
        }
        assert_eq!(faults(&["fingerpost-new"], &[]).len(), 1);
    }

    #[test]
    fn arrows_of_a_package_that_is_gone_are_told() {
        let names: Vec<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
        assert_eq!(gone(&names), []);
        let without: Vec<&str> = names.into_iter().filter(|name| *name != "fingerpost-dash").collect();
        let found = gone(&without);
        assert_eq!(found.len(), 1, "told once, however often it is named");
        assert!(format!("{found:?}").contains("fingerpost-dash"), "{found:?}");
    }
}
