//! `tests/mutants-equivalent.csv`: mutants that no test can notice, each with the reason why it changes nothing.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::outcomes::{Mutant, Summary};

const FILE: &str = "tests/mutants-equivalent.csv";

/// A mutant that changes nothing.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    /// The package.
    pub(super) package: String,
    pub(super) file: String,
    pub(super) function: String,
    pub(super) mutation: String,
    /// The line from the changed place on: when the code changes, the reason must be thought through again.
    pub(super) code: String,
    pub(super) reason: String,
}

impl Row {
    fn is(&self, mutant: &Mutant) -> bool {
        self.file == mutant.file
            && self.function == mutant.function
            && self.mutation == mutant.mutation
            && self.code == mutant.code
    }

    fn name(&self) -> String {
        format!("{}: {} in {} at `{}`", self.file, self.mutation, self.function, self.code)
    }
}

/// Reads the list.
pub(super) fn read(root: &Path) -> Result<Vec<Row>> {
    let mut reader = csv::Reader::from_path(root.join(FILE)).with_context(|| format!("reading {FILE}"))?;
    reader.deserialize().collect::<Result<_, _>>().with_context(|| format!("{FILE} is not of its form"))
}

/// Mutants of a package that are missed and not listed, and rows of the list that no missed mutant stands for.
pub(super) fn faults(rows: &[Row], package: &str, mutants: &[Mutant]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut left: Vec<&Row> = rows.iter().filter(|row| row.package == package).collect();
    for mutant in mutants.iter().filter(|mutant| mutant.summary == Summary::Missed) {
        // Each row stands for one mutant: two alike need two rows.
        match left.iter().position(|row| row.is(mutant)) {
            Some(at) => drop(left.swap_remove(at)),
            None => faults.push(format!(
                "{}: no test notices `{}` in {} at `{}`",
                mutant.file, mutant.mutation, mutant.function, mutant.code
            )),
        }
    }
    faults.extend(left.into_iter().map(|row| format!("{FILE} lists what is not missed: {}", row.name())));
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mutant(code: &str, summary: Summary) -> Mutant {
        Mutant {
            file: "a.rs".into(),
            function: "f".into(),
            mutation: "replace | with ^".into(),
            code: code.into(),
            summary,
        }
    }

    fn row(code: &str) -> Row {
        Row {
            package: "p".into(),
            file: "a.rs".into(),
            function: "f".into(),
            mutation: "replace | with ^".into(),
            code: code.into(),
            reason: "no bit in common".into(),
        }
    }

    #[test]
    fn what_is_missed_must_be_listed_and_what_is_listed_must_be_missed() {
        let missed = [mutant("| a;", Summary::Missed), mutant("| b;", Summary::Caught)];
        assert!(faults(&[row("| a;")], "p", &missed).is_empty());
        assert_eq!(faults(&[], "p", &missed).len(), 1, "not listed");
        assert_eq!(faults(&[row("| a")], "p", &missed).len(), 2, "other code");
        assert_eq!(faults(&[row("| a;"), row("| b;")], "p", &missed).len(), 1, "noticed by now");
        assert!(faults(&[row("| a;")], "other", &[]).is_empty(), "another package was run");
    }

    #[test]
    fn a_row_stands_for_one_mutant() {
        let twice = [mutant("| a;", Summary::Missed), mutant("| a;", Summary::Missed)];
        assert_eq!(faults(&[row("| a;")], "p", &twice).len(), 1);
        assert!(faults(&[row("| a;"), row("| a;")], "p", &twice).is_empty());
    }

    /// Without trying a single mutant: every row has its reason, and its code still stands where it says.
    #[test]
    fn the_list_fits_the_code() {
        let root = crate::root::root();
        for row in read(&root).unwrap() {
            assert!(!row.reason.trim().is_empty(), "{}", row.name());
            assert!(super::super::PACKAGES.contains(&&*row.package), "{}", row.name());
            let text = std::fs::read_to_string(root.join(&row.file)).unwrap();
            assert!(text.lines().any(|line| line.ends_with(&row.code)), "{} has changed", row.name());
        }
    }
}
