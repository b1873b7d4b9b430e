//! What became of each mutant, from the tool's `outcomes.json`.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};
use serde::Deserialize;

/// What became of a mutant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Summary {
    /// A test failed.
    Caught,
    /// A test did not come to an end: an endless loop is noticed too.
    Timeout,
    /// It is no Rust, or the compiler refuses it.
    Unviable,
    /// Every test passed.
    Missed,
}

/// One small change, named so that it is found again when lines move.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Mutant {
    /// The file, from the root.
    pub(super) file: String,
    /// The function.
    pub(super) function: String,
    /// What was changed: `replace | with ^`.
    pub(super) mutation: String,
    /// The line from the changed place on, as it stands in the file.
    pub(super) code: String,
    pub(super) summary: Summary,
}

/// A whole run over one package.
#[derive(Debug)]
pub(super) struct Outcomes {
    pub(super) package: String,
    /// The day on which it ended, `YYYY-MM-DD`.
    pub(super) day: String,
    pub(super) tool: String,
    pub(super) mutants: Vec<Mutant>,
}

impl Outcomes {
    /// Reads the tool's file; the code of each mutant is looked up below `root`.
    pub(super) fn read(package: &str, text: &str, root: &Path) -> Result<Self> {
        let wire: Wire = serde_json::from_str(text).context("outcomes.json is not of the known form")?;
        let mut files = BTreeMap::new();
        let mut mutants = Vec::new();
        for outcome in wire.outcomes {
            let Scenario::Mutant(mutant) = outcome.scenario else { continue };
            let summary = summary_of(&outcome.summary)
                .with_context(|| format!("{} came to `{}`", mutant.name, outcome.summary))?;
            if !files.contains_key(&mutant.file) {
                let text = fs::read_to_string(root.join(&mutant.file));
                files.insert(mutant.file.clone(), text.with_context(|| format!("reading {}", mutant.file))?);
            }
            let code = files.get(&mutant.file).and_then(|text| code_at(text, mutant.span.start));
            mutants.push(mutant.named(code.unwrap_or_default(), summary));
        }
        let end = wire.end_time.with_context(|| format!("the last run over {package} was cut short"))?;
        let day = end.chars().take(10).collect();
        Ok(Self { package: package.to_owned(), day, tool: wire.cargo_mutants_version, mutants })
    }

    pub(super) fn count(&self, summary: Summary) -> usize {
        self.mutants.iter().filter(|mutant| mutant.summary == summary).count()
    }

    /// The counts in a line.
    pub(super) fn counts(&self) -> String {
        format!(
            "{} mutants: {} caught, {} timed out, {} unviable, {} missed",
            self.mutants.len(),
            self.count(Summary::Caught),
            self.count(Summary::Timeout),
            self.count(Summary::Unviable),
            self.count(Summary::Missed)
        )
    }
}

fn summary_of(name: &str) -> Option<Summary> {
    Some(match name {
        "CaughtMutant" => Summary::Caught,
        "Timeout" => Summary::Timeout,
        "Unviable" => Summary::Unviable,
        "MissedMutant" => Summary::Missed,
        _ => return None,
    })
}

/// The line from a place on; lines and columns count from 1.
fn code_at(text: &str, start: Place) -> Option<String> {
    let line = text.lines().nth(start.line.checked_sub(1)?)?;
    Some(line.chars().skip(start.column.checked_sub(1)?).collect::<String>().trim_end().to_owned())
}

#[derive(Deserialize)]
struct Wire {
    outcomes: Vec<OutcomeWire>,
    end_time: Option<String>,
    cargo_mutants_version: String,
}

#[derive(Deserialize)]
struct OutcomeWire {
    scenario: Scenario,
    summary: String,
}

#[derive(Deserialize)]
enum Scenario {
    /// The code as it is.
    Baseline,
    Mutant(MutantWire),
}

#[derive(Deserialize)]
struct MutantWire {
    name: String,
    file: String,
    function: Option<FunctionWire>,
    span: SpanWire,
}

#[derive(Deserialize)]
struct FunctionWire {
    function_name: String,
}

#[derive(Deserialize)]
struct SpanWire {
    start: Place,
}

#[derive(Clone, Copy, Deserialize)]
struct Place {
    line: usize,
    column: usize,
}

impl MutantWire {
    /// `file:line:column: mutation in function`, without what moves.
    fn named(self, code: String, summary: Summary) -> Mutant {
        let function = self.function.map(|function| function.function_name).unwrap_or_default();
        let mutation = self.name.split_once(": ").map_or(&*self.name, |(_, mutation)| mutation);
        let within = format!(" in {function}");
        let mutation = mutation.strip_suffix(&within).unwrap_or(mutation).to_owned();
        Mutant { file: self.file, function, mutation, code, summary }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the tool writes it, shortened.
    const SAMPLE: &str = r#"{
      "outcomes": [
        {"scenario": "Baseline", "summary": "Success"},
        {"scenario": {"Mutant": {
            "name": "xtask/src/mutants/outcomes.rs:1:1: replace f -> u32 with 0",
            "file": "xtask/src/mutants/outcomes.rs",
            "function": {"function_name": "f", "return_type": "-> u32"},
            "span": {"start": {"line": 1, "column": 5}, "end": {"line": 1, "column": 9}}
         }}, "summary": "CaughtMutant"},
        {"scenario": {"Mutant": {
            "name": "xtask/src/mutants/outcomes.rs:1:1: replace | with ^ in <impl A for B>::f",
            "file": "xtask/src/mutants/outcomes.rs",
            "function": {"function_name": "<impl A for B>::f", "return_type": ""},
            "span": {"start": {"line": 9999, "column": 1}, "end": {"line": 9999, "column": 2}}
         }}, "summary": "MissedMutant"}
      ],
      "end_time": "2026-11-26T03:43:45.8Z",
      "cargo_mutants_version": "27.1.0"
    }"#;

    #[test]
    fn the_tools_file_is_read() {
        let found = Outcomes::read("fingerpost-dash", SAMPLE, &crate::root::root()).unwrap();
        assert_eq!((&*found.day, &*found.tool), ("2026-11-26", "27.1.0"));
        assert_eq!(found.counts(), "2 mutants: 1 caught, 0 timed out, 0 unviable, 1 missed");
        let [whole, part] = &*found.mutants else { panic!("two mutants") };
        assert_eq!(whole.mutation, "replace f -> u32 with 0");
        assert_eq!(whole.code, "What became of each mutant, from the tool's `outcomes.json`.");
        assert_eq!((&*part.function, &*part.mutation), ("<impl A for B>::f", "replace | with ^"));
    }

    #[test]
    fn another_form_and_half_a_run_are_refused() {
        assert!(Outcomes::read("p", "{}", Path::new(".")).is_err());
        let half = SAMPLE.replace("\"2026-11-26T03:43:45.8Z\"", "null");
        assert!(Outcomes::read("p", &half, &crate::root::root()).is_err());
        let failed = SAMPLE.replace("CaughtMutant", "Failure");
        assert!(Outcomes::read("p", &failed, &crate::root::root()).is_err(), "not even tried");
    }
}
