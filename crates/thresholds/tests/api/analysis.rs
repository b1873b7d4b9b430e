//! What a usable policy may still get wrong: each finding at its edge, with its place and its witness.

use std::borrow::Cow;

use fingerpost_core::{Date, Param, Slug};
use fingerpost_dash::ItemSet;
use fingerpost_thresholds::{Cluster, Escalation, Policy, analyse};

use crate::{TODAY, policy};

/// `rule at place` with the witness, for each finding about a shipped policy with one thing changed.
fn found(id: &str, today: Date, edit: impl FnOnce(&mut Policy)) -> Vec<String> {
    let mut changed = policy(id).clone();
    edit(&mut changed);
    let report = analyse(&changed, today);
    let written = report.findings().iter().map(|finding| {
        let witness: Vec<String> = finding
            .params
            .iter()
            .map(|param| match param {
                Param::Number(number) => format!(" {number}"),
                Param::Ours(name) => format!(" {name}"),
            })
            .collect();
        format!("{} at {}{}", finding.rule.as_str(), finding.path, witness.concat())
    });
    written.collect()
}

const NO_LEVEL: &str = "policy.no-local-level at bands 1";
const NO_EVENTS: &str = "policy.no-escalation-rule at escalation";

#[test]
fn a_good_policy_has_only_what_its_area_left_open() {
    assert_eq!(found("national", TODAY, |_| ()), [NO_LEVEL], "from 1 yes on");
    assert_eq!(found("plymouth", TODAY, |_| ()), [NO_EVENTS]);
}

/// The last day of a source is still good.
#[test]
fn a_source_is_stale_from_the_day_after_its_last() {
    let last = policy("plymouth").source.expires.unwrap();
    assert_eq!(found("plymouth", last, |_| ()), [NO_EVENTS]);
    let next = last.plus_days(1).unwrap();
    assert_eq!(found("plymouth", next, |_| ()), [NO_EVENTS, "policy.stale at source.expires"]);
    assert_eq!(found("plymouth", next, |p| p.source.expires = None), [NO_EVENTS]);
}

#[test]
fn a_missing_clause_is_worth_a_question() {
    assert_eq!(found("plymouth", TODAY, |p| p.repeat = None), [NO_EVENTS, "policy.no-repeat-rule at repeat"]);
}

/// Bands that stop short: validate refuses them, and here is the first count that falls.
#[test]
fn a_count_that_falls_is_the_witness() {
    let fall = found("plymouth", TODAY, |p| p.bands.to_mut().truncate(1));
    assert_eq!(fall, ["policy.not-monotone at bands 10", NO_EVENTS]);
}

/// Every crime is an event: a number of crimes matters only below the number of events.
#[test]
fn crimes_matter_only_below_events() {
    let unreachable = "policy.crimes-unreachable at escalation.crimes";
    for (events, crimes, expected) in [
        (Some(5), Some(4), vec![NO_LEVEL.to_owned()]),
        (Some(5), Some(5), vec![NO_LEVEL.to_owned(), format!("{unreachable} 5")]),
        (Some(5), Some(6), vec![NO_LEVEL.to_owned(), format!("{unreachable} 6")]),
        (None, Some(6), vec![NO_LEVEL.to_owned()]),
        (Some(5), None, vec![NO_LEVEL.to_owned()]),
    ] {
        let clause = Escalation { events, crimes, months: 12, rising: false, established: true };
        assert_eq!(found("national", TODAY, |p| p.escalation = Some(clause)), expected);
    }
}

fn clusters(list: Vec<Cluster>) -> Vec<String> {
    let mut all = found("plymouth", TODAY, |p| p.clusters = Cow::Owned(list));
    assert_eq!(all.remove(0), NO_EVENTS);
    all
}

fn cluster(id: &'static str, prompt: &'static str, groups: &[&[u8]]) -> Cluster {
    let all_of = groups.iter().map(|numbers| ItemSet::of(numbers)).collect();
    Cluster { id: Slug::literal(id), prompt: Cow::Borrowed(prompt), all_of: Cow::Owned(all_of) }
}

/// A cluster prompts below high only. Groups that share an item may be met by one yes.
#[test]
fn a_cluster_as_long_as_high_never_prompts() {
    let alone: Vec<Vec<u8>> = (1..=14).map(|number| vec![number]).collect();
    let groups: Vec<&[u8]> = alone.iter().map(Vec::as_slice).collect();
    assert_eq!(clusters(vec![cluster("a", "A", &groups[..13])]), [""; 0]);
    assert_eq!(clusters(vec![cluster("a", "A", &groups)]), ["policy.cluster-unreachable at clusters[0]"]);
    let mut shared = groups[..13].to_vec();
    shared.push(&[13, 14]);
    assert_eq!(clusters(vec![cluster("a", "A", &shared)]), [""; 0], "13 yes meet all 14 groups");
    shared.push(&[20]);
    assert_eq!(clusters(vec![cluster("a", "A", &shared)]), ["policy.cluster-unreachable at clusters[0]"]);
}

/// A cluster is implied when every group of another one contains one of its own, and both ask the same.
#[test]
fn a_cluster_that_says_nothing_new_is_found() {
    let implied = "policy.cluster-implied at clusters[1]";
    let wide = || cluster("wide", "Same", &[&[6, 7], &[9]]);
    for (narrow, expected) in [
        (cluster("narrow", "Same", &[&[6], &[9], &[1, 2]]), vec![implied]),
        (cluster("narrow", "Other", &[&[6], &[9], &[1, 2]]), vec![]),
        (cluster("narrow", "Same", &[&[6], &[1, 2]]), vec![]),
        (cluster("narrow", "Same", &[&[6, 8], &[9]]), vec![]),
        (cluster("wide", "Same", &[&[6], &[9]]), vec![]),
    ] {
        assert_eq!(clusters(vec![wide(), narrow]), expected);
    }
    assert_eq!(
        clusters(vec![wide(), cluster("twin", "Same", &[&[9], &[7, 6]])]),
        ["policy.cluster-implied at clusters[0]", implied],
        "each implies the other"
    );
}
