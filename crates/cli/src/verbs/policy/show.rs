//! `fingerpost policy show`.

use anyhow::Result;
use clap::Args;
use fingerpost::{
    Policy,
    thresholds::{Anchor, RepeatDefinition, limits},
};

use super::{basis, find};
use crate::exit::Ended;

#[derive(Args)]
pub(crate) struct ShowArgs {
    /// The id of a policy that ships, or a file
    policy: String,
}

pub(super) fn run(args: &ShowArgs) -> Result<Ended> {
    let policy = find(&args.policy)?;
    anstream::println!("{} (edition {})\n", policy.title, policy.edition);
    for (what, says) in clauses(&policy) {
        anstream::println!("  {what:<22}{says}");
    }
    anstream::println!("\nWhat no result under it says:");
    for limit in limits() {
        anstream::println!("  {}", limit.statement);
    }
    Ok(Ended::Well)
}

/// Each thing that a policy says, by name, so that two policies can be laid beside each other.
pub(super) fn clauses(policy: &Policy) -> Vec<(String, String)> {
    let none = || "no such clause".to_owned();
    let day =
        |day: Option<fingerpost::Date>| day.map_or_else(|| "not stated".to_owned(), |day| day.to_string());
    let mut out = vec![
        ("area".to_owned(), policy.area.name.to_string()),
        ("whose rule".to_owned(), basis(policy.basis).to_owned()),
        ("instrument".to_owned(), format!("{} of {}", policy.instrument.id, policy.instrument.version)),
        (
            "in force".to_owned(),
            format!("from {} to {}", day(policy.effective_from), day(policy.effective_to)),
        ),
        ("reviewed".to_owned(), format!("{} by {}", policy.review.on, policy.review.by)),
        ("source".to_owned(), format!("{}, {}", policy.source.source, policy.source.on)),
        (
            "visible high risk".to_owned(),
            format!("{} or more answered yes", policy.visible_high_risk.at_least),
        ),
        ("judgement".to_owned(), "raises to high, under every policy".to_owned()),
    ];
    let escalation = policy.escalation.map_or_else(none, |clause| {
        let mut says = Vec::new();
        says.extend(clause.events.map(|events| format!("{events} events")));
        says.extend(clause.crimes.map(|crimes| format!("{crimes} crimes")));
        format!(
            "{} in {} months{}{}",
            says.join(" or "),
            clause.months,
            if clause.rising { ", rising" } else { "" },
            if clause.established { "" } else { " (the area has not established the number)" },
        )
    });
    out.push(("escalation".to_owned(), escalation));
    let repeat = policy.repeat.map_or_else(none, |clause| {
        let abuse = match clause.definition {
            RepeatDefinition::AnyAbuse => "any further abuse",
            RepeatDefinition::Criminal => "further abuse that would be a crime",
        };
        let since = match clause.anchor {
            Anchor::LastReferral => "referral",
            Anchor::LastMeeting => "meeting",
        };
        format!("{abuse} within {} months of the last {since}", clause.months)
    });
    out.push(("repeat".to_owned(), repeat));
    let automatic: Vec<&str> = policy.automatic.iter().map(|one| one.criterion.label()).collect();
    out.push((
        "high on its own".to_owned(),
        if automatic.is_empty() { none() } else { automatic.join(", ") },
    ));
    for band in policy.bands.iter() {
        let route = format!("local band, {} to {}, services for {}", band.from, band.to, band.route.id());
        out.push((band.id.to_string(), route));
    }
    if policy.bands.is_empty() {
        out.push(("levels below high".to_owned(), "none: there is none nationally".to_owned()));
    }
    for cluster in policy.clusters.iter() {
        out.push((format!("prompt {}", cluster.id), cluster.prompt.to_string()));
    }
    out
}
