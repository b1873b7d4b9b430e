//! `docs/safety/hazards.toml`: the hazard log as data that a clinical safety officer can review. `codegen` writes
//! `docs/safety/hazard-log.md` from it, and `tidy` holds each control to the tests that it names.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// Where the log stands.
pub(crate) const FILE: &str = "docs/safety/hazards.toml";

/// The whole log.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Log {
    /// The version of the log, counted up with each change to a hazard.
    pub(crate) edition: u32,
    /// The day of the last change to a hazard.
    pub(crate) changed_on: String,
    /// Who has reviewed it, or that nobody has.
    pub(crate) reviewed_by: String,
    #[serde(rename = "hazard")]
    pub(crate) hazards: Vec<Hazard>,
}

/// One hazard.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Hazard {
    /// `H` and a number that is never used again.
    pub(crate) id: String,
    pub(crate) name: String,
    /// What can happen.
    pub(crate) about: String,
    pub(crate) causes: Vec<String>,
    /// What it does to a patient.
    pub(crate) effect: String,
    /// The risk without the controls.
    pub(crate) before: Risk,
    /// The risk with the controls that exist today.
    pub(crate) after: Risk,
    pub(crate) owner: Owner,
    pub(crate) status: Status,
    /// What the deploying organisation does about it (DCB0160).
    pub(crate) deploy: Vec<String>,
    #[serde(rename = "control")]
    pub(crate) controls: Vec<Control>,
}

/// How likely, and how bad.
#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Risk {
    pub(crate) likelihood: Likelihood,
    pub(crate) severity: Severity,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Likelihood {
    VeryHigh,
    High,
    Medium,
    Low,
    VeryLow,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Severity {
    Catastrophic,
    Major,
    Considerable,
    Significant,
    Minor,
}

/// Who sees to it.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Owner {
    Project,
    DeployingOrganisation,
    Both,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Status {
    /// More is to be done by the project.
    Open,
    /// The rest is the deploying organisation's.
    Transferred,
    /// Controls exist, and nobody has accepted the residual risk yet.
    Controlled,
}

/// What holds a hazard down: with the tests that prove it, or with the reason why there is none.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Control {
    pub(crate) text: String,
    /// `path::name of the test`.
    #[serde(default)]
    pub(crate) tests: Vec<String>,
    /// Why there is no test.
    pub(crate) no_test: Option<String>,
}

impl Risk {
    /// The level from 1 to 5 by the matrix of the guidance to DCB0129.
    pub(crate) const fn level(self) -> u8 {
        let row = match self.likelihood {
            Likelihood::VeryHigh => [3, 4, 4, 5, 5],
            Likelihood::High => [2, 3, 3, 4, 5],
            Likelihood::Medium => [2, 2, 3, 3, 4],
            Likelihood::Low => [1, 2, 2, 3, 4],
            Likelihood::VeryLow => [1, 1, 2, 2, 3],
        };
        let [minor, significant, considerable, major, catastrophic] = row;
        match self.severity {
            Severity::Minor => minor,
            Severity::Significant => significant,
            Severity::Considerable => considerable,
            Severity::Major => major,
            Severity::Catastrophic => catastrophic,
        }
    }
}

impl Log {
    /// Reads the file's text. What the form itself cannot say is checked here.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let log: Self = toml::from_str(text).with_context(|| format!("reading {FILE}"))?;
        for (number, hazard) in (1..).zip(&log.hazards) {
            let id = &hazard.id;
            ensure!(*id == format!("H{number:02}"), "{FILE}: {id} stands where H{number:02} is due");
            ensure!(!hazard.causes.is_empty(), "{FILE}: {id} has no cause");
            ensure!(!hazard.controls.is_empty(), "{FILE}: {id} has no control");
            ensure!(!hazard.deploy.is_empty(), "{FILE}: {id} asks nothing of who deploys it");
            ensure!(hazard.after.level() <= hazard.before.level(), "{FILE}: {id} grows by its controls");
            ensure!(
                hazard.after.level() < 4 || hazard.status == Status::Open,
                "{FILE}: {id} may not be used at level {}, so it is open",
                hazard.after.level()
            );
            for control in &hazard.controls {
                ensure!(
                    control.tests.is_empty() == control.no_test.is_some(),
                    "{FILE}: {id}: a control has tests, or the reason why it has none: {}",
                    control.text
                );
            }
        }
        Ok(log)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A log with one hazard and one control, whose proof is given.
    pub(crate) fn sample(proof: &str) -> String {
        format!(
            "edition = 1\nchanged-on = \"2026-11-26\"\nreviewed-by = \"nobody\"\n[[hazard]]\nid = \"H01\"\n\
             name = \"Seen\"\nabout = \"It is seen.\"\ncauses = [\"A screen.\"]\neffect = \"Harm.\"\n\
             before = {{ likelihood = \"high\", severity = \"major\" }}\n\
             after = {{ likelihood = \"low\", severity = \"major\" }}\nowner = \"both\"\nstatus = \"open\"\n\
             deploy = [\"Turn the screen.\"]\n[[hazard.control]]\ntext = \"The exit.\"\n{proof}\n"
        )
    }

    #[test]
    fn the_matrix_is_that_of_the_guidance() {
        let level = |likelihood, severity| Risk { likelihood, severity }.level();
        assert_eq!(level(Likelihood::VeryHigh, Severity::Minor), 3);
        assert_eq!(level(Likelihood::High, Severity::Major), 4);
        assert_eq!(level(Likelihood::Medium, Severity::Considerable), 3);
        assert_eq!(level(Likelihood::Low, Severity::Major), 3);
        assert_eq!(level(Likelihood::VeryLow, Severity::Catastrophic), 3);
        assert_eq!(level(Likelihood::VeryLow, Severity::Significant), 1);
    }

    #[test]
    fn a_control_has_tests_or_a_reason_and_not_both() {
        assert!(Log::parse(&sample("tests = [\"a.rs::b\"]")).is_ok());
        assert!(Log::parse(&sample("no-test = \"It is a habit.\"")).is_ok());
        assert!(Log::parse(&sample("")).is_err());
        assert!(Log::parse(&sample("tests = [\"a.rs::b\"]\nno-test = \"x\"")).is_err());
    }

    #[test]
    fn ids_run_on_and_controls_never_add_risk() {
        let good = sample("no-test = \"x\"");
        assert!(Log::parse(&good.replace("H01", "H02")).is_err());
        assert!(Log::parse(&good.replace("\"low\"", "\"very-high\"")).is_err());
        assert!(Log::parse(&good.replace("[\"A screen.\"]", "[]")).is_err());
        let high = good.replace("\"low\"", "\"high\"");
        assert!(Log::parse(&high).is_ok(), "level 4 and open");
        assert!(Log::parse(&high.replace("\"open\"", "\"transferred\"")).is_err());
        assert!(Log::parse(&good.replace("status = \"open\"", "status = \"closed\"")).is_err());
    }
}
