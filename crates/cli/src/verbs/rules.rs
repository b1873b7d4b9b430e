//! `fingerpost rules [ID]`.

use anyhow::{Context, Result};
use clap::Args;
use fingerpost_schema::{Rule, rule, rules};

use crate::{exit::Ended, verbs::check::words};

#[derive(Args)]
#[command(
    after_help = "Examples:\n  fingerpost rules\n  fingerpost rules referral-in.received-before-birth\n  fingerpost rules --record person"
)]
pub(crate) struct RulesArgs {
    /// One rule, by its id
    id: Option<String>,
    /// Only rules about this record
    #[arg(long)]
    record: Option<String>,
}

pub(crate) fn run(args: &RulesArgs) -> Result<Ended> {
    if let Some(id) = &args.id {
        let rule = rule(id).context("there is no such rule: `fingerpost rules` lists them all")?;
        anstream::println!("{}", whole(rule));
        return Ok(Ended::Well);
    }
    if let Some(record) = &args.record {
        fingerpost_schema::record(record).context("there is no such record")?;
    }
    let about = |rule: &&&Rule| {
        let wanted = |record: &String| rule.records.is_empty() || rule.records.contains(&record.as_str());
        args.record.as_ref().is_none_or(wanted)
    };
    for rule in rules().iter().filter(about) {
        anstream::println!("{:<8}{:<50} {}", words::severity(rule.severity), rule.id, rule.message);
    }
    Ok(Ended::Well)
}

fn whole(rule: &Rule) -> String {
    let records = if rule.records.is_empty() { "every record".to_owned() } else { rule.records.join(", ") };
    format!(
        "{} ({}, {})\n\n  {}\n\n  What to do:  {}\n  About:       {records}\n  Why:         {}\n  Source:      {}, {}",
        rule.id,
        words::severity(rule.severity),
        rule.scope.id(),
        rule.message,
        rule.fix,
        rule.why,
        rule.provenance.source,
        rule.provenance.on,
    )
}
