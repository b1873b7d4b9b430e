//! `cargo xtask tidy`: the rules that a compiler does not hold. One rule, one file; each looks at the [`Tree`] and
//! returns what it found, so each has a test with a bad sample.

mod arrows;
mod changelog;
mod code;
mod dependencies;
mod hazards;
mod invariants;
mod leftovers;
mod length;
mod manifests;
mod no_std;
mod places;
mod purity;
mod tree;
mod vectors;
mod whitespace;

use std::fmt;

use anyhow::{Result, bail};
use clap::Args;

use crate::root;
use tree::Tree;

#[derive(Args)]
#[command(
    after_help = "Examples:\n  cargo xtask tidy\n  cargo xtask tidy --only arrows\n  cargo xtask tidy --list"
)]
pub(crate) struct TidyArgs {
    /// Run one check
    #[arg(long)]
    only: Option<String>,
    /// Name the checks and stop
    #[arg(long)]
    list: bool,
}

impl TidyArgs {
    /// Every check.
    pub(crate) const fn all() -> Self {
        Self { only: None, list: false }
    }
}

/// Something that a check will not have.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    path: String,
    line: Option<usize>,
    message: String,
}

impl Fault {
    /// About a whole file.
    fn file(path: &str, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: None, message: message.into() }
    }

    /// About one line; `index` counts from 0.
    fn line(path: &str, index: usize, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: Some(index + 1), message: message.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path, self.message),
            None => write!(f, "{}: {}", self.path, self.message),
        }
    }
}

/// A check: its name, what it holds, and how.
struct Check {
    name: &'static str,
    holds: &'static str,
    run: fn(&Tree) -> Result<Vec<Fault>>,
}

const CHECKS: &[Check] = &[
    Check { name: "arrows", holds: "crates depend only along the arrows", run: arrows::check },
    Check {
        name: "dependencies",
        holds: "every dependency is on the list, with a reason",
        run: dependencies::check,
    },
    Check {
        name: "manifests",
        holds: "members inherit the lints, edition and MSRV; pins agree",
        run: manifests::check,
    },
    Check { name: "no-std", holds: "domain crates say #![no_std]", run: no_std::check },
    Check {
        name: "purity",
        holds: "no clock, file, network, thread, float or hash order in domain crates",
        run: purity::check,
    },
    Check { name: "length", holds: "hand-written files have at most 500 lines", run: length::check },
    Check { name: "leftovers", holds: "no build.rs, stub, todo or ignored test", run: leftovers::check },
    Check { name: "places", holds: "no path of a machine and no registry host", run: places::check },
    Check { name: "vectors", holds: "every test vector is JSON with an id and a why", run: vectors::check },
    Check {
        name: "whitespace",
        holds: "no trailing blanks, no tabs, one final newline",
        run: whitespace::check,
    },
    Check {
        name: "changelog",
        holds: "CHANGELOG.md has a part for what is not released",
        run: changelog::check,
    },
    Check {
        name: "invariants",
        holds: "every invariant of ARCHITECTURE.md names a test that exists",
        run: invariants::check,
    },
    Check {
        name: "hazards",
        holds: "every control of the hazard log names tests that exist, or says why there is none",
        run: hazards::check,
    },
];

pub(crate) fn run(args: &TidyArgs) -> Result<()> {
    if args.list {
        for check in CHECKS {
            println!("{:<13} {}", check.name, check.holds);
        }
        return Ok(());
    }
    let chosen: Vec<&Check> =
        CHECKS.iter().filter(|check| args.only.as_ref().is_none_or(|name| name == check.name)).collect();
    if chosen.is_empty() {
        bail!("no check of that name: `cargo xtask tidy --list` names them");
    }
    let tree = Tree::read(&root::root())?;
    let mut faults = 0;
    for check in &chosen {
        for fault in (check.run)(&tree)? {
            eprintln!("{}: {fault}", check.name);
            faults += 1;
        }
    }
    if faults > 0 {
        bail!("tidy: {faults} faults");
    }
    println!("tidy: {} checks over {} files, no fault", chosen.len(), tree.files().len());
    Ok(())
}
