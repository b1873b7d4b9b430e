//! What a usable policy may still get wrong.
//!
//! [`Policy::validate`] refuses a policy that cannot be applied. This looks for clauses that can be applied and never
//! matter, counts that no local level covers, and a level that falls when the count rises; each finding shows a witness.

use alloc::{string::String, vec::Vec};

use fingerpost_core::{Date, FieldPath, Finding, Param, Report, RuleId, Severity};
use fingerpost_dash::{Checklist, ItemSet, SafeLivesDash};

use crate::{Level, Policy, evaluate::count};

/// A count below high that no band covers, where the area has bands.
const GAP: RuleId = RuleId::new("policy.gap");
/// A count that two bands cover, or a band and high.
const OVERLAP: RuleId = RuleId::new("policy.overlap");
/// A band whose every count another band or high takes.
const BAND_UNREACHABLE: RuleId = RuleId::new("policy.band-unreachable");
/// A count whose services are those of a lower level than a smaller count's.
const ROUTE_FALLS: RuleId = RuleId::new("policy.route-falls");
/// A count that is lower in level than a smaller count.
const NOT_MONOTONE: RuleId = RuleId::new("policy.not-monotone");
/// A count below high without a local level: true of every area without bands.
const NO_LOCAL_LEVEL: RuleId = RuleId::new("policy.no-local-level");
/// A number of crimes that the number of events reaches first.
const CRIMES_UNREACHABLE: RuleId = RuleId::new("policy.crimes-unreachable");
/// A cluster that is present whenever another one is, and asks the same.
const CLUSTER_IMPLIED: RuleId = RuleId::new("policy.cluster-implied");
/// A cluster that needs at least as many yes as high: it can never prompt.
const CLUSTER_UNREACHABLE: RuleId = RuleId::new("policy.cluster-unreachable");
/// No clause for return to MARAC.
const NO_REPEAT: RuleId = RuleId::new("policy.no-repeat-rule");
/// No clause for number of events.
const NO_ESCALATION: RuleId = RuleId::new("policy.no-escalation-rule");
/// A source past its date.
const STALE: RuleId = RuleId::new("policy.stale");
/// A day on which the policy does not hold.
const NOT_IN_FORCE: RuleId = RuleId::new("policy.not-in-force");

/// Everything worth saying about a policy that can be applied. `today` is for its dates.
///
/// ```
/// use fingerpost_core::Date;
/// use fingerpost_thresholds::{analyse, policy_for};
/// let plymouth = policy_for("plymouth").ok_or("no such policy")?;
/// let report = analyse(plymouth, Date::literal(2026, 11, 21));
/// let rules: Vec<&str> = report.findings().iter().map(|finding| finding.rule.as_str()).collect();
/// assert!(rules.contains(&"policy.no-escalation-rule"));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn analyse(policy: &Policy, today: Date) -> Report {
    let mut report = Report::new();
    bands(policy, &mut report);
    counts(policy, &mut report);
    escalation(policy, &mut report);
    clusters(policy, &mut report);
    if policy.repeat.is_none() {
        report.push(Finding::new(
            NO_REPEAT,
            Severity::Query,
            at("repeat"),
            "no clause sends a repeat back to MARAC",
        ));
    }
    let not_in_force = match (policy.effective_from, policy.effective_to) {
        (Some(from), _) if today < from => Some(("effectiveFrom", "the policy does not hold yet")),
        (_, Some(to)) if today > to => Some(("effectiveTo", "the policy holds no longer")),
        _ => None,
    };
    if let Some((field, message)) = not_in_force {
        report.push(Finding::new(NOT_IN_FORCE, Severity::Query, at(field), message));
    }
    if policy.source.expires.is_some_and(|expires| today > expires) {
        report.push(Finding::new(
            STALE,
            Severity::Query,
            at("source").field("expires"),
            "the source is past its date",
        ));
    }
    report
}

fn at(field: &'static str) -> FieldPath {
    FieldPath::root().field(field)
}

/// What is wrong with the bands themselves, each with the first count that shows it. A file with a gap or an overlap is
/// refused when it is read; a policy that a program puts together comes here unread.
fn bands(policy: &Policy, report: &mut Report) {
    let high = policy.visible_high_risk.at_least;
    let error = |rule, place: FieldPath, count: u8, message: &'static str| {
        Finding::new(rule, Severity::Error, place, message).with(Param::Number(i64::from(count)))
    };
    let covers = |band: &crate::Band, yes: u8| (band.from..=band.to).contains(&yes);
    let mut route = None;
    let (mut gap, mut overlap, mut falls) = (None, None, None);
    for yes in 1..=SafeLivesDash::COUNT {
        let mut taken = policy.bands.iter().filter(|band| covers(band, yes));
        let (first, second) = (taken.next(), taken.next());
        if yes >= high {
            overlap = overlap.or(first.map(|_| yes));
            continue;
        }
        overlap = overlap.or(second.map(|_| yes));
        match first {
            None => gap = gap.or((!policy.bands.is_empty()).then_some(yes)),
            Some(band) => {
                falls = falls.or(route.filter(|before| band.route < *before).map(|_| yes));
                route = route.max(Some(band.route));
            }
        }
    }
    if let Some(yes) = gap {
        report.push(error(GAP, at("bands"), yes, "no band covers a count below high"));
    }
    if let Some(yes) = overlap {
        report.push(error(OVERLAP, at("bands"), yes, "a count lies in two bands, or in a band and in high"));
    }
    if let Some(yes) = falls {
        let message = "a count leads to the services of a lower level than a smaller count does";
        report.push(error(ROUTE_FALLS, at("bands"), yes, message));
    }
    for (index, band) in policy.bands.iter().enumerate() {
        let earlier = |yes: u8| policy.bands.iter().take(index).any(|other| covers(other, yes));
        if !(band.from.max(1)..=band.to).any(|yes| yes < high && !earlier(yes)) {
            let message = "another band or high takes every count of this band";
            report.push(error(BAND_UNREACHABLE, at("bands").index(index), band.from, message));
        }
    }
}

fn counts(policy: &Policy, report: &mut Report) {
    let mut highest = 0;
    let mut uncovered = None;
    for yes in 0..=SafeLivesDash::COUNT {
        let level = count::level(yes, policy);
        if level.rank() < highest {
            let message = "a count gives a lower level than a smaller count does";
            report.push(
                Finding::new(NOT_MONOTONE, Severity::Error, at("bands"), message)
                    .with(Param::Number(i64::from(yes))),
            );
            return;
        }
        highest = highest.max(level.rank());
        if level == Level::NotHighByCount {
            uncovered = uncovered.or(Some(yes));
        }
    }
    if let Some(yes) = uncovered {
        let message =
            "counts below high have no local level: results say so, and services are not chosen by level";
        report.push(
            Finding::new(NO_LOCAL_LEVEL, Severity::Note, at("bands"), message)
                .with(Param::Number(i64::from(yes))),
        );
    }
}

fn escalation(policy: &Policy, report: &mut Report) {
    let Some(clause) = &policy.escalation else {
        let message = "no clause counts events: SafeLives asks every area to set a number";
        report.push(Finding::new(NO_ESCALATION, Severity::Query, at("escalation"), message));
        return;
    };
    if let (Some(events), Some(crimes)) = (clause.events, clause.crimes) {
        if crimes >= events {
            let message = "every crime is an event, so the number of events is always reached first";
            report.push(
                Finding::new(CRIMES_UNREACHABLE, Severity::Query, at("escalation").field("crimes"), message)
                    .with(Param::Number(i64::from(crimes))),
            );
        }
    }
}

fn clusters(policy: &Policy, report: &mut Report) {
    for (index, cluster) in policy.clusters.iter().enumerate() {
        let place = || at("clusters").index(index);
        let needed = fewest(&cluster.all_of);
        if needed >= u32::from(policy.visible_high_risk.at_least) {
            let message = "it takes as many yes as high does, so it never prompts";
            report.push(
                Finding::new(CLUSTER_UNREACHABLE, Severity::Query, place(), message)
                    .with(Param::Number(i64::from(needed))),
            );
        }
        let implies = |other: &&crate::Cluster| {
            other.id != cluster.id
                && other.prompt == cluster.prompt
                && other
                    .all_of
                    .iter()
                    .all(|wide| cluster.all_of.iter().any(|narrow| narrow.without(*wide).is_empty()))
        };
        if let Some(other) = policy.clusters.iter().find(implies) {
            let message = "another cluster with the same prompt is present whenever this one is";
            report.push(
                Finding::new(CLUSTER_IMPLIED, Severity::Query, place(), message)
                    .with(Param::Ours(String::from(other.id.as_str()).into())),
            );
        }
    }
}

/// The most groups for which the fewest yes are counted exactly.
const EXACT: usize = 12;

/// The fewest yes that a cluster takes. For a cluster of more groups than anybody writes, a lower bound: groups without
/// a common item each take one of their own.
fn fewest(groups: &[ItemSet]) -> u32 {
    if groups.len() > EXACT {
        let mut used = ItemSet::EMPTY;
        let mut needed = 0_u32;
        for group in groups {
            if group.and(used).is_empty() {
                used = used.or(*group);
                needed = needed.saturating_add(1);
            }
        }
        return needed;
    }
    // Sets of groups as bits: which are met by each item, and which can be met by so many items.
    let bit = |at: usize| 1_usize.checked_shl(u32::try_from(at).unwrap_or(u32::MAX)).unwrap_or(0);
    let met_by = |number: u8| {
        let has = groups.iter().enumerate().filter(|(_, group)| group.contains(number));
        has.map(|(at, _)| bit(at)).sum()
    };
    let items: Vec<usize> = (1..=SafeLivesDash::COUNT).map(met_by).collect();
    let all: usize = (0..groups.len()).map(bit).sum();
    let mut reached = Vec::from([0_usize]);
    for needed in 0..=u32::from(SafeLivesDash::COUNT) {
        if reached.contains(&all) {
            return needed;
        }
        let mut next: Vec<usize> =
            reached.iter().flat_map(|met| items.iter().map(move |more| met | more)).collect();
        next.sort_unstable();
        next.dedup();
        reached = next;
    }
    // A group that no item meets: no number of yes is enough.
    u32::MAX
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::Cow;
    use fingerpost_core::Slug;

    use crate::{Cluster, Escalation, policies, policy_for};

    const TODAY: Date = Date::literal(2026, 11, 21);

    fn rules(policy: &Policy, today: Date) -> Vec<&'static str> {
        analyse(policy, today).findings().iter().map(|finding| finding.rule.as_str()).collect()
    }

    #[test]
    fn nothing_shipped_is_in_error() {
        for policy in policies() {
            assert!(!analyse(policy, TODAY).has_errors(), "{}", policy.id);
        }
        assert_eq!(rules(policy_for("national").unwrap(), TODAY), ["policy.no-local-level"]);
        assert_eq!(rules(policy_for("plymouth").unwrap(), TODAY), ["policy.no-escalation-rule"]);
        assert_eq!(rules(policy_for("kingston").unwrap(), TODAY), ["policy.no-local-level"]);
    }

    #[test]
    fn each_rule_finds_its_fault() {
        let good = policy_for("plymouth").unwrap();
        let late = Date::literal(2030, 1, 1);
        assert!(rules(good, late).contains(&"policy.stale"));

        // A gap above a band: validate refuses it, and here is the count that falls.
        let mut bad = good.clone();
        bad.bands.to_mut().truncate(1);
        let report = analyse(&bad, TODAY);
        let fall =
            report.findings().iter().find(|finding| finding.rule.as_str() == "policy.not-monotone").unwrap();
        assert_eq!(fall.params, [Param::Number(10)]);
        assert!(bad.validate().is_err());

        let mut bad = good.clone();
        bad.repeat = None;
        bad.escalation = Some(Escalation {
            events: Some(3),
            crimes: Some(3),
            months: 12,
            rising: false,
            established: true,
        });
        assert!(rules(&bad, TODAY).contains(&"policy.no-repeat-rule"));
        assert!(rules(&bad, TODAY).contains(&"policy.crimes-unreachable"));

        let cluster = |id, all_of: Vec<ItemSet>| Cluster {
            id: Slug::literal(id),
            prompt: Cow::Borrowed("same"),
            all_of: Cow::Owned(all_of),
        };
        let mut bad = good.clone();
        bad.clusters = Cow::Owned(Vec::from([
            cluster("wide", Vec::from([ItemSet::of(&[6, 7])])),
            cluster("narrow", Vec::from([ItemSet::of(&[6]), ItemSet::of(&[8])])),
            cluster("long", (1..=14).map(|number| ItemSet::of(&[number])).collect()),
        ]));
        let found = rules(&bad, TODAY);
        assert_eq!(found.iter().filter(|rule| **rule == "policy.cluster-implied").count(), 2);
        assert_eq!(found.iter().filter(|rule| **rule == "policy.cluster-unreachable").count(), 1);
    }
}
