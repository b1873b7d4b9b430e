//! What makes a policy usable: the edges of every rule, and the place and problem that an error names.

use std::borrow::Cow;

use fingerpost_core::{Date, Slug};
use fingerpost_dash::ItemSet;
use fingerpost_thresholds::{
    Automatic, Band, Criterion, Escalation, Policy, PolicyProblem, RouteLevel, policies,
};

use crate::policy;

/// A shipped policy with one thing changed: `ok`, or the place and what was expected there.
fn checked(id: &str, edit: impl FnOnce(&mut Policy)) -> String {
    let mut changed = policy(id).clone();
    edit(&mut changed);
    match changed.validate() {
        Ok(()) => "ok".to_owned(),
        Err(error) => {
            assert_eq!(error.to_string(), format!("{}: {}", error.place(), error.problem()));
            format!("{}: {}", error.place(), problem(error.problem()))
        }
    }
}

fn problem(problem: &PolicyProblem) -> String {
    match problem {
        PolicyProblem::Empty => "empty".into(),
        PolicyProblem::OutOfRange { from, to } => format!("{from} to {to}"),
        PolicyProblem::UnknownInstrument => "instrument".into(),
        PolicyProblem::UnknownItem { items } => format!("items to {items}"),
        PolicyProblem::Duplicate => "duplicate".into(),
        PolicyProblem::Overlap { count } => format!("overlap at {count}"),
        PolicyProblem::Gap { count } => format!("gap at {count}"),
        PolicyProblem::BandOfNothing => "from nothing".into(),
        PolicyProblem::BandRoute => "route".into(),
        PolicyProblem::NoNumber => "no number".into(),
        PolicyProblem::UpsideDown => "upside down".into(),
        PolicyProblem::Gss => "gss".into(),
        other => other.to_string(),
    }
}

fn text(text: &'static str) -> Cow<'static, str> {
    Cow::Borrowed(text)
}

#[test]
fn what_ships_is_usable() {
    for policy in policies() {
        assert_eq!(policy.validate(), Ok(()), "{}", policy.id);
    }
}

#[test]
fn texts_say_something() {
    for blank in ["", " \t"] {
        assert_eq!(checked("national", |p| p.title = text(blank)), "title: empty");
        assert_eq!(checked("national", |p| p.area.name = text(blank)), "area.name: empty");
        assert_eq!(checked("national", |p| p.source.source = text(blank)), "source.text: empty");
        assert_eq!(checked("national", |p| p.review.by = text(blank)), "reviewedBy: empty");
        assert_eq!(checked("plymouth", |p| p.bands.to_mut()[1].name = text(blank)), "bands[1].name: empty");
        assert_eq!(
            checked("plymouth", |p| p.clusters.to_mut()[2].prompt = text(blank)),
            "clusters[2].prompt: empty"
        );
    }
}

/// A GSS code is one of five letters and eight digits.
#[test]
fn an_areas_code_has_the_form_of_one() {
    let with = |code| checked("national", move |p| p.area.gss = Some(text(code)));
    for good in ["E09000001", "W06000015", "S12000033", "N09000003", "K02000001"] {
        assert_eq!(with(good), "ok", "{good}");
    }
    for bad in ["", "E0900000", "E090000011", "X09000001", "e09000001", "E0900000A", "909000001", "E0900000é"]
    {
        assert_eq!(with(bad), "area.gss: gss", "{bad}");
    }
}

/// The numbers of a policy belong to one instrument and one edition.
#[test]
fn only_the_instrument_that_is_counted_here_has_thresholds() {
    assert_eq!(
        checked("national", |p| p.instrument.id = Slug::literal("police-dash-27")),
        "instrument: instrument"
    );
    assert_eq!(checked("national", |p| p.instrument.version = text("2010")), "instrument: instrument");
}

#[test]
fn high_is_a_count_that_the_form_can_have() {
    for (at_least, expected) in [
        (0, "visibleHighRisk.atLeast: 1 to 24"),
        (1, "ok"),
        (24, "ok"),
        (25, "visibleHighRisk.atLeast: 1 to 24"),
    ] {
        assert_eq!(checked("national", |p| p.visible_high_risk.at_least = at_least), expected, "{at_least}");
    }
}

/// A rule that holds on a single day holds; one that ends before it starts does not.
#[test]
fn an_end_is_not_before_its_start() {
    let from = Date::literal(2026, 2, 1);
    for (to, expected) in [
        (Date::literal(2026, 1, 31), "effectiveTo: upside down"),
        (from, "ok"),
        (Date::literal(2026, 2, 2), "ok"),
    ] {
        assert_eq!(
            checked("national", |p| (p.effective_from, p.effective_to) = (Some(from), Some(to))),
            expected
        );
        assert_eq!(checked("national", |p| p.effective_to = Some(to)), "ok", "no start");
    }
}

#[test]
fn windows_and_numbers_are_in_range() {
    let escalation = |events, crimes, months| {
        checked("national", move |p| {
            p.escalation = Some(Escalation { events, crimes, months, rising: false, established: true });
        })
    };
    assert_eq!(escalation(None, None, 12), "escalation: no number");
    assert_eq!(escalation(Some(3), None, 12), "ok");
    assert_eq!(escalation(None, Some(3), 12), "ok", "either number suffices");
    for (number, expected) in [(0, "1 to 1000"), (1, "ok"), (1000, "ok"), (1001, "1 to 1000")] {
        let of = |field: &str| {
            if expected == "ok" { "ok".to_owned() } else { format!("escalation.{field}: {expected}") }
        };
        assert_eq!(escalation(Some(number), None, 12), of("events"), "{number}");
        assert_eq!(escalation(Some(3), Some(number), 12), of("crimes"), "{number}");
    }
    for (months, expected) in [(0, "1 to 120"), (1, "ok"), (120, "ok"), (121, "1 to 120")] {
        let of = |field: &str| {
            if expected == "ok" { "ok".to_owned() } else { format!("{field}.months: {expected}") }
        };
        assert_eq!(escalation(Some(3), None, months), of("escalation"), "{months}");
        let repeat = checked("national", |p| p.repeat.as_mut().unwrap().months = months);
        assert_eq!(repeat, of("repeat"), "{months}");
    }
    assert_eq!(checked("national", |p| (p.repeat, p.escalation) = (None, None)), "ok");
}

/// Bands run from 1 to the count below high, without gap or overlap: nobody's count is without a level, or has two.
#[test]
fn bands_cover_what_is_below_high_once() {
    let bands = |ranges: &[(u8, u8)]| {
        let names = ["a", "b", "c", "d"];
        let band = |(at, (from, to)): (usize, &(u8, u8))| Band {
            id: Slug::literal(names[at]),
            name: text("A band"),
            from: *from,
            to: *to,
            route: RouteLevel::Standard,
        };
        let made: Vec<Band> = ranges.iter().enumerate().map(band).collect();
        checked("plymouth", |p| p.bands = Cow::Owned(made))
    };
    for (ranges, expected) in [
        (&[][..], "ok"),
        (&[(1, 13)], "ok"),
        (&[(1, 1), (2, 13)], "ok"),
        (&[(1, 4), (5, 9), (10, 12), (13, 13)], "ok"),
        (&[(0, 13)], "bands[0].from: from nothing"),
        (&[(2, 13)], "bands[0].from: gap at 1"),
        (&[(1, 12)], "bands: gap at 13"),
        (&[(1, 14)], "bands[0].from: overlap at 14"),
        (&[(1, 255)], "bands[0].from: overlap at 14"),
        (&[(1, 9), (9, 13)], "bands[1].from: overlap at 9"),
        (&[(1, 9), (8, 13)], "bands[1].from: overlap at 8"),
        (&[(1, 9), (11, 13)], "bands[1].from: gap at 10"),
        (&[(10, 13), (1, 9)], "bands[0].from: gap at 1"),
        (&[(1, 9), (10, 9)], "bands[1].to: upside down"),
        (&[(1, 9), (10, 13), (14, 20)], "bands[2].from: overlap at 14"),
    ] {
        assert_eq!(bands(ranges), expected, "{ranges:?}");
    }
}

/// A local level has a name of its own, and leads to services below those for high.
#[test]
fn a_local_level_is_not_called_high_and_does_not_lead_there() {
    for taken in ["high", "not-high-by-count", "no-indicators-recorded"] {
        assert_eq!(
            checked("plymouth", |p| p.bands.to_mut()[0].id = Slug::literal(taken)),
            "bands[0].id: duplicate"
        );
    }
    assert_eq!(
        checked("plymouth", |p| p.bands.to_mut()[1].id = Slug::literal("standard")),
        "bands[1].id: duplicate"
    );
    for (route, expected) in [
        (RouteLevel::NotEstablished, "bands[1].route: route"),
        (RouteLevel::Standard, "ok"),
        (RouteLevel::Medium, "ok"),
        (RouteLevel::High, "bands[1].route: route"),
    ] {
        assert_eq!(checked("plymouth", |p| p.bands.to_mut()[1].route = route), expected);
    }
}

/// A cluster names groups of items that the form has.
#[test]
fn clusters_are_of_items_that_exist() {
    let groups = |groups: &[&[u8]]| {
        let sets: Vec<ItemSet> = groups.iter().map(|numbers| ItemSet::of(numbers)).collect();
        checked("plymouth", |p| p.clusters.to_mut()[1].all_of = Cow::Owned(sets))
    };
    assert_eq!(groups(&[]), "clusters[1].allOf: items to 24");
    assert_eq!(groups(&[&[15], &[]]), "clusters[1].allOf[1]: items to 24");
    for (last, expected) in [
        (1, "ok"),
        (23, "ok"),
        (24, "ok"),
        (25, "clusters[1].allOf[0]: items to 24"),
        (32, "clusters[1].allOf[0]: items to 24"),
    ] {
        assert_eq!(groups(&[&[1, last]]), expected, "{last}");
    }
    assert_eq!(
        checked("plymouth", |p| p.clusters.to_mut()[2].id = Slug::literal("strangulation")),
        "clusters[2].id: duplicate"
    );
}

#[test]
fn a_criterion_stands_once() {
    let with = |criteria: &[Criterion]| {
        let list: Vec<_> = criteria.iter().map(|criterion| Automatic { criterion: *criterion }).collect();
        checked("kingston", |p| p.automatic = Cow::Owned(list))
    };
    let (honour, marriage) = (Criterion::HonourBasedAbuse, Criterion::ForcedMarriage);
    assert_eq!(with(&[honour, marriage]), "ok");
    assert_eq!(with(&[honour, marriage, honour]), "automatic[2]: duplicate");
    assert_eq!(with(&[]), "ok");
}
