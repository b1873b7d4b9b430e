//! Which level an answer sheet comes to, and which services that leads to.

use std::borrow::Cow;

use fingerpost_dash::Ric;
use fingerpost_thresholds::{Facts, Judgement, Level, RouteLevel};

use crate::{decide, filled, policy, settled};

/// Every count under a rule with bands and under one without.
#[test]
fn every_count_has_its_level() {
    for yes in 0..=24 {
        let plymouth = match yes {
            0 => "no-indicators-recorded",
            1..=9 => "standard",
            10..=13 => "medium",
            _ => "high",
        };
        let national = match yes {
            0 => "no-indicators-recorded",
            1..=13 => "not-high-by-count",
            _ => "high",
        };
        assert_eq!(decide(&filled(yes, 0), &settled(), policy("plymouth")).level.id(), plymouth, "{yes}");
        assert_eq!(decide(&filled(yes, 0), &settled(), policy("national")).level.id(), national, "{yes}");
    }
}

/// The higher of two levels, whichever comes first; of two alike, the first.
#[test]
fn the_higher_level_wins() {
    let bands = &policy("plymouth").bands;
    let ladder = [Level::NoIndicatorsRecorded, Level::NotHighByCount, Level::Local(&bands[1]), Level::High];
    for (low, lower) in ladder.iter().enumerate() {
        for higher in &ladder[low..] {
            assert!(lower.max(*higher) == *higher && higher.max(*lower) == *higher);
        }
    }
    assert!(Level::Local(&bands[0]).max(Level::Local(&bands[1])).id() == "medium");
}

/// Judgement gives high whatever the count is, also where nothing was answered.
#[test]
fn judgement_alone_gives_high() {
    let facts = Facts { judgement: Judgement::high("made up").ok(), ..settled() };
    for ric in [Ric::new(), filled(0, 0), filled(9, 0), filled(14, 0)] {
        let decision = decide(&ric, &facts, policy("plymouth"));
        assert!(decision.level == Level::High && decision.indeterminate.is_none());
    }
}

/// While a level could still be higher, services are not chosen by it, unless they are the same.
#[test]
fn an_open_level_chooses_no_services() {
    let services = |yes, open| decide(&filled(yes, open), &settled(), policy("plymouth")).route_level();
    assert_eq!(services(9, 0), RouteLevel::Standard);
    assert_eq!(services(8, 1), RouteLevel::Standard, "standard either way");
    assert_eq!(services(9, 1), RouteLevel::NotEstablished, "medium, perhaps");
    assert_eq!(services(13, 0), RouteLevel::Medium);
    assert_eq!(services(13, 1), RouteLevel::NotEstablished, "high, perhaps");
    assert_eq!(services(14, 10), RouteLevel::High);
    assert_eq!(services(0, 0), RouteLevel::NotEstablished);
    // Two levels of one route: the name is open, the services are not.
    let mut alike = policy("plymouth").clone();
    let mut bands = alike.bands.to_vec();
    bands[1].route = RouteLevel::Standard;
    alike.bands = Cow::Owned(bands);
    let decision = decide(&filled(9, 1), &settled(), &alike);
    assert!(decision.indeterminate.is_some());
    assert_eq!(decision.route_level(), RouteLevel::Standard);
}
