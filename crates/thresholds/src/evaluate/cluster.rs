//! Prompts: what to think about or find out.

use alloc::vec::Vec;
use fingerpost_dash::{ItemSet, Opening, Ric, Screens};

use crate::{Facts, Indeterminate, Level, Policy, Prompt};

/// Adds the prompts that do not come from a clause.
pub(super) fn prompts<'p>(
    ric: &Ric,
    policy: &'p Policy,
    level: Level<'_>,
    facts: &Facts,
    indeterminate: Option<&Indeterminate<'_>>,
    prompts: &mut Vec<Prompt<'p>>,
) {
    if level != Level::High {
        for cluster in policy.clusters.iter() {
            let yes = ric.yes();
            if cluster.all_of.iter().all(|group| !group.and(yes).is_empty()) {
                let items = cluster.all_of.iter().fold(ItemSet::EMPTY, |all, group| all.or(group.and(yes)));
                prompts.push(Prompt::ConsiderJudgement { cluster, items });
            }
        }
        prompts.push(Prompt::CheckJudgement);
    }
    let unknown = ric.dont_know().or(ric.unanswered());
    if indeterminate.is_some() && !unknown.is_empty() {
        prompts.push(Prompt::FindOut { items: unknown });
    }
    if facts.duty.age.value().is_none() {
        prompts.push(Prompt::AskAge);
    }
    let screens = Screens::opened_by(ric);
    if screens.stalking == Opening::Open {
        prompts.push(Prompt::StalkingScreen);
    }
    if screens.honour == Opening::Open {
        prompts.push(Prompt::HonourScreen);
    }
}
