//! The hazard log as a page: `docs/safety/hazards.toml` to `docs/safety/hazard-log.md`.

use std::fmt::Write as _;

use anyhow::Result;

use super::{Output, Source};
use crate::hazards::{Control, FILE, Hazard, Likelihood, Log, Owner, Risk, Severity, Status};

const PAGE: &str = "docs/safety/hazard-log.md";

/// What each level of risk means.
const LEVELS: [&str; 5] = [
    "acceptable",
    "acceptable where further reduction is not practicable",
    "undesirable: to be reduced, or accepted with a reason by a clinical safety officer",
    "not acceptable: to be eliminated or controlled before use",
    "not acceptable",
];

/// Generates the page.
pub(crate) fn generate(source: &Source) -> Result<Vec<Output>> {
    let log = Log::parse(&source.text(FILE)?)?;
    Ok(vec![Output { path: PAGE.to_owned(), text: page(&log) }])
}

fn page(log: &Log) -> String {
    let mut text = String::new();
    let _ = head(log, &mut text);
    for hazard in &log.hazards {
        let _ = one(hazard, &mut text);
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn head(log: &Log, text: &mut String) -> std::fmt::Result {
    let controls = || log.hazards.iter().flat_map(|hazard| &hazard.controls);
    let proven = controls().filter(|control| !control.tests.is_empty()).count();
    writeln!(text, "<!-- @generated from {FILE} by `cargo xtask codegen`. Do not edit. -->\n# Hazard log\n")?;
    writeln!(
        text,
        "Edition {}, changed on {}. Reviewed by: **{}**.\n",
        log.edition, log.changed_on, log.reviewed_by
    )?;
    writeln!(
        text,
        "{} hazards with {} controls: {proven} are proved by tests, {} are not, and say why. `cargo xtask tidy` fails \
         when a test that is named here does not exist. How to read it: [the plan](risk-management-plan.md).\n",
        log.hazards.len(),
        controls().count(),
        controls().count() - proven,
    )?;
    writeln!(text, "| residual risk | hazards | meaning |\n|---|---|---|")?;
    for (level, meaning) in (1..).zip(LEVELS) {
        let count = log.hazards.iter().filter(|hazard| hazard.after.level() == level).count();
        writeln!(text, "| {level} | {count} | {meaning} |")?;
    }
    writeln!(text, "\n| id | hazard | before | after | status |\n|---|---|---|---|---|")?;
    for hazard in &log.hazards {
        writeln!(
            text,
            "| [{}](#{}) | {} | {} | {} | {} |",
            hazard.id,
            hazard.id.to_lowercase(),
            hazard.name,
            hazard.before.level(),
            hazard.after.level(),
            status(hazard.status),
        )?;
    }
    Ok(())
}

fn one(hazard: &Hazard, text: &mut String) -> std::fmt::Result {
    let Hazard { id, name, about, causes, effect, before, after, deploy, controls, .. } = hazard;
    writeln!(text, "\n## {id}\n\n**{name}.** {about}\n\n| | |\n|---|---|")?;
    writeln!(text, "| effect on the patient | {effect} |")?;
    writeln!(text, "| risk without controls | {} |\n| residual risk | {} |", risk(*before), risk(*after))?;
    writeln!(text, "| owner | {} |\n| status | {} |", owner(hazard.owner), status(hazard.status))?;
    writeln!(text, "\nCauses:\n")?;
    for cause in causes {
        writeln!(text, "- {cause}")?;
    }
    writeln!(text, "\nControls:\n")?;
    for control in controls {
        writeln!(text, "- {}", proof(control))?;
    }
    writeln!(text, "\nThe deploying organisation:\n")?;
    for step in deploy {
        writeln!(text, "- {step}")?;
    }
    Ok(())
}

fn proof(control: &Control) -> String {
    match &control.no_test {
        Some(why) => format!("{} *No test:* {why}", control.text),
        None => {
            let tests: Vec<String> = control.tests.iter().map(|test| format!("`{test}`")).collect();
            format!("{} *Proof:* {}.", control.text, tests.join("; "))
        }
    }
}

fn risk(risk: Risk) -> String {
    let likelihood = match risk.likelihood {
        Likelihood::VeryHigh => "very high",
        Likelihood::High => "high",
        Likelihood::Medium => "medium",
        Likelihood::Low => "low",
        Likelihood::VeryLow => "very low",
    };
    let severity = match risk.severity {
        Severity::Catastrophic => "catastrophic",
        Severity::Major => "major",
        Severity::Considerable => "considerable",
        Severity::Significant => "significant",
        Severity::Minor => "minor",
    };
    format!("**{}** (likelihood {likelihood}, severity {severity})", risk.level())
}

const fn owner(owner: Owner) -> &'static str {
    match owner {
        Owner::Project => "the project",
        Owner::DeployingOrganisation => "the deploying organisation",
        Owner::Both => "the project and the deploying organisation",
    }
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Transferred => "transferred",
        Status::Controlled => "controlled, not accepted",
    }
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::hazards::{Log, tests::sample};

    #[test]
    fn each_control_has_its_proof_or_says_that_there_is_none() {
        let text = |proof: &str| page(&Log::parse(&sample(proof)).unwrap());
        let proven = text("tests = [\"a.rs::b\"]");
        assert!(proven.contains("1 hazards with 1 controls: 1 are proved by tests, 0 are not"), "{proven}");
        assert!(proven.contains("- The exit. *Proof:* `a.rs::b`."), "{proven}");
        assert!(proven.contains("| [H01](#h01) | Seen | 4 | 3 | open |"), "{proven}");
        assert!(text("no-test = \"It is a habit.\"").contains("- The exit. *No test:* It is a habit."));
    }
}
