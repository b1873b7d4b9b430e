//! Laws of an answer.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail"
)]

use fingerpost_characteristics::{ByAndFor, Connection, Language, StatedGender};
use fingerpost_core::{Answer, AnswerSource::SelfStated, Date};
use fingerpost_pathways::{
    Audience, Circumstance, Communities, Directory, FormSet, Gss, Need, NeedRoute, Referrer, Tenure, WhyNot,
    directories, directory_for, national, signpost,
};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::RouteLevel;
use proptest::{prelude::*, sample::select};

fn answer<T: Clone + std::fmt::Debug + 'static>(values: Vec<T>) -> impl Strategy<Value = Answer<T>> {
    prop_oneof![
        select(values).prop_map(|value| Answer::known(value, SelfStated)),
        Just(Answer::Declined),
        Just(Answer::NotAsked),
    ]
}

prop_compose! {
    fn need()(
        route in select(vec![NeedRoute::Victim, NeedRoute::AllegedPerpetrator]),
        level in select(vec![RouteLevel::NotEstablished, RouteLevel::Standard, RouteLevel::Medium, RouteLevel::High]),
        referrer in select(vec![Referrer::Person, Referrer::GeneralPractice, Referrer::Professional]),
        connection in answer(Connection::ALL.to_vec()),
        age in answer((0..=100).collect()),
        gender in answer(StatedGender::ALL.to_vec()),
        language in answer(vec![Language::ENGLISH, Language::BSL, Language::literal("syl")]),
        tenure in answer(Tenure::ALL.to_vec()),
        gp_area in answer(vec![Gss::literal("E09000001"), Gss::literal("E06000039")]),
        forms in proptest::collection::vec(select(fingerpost_taxonomy::forms().to_vec()), 0..4),
        wishes in proptest::collection::vec(select(ByAndFor::ALL.to_vec()), 0..2),
        circumstances in proptest::collection::vec(answer(vec![true, false]), Circumstance::ALL.len()),
    ) -> Need {
        let mut need = Need::unknown(route, level);
        (need.referrer, need.connection, need.age, need.gender) = (referrer, connection, age, gender);
        (need.language, need.tenure, need.gp_area) = (language, tenure, gp_area);
        need.forms = forms.iter().fold(FormSet::EMPTY, |all, form| all.or(FormSet::from_id(form.id).unwrap()));
        need.by_and_for = Communities::of(&wishes);
        for (circumstance, answer) in Circumstance::ALL.iter().zip(circumstances) {
            need.set(*circumstance, answer);
        }
        need
    }
}

fn day() -> impl Strategy<Value = Date> {
    (2016..2040, 1_u32..=12, 1_u32..=28).prop_map(|(year, month, day)| Date::literal(year, month, day))
}

fn directory() -> impl Strategy<Value = &'static Directory> {
    select(directories().to_vec())
}

fn ids(need: &Need, directory: &Directory, on: Date) -> Vec<String> {
    signpost(need, directory, on).matches.iter().map(|found| found.service.id().to_owned()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Somebody is always there to call, in every nation and for every person.
    #[test]
    fn never_empty(need in need(), directory in directory(), on in day(), nation in select(Jurisdiction::ALL.to_vec())) {
        let answer = signpost(&need, directory, on);
        prop_assert!(!answer.emergency.is_empty() && !answer.helplines.is_empty());
        prop_assert!(!national(&need, Some(nation), on).is_empty() && !national(&need, None, on).is_empty());
        prop_assert!(!answer.matches.is_empty() || answer.statements.iter().any(|one| one.as_str() == "nothing-local"));
    }

    /// Nothing of one route is ever in an answer on the other.
    #[test]
    fn routes_apart(need in need(), directory in directory(), on in day()) {
        let answer = signpost(&need, directory, on);
        let wrong = |audience| match need.route {
            NeedRoute::Victim => audience == Audience::AllegedPerpetrator,
            NeedRoute::AllegedPerpetrator => audience != Audience::AllegedPerpetrator,
        };
        prop_assert!(!answer.matches.iter().any(|found| wrong(found.service.eligibility.audience)));
        prop_assert!(!answer.near_misses.iter().any(|miss| wrong(miss.service.eligibility.audience)));
        prop_assert!(!answer.helplines.iter().any(|found| wrong(found.line.eligibility.audience)));
        prop_assert!(!answer.gaps.iter().any(|gap| wrong(gap.audience)));
    }

    /// Every service of the route is in the answer exactly once, as a match or as a near miss with a reason.
    #[test]
    fn nothing_is_lost(need in need(), directory in directory(), on in day()) {
        let answer = signpost(&need, directory, on);
        let mut all: Vec<&str> = answer.matches.iter().map(|found| found.service.id()).collect();
        all.extend(answer.near_misses.iter().map(|miss| miss.service.id()));
        prop_assert!(answer.near_misses.iter().all(|miss| !miss.failed.is_empty()));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        prop_assert_eq!(all.len(), count);
        let on_route = directory.services.iter().filter(|service| match (need.route, service.eligibility.audience) {
            (NeedRoute::Victim, Audience::Victim) => true,
            (NeedRoute::Victim, Audience::ProfessionalOnly) => need.referrer != Referrer::Person,
            (NeedRoute::AllegedPerpetrator, audience) => audience == Audience::AllegedPerpetrator,
            _ => false,
        });
        prop_assert_eq!(on_route.count(), count);
    }

    /// Not knowing excludes nothing: whatever matches with an answer matches without it.
    #[test]
    fn unknown_is_never_no(need in need(), directory in directory(), on in day(), which in 0..(8 + Circumstance::ALL.len())) {
        let mut less = need;
        match which {
            0 => less.connection = Answer::NotAsked,
            1 => less.age = Answer::DoesNotKnow,
            2 => less.gender = Answer::Declined,
            3 => less.language = Answer::NotAsked,
            4 => less.tenure = Answer::NotRecorded,
            5 => less.gp_area = Answer::NotAsked,
            6 => less.forms = FormSet::EMPTY,
            7 => less.level = RouteLevel::NotEstablished,
            at => drop(less.set(Circumstance::ALL[at - 8], Answer::NotAsked)),
        }
        let known = ids(&need, directory, on);
        let unknown = ids(&less, directory, on);
        for id in &known {
            prop_assert!(unknown.contains(id), "{} went when an answer did", id);
        }
        let lines = |need: &Need| -> Vec<&str> {
            national(need, Some(Jurisdiction::England), on).iter().map(|found| found.line.id()).collect()
        };
        let unknown = lines(&less);
        prop_assert!(lines(&need).iter().all(|id| unknown.contains(id)));
    }

    /// Not to know an age ranks nothing lower that takes every adult: among those, the order is that of an adult.
    #[test]
    fn an_unknown_age_ranks_as_an_adult(mut need in need(), directory in directory(), on in day()) {
        let adults = |need: &Need| -> (Vec<String>, Vec<&str>) {
            let answer = signpost(need, directory, on);
            let takes = |of: &fingerpost_pathways::Eligibility| {
                of.minimum_age.is_none_or(|age| age <= 18) && of.maximum_age.is_none()
                    && !of.specialist_for.intersects(Communities::of(&[ByAndFor::Young, ByAndFor::Older]))
            };
            (
                answer.matches.iter().filter(|found| takes(&found.service.eligibility))
                    .map(|found| found.service.id().to_owned()).collect(),
                answer.helplines.iter().filter(|found| takes(&found.line.eligibility))
                    .map(|found| found.line.id()).collect(),
            )
        };
        need.age = Answer::NotAsked;
        let unknown = adults(&need);
        need.age = Answer::known(40, SelfStated);
        prop_assert_eq!(unknown, adults(&need));
    }

    /// The order of the file and the day change nothing in the order of the answer.
    #[test]
    fn order_is_its_own(need in need(), directory in directory(), on in day(), other in day(), seed in any::<u64>()) {
        let mut shuffled = directory.clone();
        let mut state = seed;
        shuffled.services.to_mut().sort_by_cached_key(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            state
        });
        prop_assert_eq!(ids(&need, directory, on), ids(&need, &shuffled, other));
        let misses = |directory: &Directory| -> Vec<String> {
            signpost(&need, directory, on).near_misses.iter().map(|miss| miss.service.id().to_owned()).collect()
        };
        prop_assert_eq!(misses(directory), misses(&shuffled));
    }

    /// Asking for a community changes the order and what is asked, and never who is there.
    #[test]
    fn a_wish_takes_nothing_away(need in need(), directory in directory(), on in day()) {
        let mut plain = need;
        plain.by_and_for = Communities::EMPTY;
        let sorted = |need: &Need| {
            let mut ids = ids(need, directory, on);
            ids.sort_unstable();
            ids
        };
        prop_assert_eq!(sorted(&need), sorted(&plain));
    }

    /// The more a service states, the less is left to ask, or it turns into a near miss.
    #[test]
    fn stating_answers_questions(need in need(), directory in directory(), at in any::<prop::sample::Index>(), on in day()) {
        let at = at.index(directory.services.len());
        let mut stated = directory.clone();
        let takes = &mut stated.services.to_mut()[at].eligibility;
        for one in need.has().iter() {
            takes.takes = takes.takes.with(one);
        }
        for one in StatedGender::ALL {
            takes.genders = takes.genders.with(one);
        }
        let id = directory.services[at].id();
        let before = signpost(&need, directory, on);
        let after = signpost(&need, &stated, on);
        let asks = |answer: &fingerpost_pathways::Signpost<'_>| {
            answer.matches.iter().find(|found| found.service.id() == id).map(|found| found.asks)
        };
        if let (Some(before), Some(after)) = (asks(&before), asks(&after)) {
            prop_assert!(after.is_within(before));
        }
    }

    /// `Debug` of a need and of an answer shows nothing of the person.
    #[test]
    fn debug_withholds(need in need(), on in day()) {
        let answer = signpost(&need, directory_for("slough").unwrap(), on);
        prop_assert_eq!(format!("{need:?} {answer:?}"), "Need(withheld) Signpost(withheld)");
    }
}

#[test]
fn every_reason_has_its_own_words() {
    let mut texts: Vec<&str> = WhyNot::ALL.iter().map(|why| why.text()).collect();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), WhyNot::ALL.len());
}
