//! Policies are printed and read back the same; a policy with a mistake in it is refused and the place is named.

use std::borrow::Cow;

use fingerpost_core::{Date, Slug};
use fingerpost_dash::ItemSet;
use fingerpost_tests::strategies::{policy, scenario};
use fingerpost_thresholds::{
    Automatic, Band, Cluster, Criterion, Escalation, Policy, Repeat, RepeatDefinition, RouteLevel,
};
use proptest::prelude::*;
use serde_json::Value;

/// A mistake: what it is, where the error must point, and how to make it. `false` where this policy has no place for it.
type Mistake = (&'static str, &'static str, fn(&mut Policy, u8) -> bool);

fn set<T>(slot: &mut T, value: T) -> bool {
    *slot = value;
    true
}

fn band(policy: &mut Policy, change: fn(&mut Band)) -> bool {
    policy.bands.to_mut().first_mut().map(change).is_some()
}

fn cluster(policy: &mut Policy, change: fn(&mut Cluster)) -> bool {
    policy.clusters.to_mut().first_mut().map(change).is_some()
}

const ESCALATION: Escalation =
    Escalation { events: Some(3), crimes: None, months: 12, rising: false, established: true };
const REPEAT: Repeat = Repeat {
    definition: RepeatDefinition::AnyAbuse,
    anchor: fingerpost_thresholds::Anchor::LastMeeting,
    months: 12,
};

const MISTAKES: &[Mistake] = &[
    ("an empty title", "title", |p, _| set(&mut p.title, Cow::Borrowed(" \t"))),
    ("an area without a name", "area.name", |p, _| set(&mut p.area.name, Cow::Borrowed(""))),
    ("no source", "source.text", |p, _| set(&mut p.source.source, Cow::Borrowed("\n"))),
    ("no reviewer", "reviewedBy", |p, _| set(&mut p.review.by, Cow::Borrowed(""))),
    ("a short GSS code", "area.gss", |p, _| set(&mut p.area.gss, Some(Cow::Borrowed("E0900001")))),
    ("a GSS code of another country", "area.gss", |p, _| {
        set(&mut p.area.gss, Some(Cow::Borrowed("X09000001")))
    }),
    ("another instrument", "instrument", |p, _| set(&mut p.instrument.id, Slug::literal("police-dash-27"))),
    ("another edition", "instrument", |p, _| set(&mut p.instrument.version, Cow::Borrowed("2010"))),
    ("high from nothing", "visibleHighRisk.atLeast", |p, _| set(&mut p.visible_high_risk.at_least, 0)),
    ("high above 24", "visibleHighRisk.atLeast", |p, n| set(&mut p.visible_high_risk.at_least, 25 + n % 200)),
    ("an end before the start", "effectiveTo", |p, _| {
        p.effective_from = Some(Date::literal(2026, 1, 2));
        set(&mut p.effective_to, Some(Date::literal(2026, 1, 1)))
    }),
    ("no months", "escalation.months", |p, _| {
        set(&mut p.escalation, Some(Escalation { months: 0, ..ESCALATION }))
    }),
    ("too many months", "escalation.months", |p, n| {
        set(&mut p.escalation, Some(Escalation { months: 121 + u16::from(n), ..ESCALATION }))
    }),
    ("no number", "escalation", |p, _| {
        set(&mut p.escalation, Some(Escalation { events: None, ..ESCALATION }))
    }),
    ("no events", "escalation.events", |p, _| {
        set(&mut p.escalation, Some(Escalation { events: Some(0), ..ESCALATION }))
    }),
    ("too many crimes", "escalation.crimes", |p, n| {
        set(&mut p.escalation, Some(Escalation { crimes: Some(1001 + u16::from(n)), ..ESCALATION }))
    }),
    ("a repeat without months", "repeat.months", |p, _| {
        set(&mut p.repeat, Some(Repeat { months: 0, ..REPEAT }))
    }),
    ("a repeat for ever", "repeat.months", |p, _| set(&mut p.repeat, Some(Repeat { months: 121, ..REPEAT }))),
    ("the same criterion twice", "automatic[1]", |p, _| {
        let clause = Automatic { criterion: Criterion::HonourBasedAbuse };
        set(&mut p.automatic, Cow::Owned(vec![clause, clause]))
    }),
    ("a band of nothing", "bands[0].from", |p, _| band(p, |band| band.from = 0)),
    ("a band without a name", "bands[0].name", |p, _| band(p, |band| band.name = Cow::Borrowed(" "))),
    ("a band upside down", "bands[0].to", |p, _| band(p, |band| band.to = 0)),
    ("a band called high", "bands[0].id", |p, _| band(p, |band| band.id = Slug::literal("high"))),
    ("a band called as a level", "bands[0].id", |p, _| {
        band(p, |band| band.id = Slug::literal("no-indicators-recorded"))
    }),
    ("a band that leads to high", "bands[0].route", |p, _| band(p, |band| band.route = RouteLevel::High)),
    ("a band that leads nowhere", "bands[0].route", |p, _| {
        band(p, |band| band.route = RouteLevel::NotEstablished)
    }),
    ("a band into high", "bands", |p, _| {
        let high = p.visible_high_risk.at_least;
        p.bands.to_mut().last_mut().map(|band| band.to = high).is_some()
    }),
    ("a gap below high", "bands", |p, _| {
        let short = p.bands.len() > 1;
        short && p.bands.to_mut().pop().is_some()
    }),
    ("a gap at the bottom", "bands", |p, _| {
        let short = p.bands.len() > 1;
        if short {
            p.bands.to_mut().remove(0);
        }
        short
    }),
    ("bands in the wrong order", "bands", |p, _| {
        let short = p.bands.len() > 1;
        p.bands.to_mut().reverse();
        short
    }),
    ("two bands with one id", "bands[1].id", |p, _| match p.bands.to_mut().as_mut_slice() {
        [first, second, ..] => set(&mut second.id, first.id.clone()),
        _ => false,
    }),
    ("a cluster of nothing", "clusters[0].allOf", |p, _| cluster(p, |c| c.all_of = Cow::Borrowed(&[]))),
    ("an empty group", "clusters[0].allOf[0]", |p, _| {
        cluster(p, |c| c.all_of = Cow::Owned(vec![ItemSet::EMPTY]))
    }),
    ("an item above 24", "clusters[0].allOf[0]", |p, _| {
        cluster(p, |c| c.all_of = Cow::Owned(vec![ItemSet::of(&[3, 25])]))
    }),
    ("a cluster without words", "clusters[0].prompt", |p, _| cluster(p, |c| c.prompt = Cow::Borrowed(""))),
    ("two clusters with one id", "clusters[1].id", |p, _| match p.clusters.to_mut().as_mut_slice() {
        [first, second, ..] => set(&mut second.id, first.id.clone()),
        _ => false,
    }),
];

proptest! {
    // Each case reads a policy many times over.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..ProptestConfig::default() })]

    /// What is made up here is valid, or the other laws would be empty.
    #[test]
    fn made_up_policies_are_valid(policy in policy(true)) {
        prop_assert_eq!(policy.validate(), Ok(()));
    }

    /// Print, then read: the same policy. Print again: the same text.
    #[test]
    fn print_then_read_is_the_same(policy in policy(true)) {
        let text = policy.to_json();
        let again = Policy::from_json(&text);
        prop_assert_eq!(again.as_ref(), Ok(&policy));
        prop_assert_eq!(again.unwrap().to_json(), text);
    }

    /// A policy that was printed and read gives the same decisions.
    #[test]
    fn and_decides_the_same(scenario in scenario(), policy in policy(true)) {
        let again = Policy::from_json(&policy.to_json()).unwrap();
        prop_assert!(fingerpost_tests::outcome::of(&scenario.decide(&again))
            == fingerpost_tests::outcome::of(&scenario.decide(&policy)));
    }

    /// Every mistake is refused where it is, by `validate` and by the reader.
    #[test]
    fn mistakes_are_refused_where_they_are(policy in policy(false), number in any::<u8>()) {
        for (mistake, place, make) in MISTAKES {
            let mut bad = policy.clone();
            if !make(&mut bad, number) {
                continue;
            }
            let error = bad.validate();
            prop_assert!(error.is_err(), "{mistake} was accepted");
            let found = error.unwrap_err().place().to_string();
            prop_assert!(found.starts_with(place), "{mistake}: {found} and not {place}");
            prop_assert!(Policy::from_json(&bad.to_json()).is_err(), "{mistake} was read");
        }
    }

    /// A key that is missing, strange or there twice is refused, at every level of the file.
    #[test]
    fn keys_are_checked(policy in policy(true), which in any::<prop::sample::Index>()) {
        let json: Value = serde_json::from_str(&policy.to_json()).unwrap();
        let mut places = Vec::new();
        objects(&json, String::new(), &mut places);
        let place = &places[which.index(places.len())];
        let mut strange = json.clone();
        strange.pointer_mut(place).unwrap()["madeUp"] = Value::Bool(true);
        prop_assert!(Policy::from_json(&strange.to_string()).is_err(), "an unknown key at {place:?}");
        for required in ["format", "id", "edition", "title", "basis", "reviewedOn", "reviewedBy", "area", "instrument",
            "source", "visibleHighRisk"] {
            let mut less = json.clone();
            less.as_object_mut().unwrap().remove(required);
            prop_assert!(Policy::from_json(&less.to_string()).is_err(), "no {required}");
        }
        let text = json.to_string();
        let twice = text.replacen('{', r#"{"edition":1,"#, 1);
        prop_assert!(Policy::from_json(&twice).is_err(), "a key twice");
    }

    /// Half a file is no file.
    #[test]
    fn cut_files_are_refused(policy in policy(true), cut in any::<prop::sample::Index>()) {
        let text = policy.to_json();
        let end = (0..=cut.index(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        prop_assert!(Policy::from_json(&text[..end]).is_err());
    }
}

/// The JSON pointers of every object.
fn objects(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| objects(field, format!("{at}/{name}"), found));
            found.push(at);
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, item)| objects(item, format!("{at}/{index}"), found));
        }
        _ => {}
    }
}
