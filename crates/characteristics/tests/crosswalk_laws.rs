//! The laws of crosswalks, over every code of every pair of lists, and along drawn chains of lists.
//!
//! | law | what it says |
//! |--|--|
//! | soundness | every group that a code holds is in the answer, or the answer says that some have no code |
//! | identity | a list maps to itself exactly, except codes that are only read |
//! | exactness is mutual | a code in use that maps exactly comes back as itself |
//! | no sharpening | a chain is exact only if every step is, and broader only if no step is worse |
//! | soundness of chains | whatever the chain, the truth is in the answer |
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "helpers of tests"
)]

use fingerpost_characteristics::{
    CodeRef, CodeSystem, Crosswalk, Mapping, Meaning, Relation, Topic, finest_common_partition, systems,
};
use proptest::prelude::*;

fn walk(from: &'static CodeSystem, to: &'static CodeSystem) -> Crosswalk {
    Crosswalk::between(from, to).unwrap()
}

/// Every code of every list with every list of its topic.
fn all() -> impl Iterator<Item = (CodeRef, Crosswalk)> {
    systems::all().iter().flat_map(|from| {
        systems::of(from.topic)
            .flat_map(move |to| from.codes().iter().map(move |code| (code, walk(from, to))))
    })
}

/// The answer holds the meaning, or says that a part of it has no code.
fn sound(meaning: Meaning, mapping: &Mapping) -> bool {
    match mapping {
        Mapping::Exact(code) => code.meaning() == meaning,
        Mapping::Broader(code) => code.meaning().contains(meaning) && code.meaning() != meaning,
        Mapping::Ambiguous { codes, or_none } => {
            codes.iter().all(|code| code.meaning().overlaps(meaning))
                && (*or_none || codes.meaning().contains(meaning))
        }
        Mapping::Unmapped | Mapping::NotComparable(_) => true,
    }
}

#[test]
fn soundness() {
    let mut compared = 0;
    for (code, walk) in all() {
        let mapping = walk.map_ref(code);
        assert!(
            sound(code.meaning(), &mapping),
            "{} {} to {}",
            walk.from().list.system,
            code.as_str(),
            walk.to().list.system
        );
        assert!(!mapping.reason().is_empty());
        assert!(
            mapping.codes().is_none_or(|codes| codes.iter().all(CodeRef::is_writable)),
            "a map never writes an old code"
        );
        if mapping == Mapping::Unmapped {
            assert!(
                !walk.to().writable().meaning().overlaps(code.meaning()),
                "unmapped and yet there is a code"
            );
        }
        compared += 1;
    }
    assert!(compared > 3000, "{compared} mappings");
}

#[test]
fn identity() {
    for list in systems::all() {
        for code in list.codes().iter() {
            let mapping = walk(list, list).map_ref(code);
            if code.is_writable() {
                assert_eq!(mapping, Mapping::Exact(code), "{} {}", list.list.system, code.as_str());
            } else {
                assert_ne!(mapping.code(), Some(code), "a code that is only read is not written");
            }
        }
    }
}

#[test]
fn exactness_is_mutual() {
    for (code, there) in all().filter(|(code, _)| code.is_writable()) {
        if let Mapping::Exact(target) = there.map_ref(code) {
            assert_eq!(walk(there.to(), there.from()).map_ref(target), Mapping::Exact(code));
        }
    }
}

#[test]
fn different_facts_have_no_crosswalk() {
    for a in systems::all() {
        for b in systems::all() {
            assert_eq!(Crosswalk::between(a, b).is_ok(), a.topic == b.topic);
        }
    }
}

#[test]
fn composition_is_never_sharper_than_either_step() {
    for (code, first) in all() {
        let step = first.map_ref(code);
        for last in systems::of(first.to().topic) {
            let next = walk(first.to(), last);
            let whole = step.then(&next).unwrap();
            assert!(whole.relation() >= step.relation());
            let steps = step
                .codes()
                .map(|codes| codes.iter().map(|code| next.map_ref(code).relation()).collect::<Vec<_>>());
            match whole.relation() {
                Relation::Exact => assert!(steps.unwrap().iter().all(|one| *one == Relation::Exact)),
                Relation::Broader => assert!(steps.unwrap().iter().all(|one| *one <= Relation::Broader)),
                _ => {}
            }
        }
    }
}

/// The codes that lose: nothing may claim to bring them back.
#[test]
fn no_round_trip_is_claimed_through_what_loses() {
    let (nhs, ons, police, dfe) = (
        &systems::NHS_ETHNIC_CATEGORY,
        &systems::ONS_ETHNIC_GROUP,
        &systems::POLICE_SELF_DEFINED_ETHNICITY_18_PLUS_1,
        &systems::DFE_ETHNICITY,
    );
    let trip = |list: &'static CodeSystem, code: &str, through: &'static CodeSystem| {
        walk(list, through).map(code).unwrap().then(&walk(through, list)).unwrap()
    };
    for (list, code, through) in [
        (nhs, "C", ons),
        (nhs, "S", ons),
        (police, "W9", ons),
        (dfe, "WROM", ons),
        (dfe, "OOTH", ons),
        (nhs, "C", police),
        (nhs, "S", police),
        (nhs, "C", dfe),
        (police, "W9", nhs),
        (police, "W9", dfe),
        (dfe, "WROM", nhs),
        (dfe, "WROM", police),
        (dfe, "OOTH", police),
        (ons, "15", nhs),
        (ons, "16", nhs),
        (ons, "17", nhs),
        (ons, "18", nhs),
        (ons, "19", nhs),
        (ons, "16", police),
        (ons, "15", dfe),
        (ons, "18", dfe),
    ] {
        let back = trip(list, code, through);
        assert_eq!(back.relation(), Relation::Ambiguous, "{} {code}", list.list.system);
        assert!(back.codes().unwrap().contains(list.code(code).unwrap()), "the truth is among the answers");
    }
    for code in ["A", "B", "D", "H", "R", "Z"] {
        assert_eq!(trip(nhs, code, ons).relation() == Relation::Exact, code != "Z", "{code}");
    }
}

#[test]
fn the_common_classes_of_ethnicity_are_sixteen_and_computed() {
    let lists = [
        &systems::NHS_ETHNIC_CATEGORY,
        &systems::ONS_ETHNIC_GROUP,
        &systems::POLICE_SELF_DEFINED_ETHNICITY_18_PLUS_1,
        &systems::DFE_ETHNICITY,
    ];
    let partition = finest_common_partition(&lists).unwrap();
    assert_eq!(partition.classes().len(), 16);
    for list in lists {
        for code in list.writable().iter().filter(|code| code.missing().is_none()) {
            assert!(
                partition.class_of(code.meaning()).is_some(),
                "{} {} crosses classes",
                list.list.system,
                code.as_str()
            );
        }
    }
    let class = |list: &'static CodeSystem, code: &str| {
        partition.class_of(list.code(code).unwrap().meaning()).unwrap()
    };
    let census = |code: &str| class(&systems::ONS_ETHNIC_GROUP, code);
    assert_eq!(census("15"), census("16"));
    assert_eq!(census("16"), census("17"));
    assert_eq!(census("18"), census("19"));
    assert_ne!(census("13"), census("17"));
    assert_eq!(finest_common_partition(&[&systems::ONS_ETHNIC_GROUP]).unwrap().classes().len(), 19);
    assert!(finest_common_partition(&[&systems::ONS_ETHNIC_GROUP, &systems::ONS_SEX]).is_err());
    assert!(finest_common_partition(&[]).unwrap().classes().is_empty());
}

/// Classes of a partition are apart and hold every shared group.
#[test]
fn partitions_of_any_pair_are_partitions() {
    for a in systems::all() {
        for b in systems::of(a.topic) {
            let partition = finest_common_partition(&[a, b]).unwrap();
            for (at, one) in partition.classes().iter().enumerate() {
                assert!(!one.is_empty());
                assert!(partition.classes().iter().skip(at + 1).all(|other| !one.overlaps(*other)));
            }
        }
    }
}

/// A topic, a code of one of its lists, and a way through others.
fn chain() -> impl Strategy<Value = (CodeRef, Vec<&'static CodeSystem>)> {
    let topic = prop::sample::select(Topic::ALL.to_vec());
    topic.prop_flat_map(|topic| {
        let lists: Vec<_> = systems::of(topic).collect();
        let codes: Vec<_> = lists.iter().flat_map(|list| list.codes().iter()).collect();
        (prop::sample::select(codes), prop::collection::vec(prop::sample::select(lists), 1..6))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4096) })]

    #[test]
    fn along_any_chain_the_truth_is_kept_and_nothing_sharpens((code, lists) in chain()) {
        let mut here = Mapping::Exact(code);
        let mut from = code.system();
        for to in lists {
            let next = here.then(&walk(from, to)).unwrap();
            prop_assert!(next.relation() >= here.relation());
            if let Some(codes) = next.codes() {
                let or_none = matches!(next, Mapping::Ambiguous { or_none: true, .. });
                prop_assert!(or_none || codes.meaning().contains(code.meaning()));
            } else {
                prop_assert!(next.code().is_none());
            }
            here = next;
            from = to;
            if here.codes().is_none() {
                break;
            }
        }
    }
}
