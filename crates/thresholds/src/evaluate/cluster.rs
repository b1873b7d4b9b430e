//! Prompts: what to think about or find out.

use fingerpost_dash::{ItemSet, Opening, Ric, Screens};

use super::Found;
use crate::{Facts, History, Level, Policy, Prompt};

/// Adds the prompts that do not come from a clause.
pub(super) fn prompts<'p>(
    ric: &Ric,
    policy: &'p Policy,
    level: Level<'_>,
    facts: &Facts,
    indeterminate: bool,
    found: &mut Found<'p>,
) {
    if !matches!(level, Level::High) {
        for cluster in policy.clusters.iter() {
            let yes = ric.yes();
            if cluster.all_of.iter().all(|group| !group.and(yes).is_empty()) {
                let items = cluster.all_of.iter().fold(ItemSet::EMPTY, |all, group| all.or(group.and(yes)));
                found.prompt(Prompt::ConsiderJudgement { cluster, items });
            }
        }
        found.prompt(Prompt::CheckJudgement);
    }
    let unknown = ric.dont_know().or(ric.unanswered());
    if indeterminate && !unknown.is_empty() {
        found.prompt(Prompt::FindOut { items: unknown });
    }
    if !matches!(level, Level::High) {
        if let Some(prompt) = history(policy, &facts.history) {
            found.prompt(prompt);
        }
    }
    if facts.duty.age.value().is_none() {
        found.prompt(Prompt::AskAge);
    }
    let screens = Screens::opened_by(ric);
    if screens.stalking == Opening::Open {
        found.prompt(Prompt::StalkingScreen);
    }
    if screens.honour == Opening::Open {
        found.prompt(Prompt::HonourScreen);
    }
}

/// What is on record of the same people, held against what the area counts.
fn history<'p>(policy: &Policy, history: &History) -> Option<Prompt<'p>> {
    let events = history.events.iter().any(|event| event.pair == history.pair);
    let hearings = history.hearings.iter().any(|hearing| hearing.pair == history.pair);
    let counts_events = policy.escalation.is_some() || policy.repeat.is_some();
    if (counts_events && !events) || (policy.repeat.is_some() && !hearings) {
        Some(Prompt::AskHistory)
    } else if (events && policy.escalation.is_none()) || (hearings && policy.repeat.is_none()) {
        Some(Prompt::HistoryNotCounted)
    } else {
        None
    }
}
