//! What a usable policy may still get wrong: each finding at its edge, with its place and its witness.

use std::borrow::Cow;

use fingerpost_core::{Date, Param, Slug};
use fingerpost_dash::ItemSet;
use fingerpost_thresholds::{Band, Cluster, Escalation, Policy, RouteLevel, analyse};

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
    assert_eq!(fall, ["policy.gap at bands 10", "policy.not-monotone at bands 10", NO_EVENTS]);
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
    assert_eq!(clusters(vec![cluster("a", "A", &groups)]), ["policy.cluster-unreachable at clusters[0] 14"]);
    let mut shared = groups[..13].to_vec();
    shared.push(&[13, 14]);
    assert_eq!(clusters(vec![cluster("a", "A", &shared)]), [""; 0], "13 yes meet all 14 groups");
    shared.push(&[20]);
    assert_eq!(clusters(vec![cluster("a", "A", &shared)]), ["policy.cluster-unreachable at clusters[0] 14"]);
}

/// A cluster is implied when every group of another one contains one of its own, and both ask the same.
#[test]
fn a_cluster_that_says_nothing_new_is_found() {
    let implied = "policy.cluster-implied at clusters[1] wide";
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
        ["policy.cluster-implied at clusters[0] twin", implied],
        "each implies the other"
    );
}

fn bands(edges: &[(u8, u8, RouteLevel)]) -> Vec<String> {
    let list: Vec<Band> = (0_u8..)
        .zip(edges)
        .map(|(at, (from, to, route))| Band {
            id: Slug::parse(&format!("band-{at}")).unwrap(),
            name: Cow::Borrowed("Band"),
            from: *from,
            to: *to,
            route: *route,
        })
        .collect();
    let mut all = found("plymouth", TODAY, |p| p.bands = Cow::Owned(list));
    assert_eq!(all.pop().as_deref(), Some(NO_EVENTS));
    all
}

/// Gaps and overlaps, at the bottom, between two bands and at high, each with the first count that shows it; a band that
/// nothing reaches; and services that go down when the count goes up.
#[test]
fn bands_that_do_not_fit_are_found_with_a_count() {
    use RouteLevel::{Medium, Standard};
    let none: [&str; 0] = [];
    assert_eq!(bands(&[(1, 9, Standard), (10, 13, Medium)]), none);
    assert_eq!(bands(&[(1, 13, Medium)]), none);
    for (edges, expected) in [
        (
            vec![(2, 9, Standard), (10, 13, Medium)],
            vec!["policy.gap at bands 1", "policy.no-local-level at bands 1"],
        ),
        (
            vec![(1, 8, Standard), (10, 13, Medium)],
            vec!["policy.gap at bands 9", "policy.not-monotone at bands 9"],
        ),
        (
            vec![(1, 9, Standard), (10, 12, Medium)],
            vec!["policy.gap at bands 13", "policy.not-monotone at bands 13"],
        ),
        (vec![(1, 10, Standard), (10, 13, Medium)], vec!["policy.overlap at bands 10"]),
        (vec![(1, 9, Standard), (10, 14, Medium)], vec!["policy.overlap at bands 14"]),
        (
            vec![(1, 13, Standard), (10, 13, Medium)],
            vec!["policy.overlap at bands 10", "policy.band-unreachable at bands[1] 10"],
        ),
        // A band that starts one below high, at high, and one above it.
        (vec![(1, 12, Medium), (13, 20, Medium)], vec!["policy.overlap at bands 14"]),
        (
            vec![(1, 13, Medium), (14, 20, Medium)],
            vec!["policy.overlap at bands 14", "policy.band-unreachable at bands[1] 14"],
        ),
        (
            vec![(1, 13, Medium), (15, 20, Medium)],
            vec!["policy.overlap at bands 15", "policy.band-unreachable at bands[1] 15"],
        ),
        (vec![(1, 9, Medium), (10, 13, Standard)], vec!["policy.route-falls at bands 10"]),
        // Written from the highest down: the levels are in their places, and the file is refused for its order.
        (vec![(10, 13, Medium), (1, 9, Standard)], vec![]),
    ] {
        assert_eq!(bands(&edges), expected, "{:?}", edges.iter().map(|e| (e.0, e.1)).collect::<Vec<_>>());
    }
}

/// What the analyser calls an error is refused by validate too, but for services that go down, which can be applied.
#[test]
fn errors_of_bands_are_what_a_file_is_refused_for() {
    for (from, to) in [(1, 9), (1, 10), (1, 8), (2, 9)] {
        let mut changed = policy("plymouth").clone();
        changed.bands.to_mut()[0].from = from;
        changed.bands.to_mut()[0].to = to;
        assert_eq!(analyse(&changed, TODAY).has_errors(), changed.validate().is_err(), "{from} to {to}");
    }
}

/// Two yes meet three groups that share items in pairs: the fewest are counted, and not only bounded.
#[test]
fn the_fewest_yes_of_a_cluster_are_exact() {
    let low = |groups: &[&[u8]]| {
        let list = vec![cluster("a", "A", groups)];
        let all = found("plymouth", TODAY, |p| {
            p.visible_high_risk.at_least = 2;
            p.bands = Cow::Borrowed(&[]);
            p.clusters = Cow::Owned(list);
        });
        all.into_iter().filter(|finding| finding.starts_with("policy.cluster")).collect::<Vec<_>>()
    };
    // Each two of them have an item in common, and no item is in all three.
    assert_eq!(low(&[&[1, 2], &[2, 3], &[1, 3]]), ["policy.cluster-unreachable at clusters[0] 2"]);
    assert_eq!(low(&[&[1, 2], &[2, 3], &[2, 4]]), [""; 0], "one yes meets all three");
}

/// Twelve groups are counted exactly, and more only bounded from below: what is found is true, and not all is found.
#[test]
fn long_clusters_are_bounded_and_not_counted() {
    // Three groups of which two yes meet all, where a bound sees one; and so many groups of one item each.
    let with = |alone: u8| {
        let singles: Vec<Vec<u8>> = (10..10 + alone).map(|number| vec![number]).collect();
        let mut groups: Vec<&[u8]> = vec![&[1, 2], &[2, 3], &[1, 3]];
        groups.extend(singles.iter().map(Vec::as_slice));
        let list = vec![cluster("a", "A", &groups)];
        let all = found("plymouth", TODAY, |p| {
            p.visible_high_risk.at_least = alone + 2;
            p.bands = Cow::Borrowed(&[]);
            p.clusters = Cow::Owned(list);
        });
        all.into_iter().filter(|finding| finding.starts_with("policy.cluster")).collect::<Vec<_>>()
    };
    assert_eq!(with(8), ["policy.cluster-unreachable at clusters[0] 10"], "eleven groups");
    assert_eq!(with(9), ["policy.cluster-unreachable at clusters[0] 11"], "twelve");
    assert_eq!(with(10), [""; 0], "thirteen: at least eleven, and twelve are needed");
}

/// The first and the last day are days on which a policy holds.
#[test]
fn a_policy_that_does_not_hold_says_so() {
    let day = |text: &str| Date::parse(text).unwrap();
    let about = |from: Option<&str>, to: Option<&str>| {
        let (from, to) = (from.map(day), to.map(day));
        let mut all = found("plymouth", TODAY, |p| (p.effective_from, p.effective_to) = (from, to));
        assert_eq!(all.remove(0), NO_EVENTS);
        all
    };
    assert_eq!(about(Some("2026-11-21"), Some("2026-11-21")), [""; 0]);
    assert_eq!(about(Some("2026-11-22"), None), ["policy.not-in-force at effectiveFrom"]);
    assert_eq!(about(None, Some("2026-11-20")), ["policy.not-in-force at effectiveTo"]);
}
