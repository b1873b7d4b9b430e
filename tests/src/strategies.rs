//! Strategies that make up answers, facts, histories and policies.
//!
//! They lean towards edges: counts near 14 and near the bands, days near an anniversary, leap days, one record too
//! few. Later they become the testkit that researchers use; until then, what is public here may change.
//!
//! Every value is valid: policies pass `validate`, records lie on or before the day of the assessment.

use std::borrow::Cow;

use fingerpost_characteristics::{ByAndFor, Connection, Language, StatedGender};
use fingerpost_core::{Answer, AnswerSource, Confidence, Date, Provenance, Slug};
use fingerpost_dash::{ItemSet, Response};
use fingerpost_pathways::{Circumstance, Communities, FormSet, Gss, Need, NeedRoute, Referrer, Tenure};
use fingerpost_taxonomy::{Jurisdiction, duty::DutyFacts, forms};
use fingerpost_thresholds::{
    Anchor, Area, Automatic, Band, Basis, Cluster, Criterion, Escalation, Event, Facts, Hearing, History,
    InstrumentRef, Judgement, Pair, Policy, Repeat, RepeatDefinition, Review, RouteLevel, VisibleHighRisk,
    policies,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::scenario::{Answers, Scenario};

/// The four responses.
pub const RESPONSES: [Response; 4] = [Response::Yes, Response::No, Response::DontKnow, Response::Unanswered];

/// Any of the four responses.
pub fn response() -> impl Strategy<Value = Response> {
    select(&RESPONSES[..])
}

/// The answers to a whole checklist. Each set has its own mix of the four, so that counts near every edge are common.
pub fn answers() -> impl Strategy<Value = Answers> {
    let even = vec(response(), 24);
    let mixed =
        (0_u32..=10, 0_u32..=10, 0_u32..=3, 0_u32..=3).prop_flat_map(|(yes, no, dont_know, unanswered)| {
            let weighted = [
                (yes, Response::Yes),
                (no, Response::No),
                (dont_know, Response::DontKnow),
                (unanswered, Response::Unanswered),
            ];
            let bag: Vec<Response> = weighted
                .into_iter()
                .flat_map(|(weight, response)| std::iter::repeat_n(response, weight as usize))
                .chain([Response::No])
                .collect();
            vec(select(bag), 24)
        });
    prop_oneof![1 => even, 4 => mixed]
        .prop_map(|list| Answers(list.try_into().unwrap_or([Response::Unanswered; 24])))
}

/// Who said so.
pub fn source() -> impl Strategy<Value = AnswerSource> {
    select(vec![
        AnswerSource::SelfStated,
        AnswerSource::Observed,
        AnswerSource::Proxy,
        AnswerSource::Inferred,
    ])
}

/// A value in any of the six states; known half of the time.
pub fn answer<T: Clone + std::fmt::Debug + 'static>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Answer<T>> {
    (value, source(), 0_u8..10).prop_map(|(value, source, state)| match state {
        0 => Answer::Declined,
        1 => Answer::DoesNotKnow,
        2 => Answer::NotAsked,
        3 => Answer::NotRecorded,
        4 => Answer::NotApplicable,
        _ => Answer::Known { value, source },
    })
}

/// A yes, a no, or any of the states without one.
pub fn fact() -> impl Strategy<Value = Answer<bool>> {
    answer(any::<bool>())
}

/// Any of the four jurisdictions.
pub fn jurisdiction() -> impl Strategy<Value = Jurisdiction> {
    select(&Jurisdiction::ALL[..])
}

/// A day of assessment from 2010 to 2039; the ends of February are common.
pub fn day() -> impl Strategy<Value = Date> {
    let any_day = (2010_i32..2040, 1_u32..=12, 1_u32..=31);
    let leap = (2010_i32..2040, select(vec![(2, 28), (2, 29), (3, 1), (1, 31), (12, 31)]));
    let form = |year, month, day| Date::from_ymd(year, month, day).unwrap_or(Date::literal(2026, 11, 21));
    prop_oneof![
        4 => any_day.prop_map(move |(year, month, day)| form(year, month, day)),
        1 => leap.prop_map(move |(year, (month, day))| form(year, month, day)),
    ]
}

/// A day at most about three years before `on`; anniversaries and their neighbours are common.
pub(crate) fn earlier(on: Date) -> impl Strategy<Value = Date> {
    let months = (0_u32..=36, -2_i64..=2).prop_map(move |(months, days)| {
        let start = on.minus_months(months).unwrap_or(on);
        let shifted = if days < 0 {
            // There is no step back by days: take the month before and step forward.
            start.minus_months(1).and_then(|day| day.plus_days(28))
        } else {
            start.plus_days(u32::try_from(days).unwrap_or(0))
        };
        shifted.filter(|day| *day <= on).unwrap_or(start)
    });
    let any_day = (0_u32..1100).prop_map(move |days| {
        let start = on.minus_months(36).unwrap_or(on);
        start.plus_days(days).filter(|day| *day <= on).unwrap_or(on)
    });
    prop_oneof![months, any_day]
}

/// Mostly the people that the assessment is about, sometimes others.
fn pair() -> impl Strategy<Value = Pair> {
    prop_oneof![6 => Just(Pair(0)), 1 => (1_u16..3).prop_map(Pair)]
}

/// An event on or before a day.
pub fn event(on: Date) -> impl Strategy<Value = Event> {
    (earlier(on), fact(), pair()).prop_map(|(on, crime, pair)| Event { on, crime, pair })
}

/// A way through MARAC that was referred on or before a day; its meeting may lie ahead.
pub fn hearing(on: Date) -> impl Strategy<Value = Hearing> {
    let met = prop_oneof![4 => earlier(on).boxed(), 1 => Just(on.plus_days(9).unwrap_or(on)).boxed()];
    (option::of(earlier(on)), option::of(met), pair()).prop_map(|(referred, met, pair)| Hearing {
        referred,
        met,
        pair,
    })
}

/// What happened before a day.
pub fn history(on: Date) -> impl Strategy<Value = History> {
    (pair(), vec(event(on), 0..8), vec(hearing(on), 0..4)).prop_map(|(pair, events, hearings)| History {
        pair,
        events,
        hearings,
    })
}

/// What the duties turn on; ages near 16 and 18 are common.
pub fn duty_facts() -> impl Strategy<Value = DutyFacts> {
    let age = prop_oneof![1_u8..=110, 14_u8..=19];
    let first = (answer(age), fact(), fact(), fact(), fact());
    let second = (fact(), fact(), fact(), fact(), fact());
    (first, second).prop_map(|(first, second)| DutyFacts {
        age: first.0,
        children: first.1,
        fgm_known: first.2,
        fgm_risk: first.3,
        forced_marriage: first.4,
        care_and_support_needs: second.0,
        unable_to_protect: second.1,
        strangulation: second.2,
        suicidal: second.3,
        interpreter_needed: second.4,
    })
}

/// The facts beside a checklist, as known on a day. Judgement is made in one case of eight.
pub fn facts(on: Date) -> impl Strategy<Value = Facts> {
    let judgement = prop_oneof![7 => Just(false), 1 => Just(true)];
    (judgement, history(on), fact(), fact(), duty_facts()).prop_map(
        |(judged, history, rising, honour_based_abuse, duty)| Facts {
            judgement: judged.then(|| Judgement::high("made up").ok()).flatten(),
            history,
            rising,
            honour_based_abuse,
            duty,
        },
    )
}

/// A whole case.
pub fn scenario() -> impl Strategy<Value = Scenario> {
    (answers(), day(), jurisdiction()).prop_flat_map(|(answers, on, jurisdiction)| {
        facts(on).prop_map(move |facts| Scenario { answers, facts, on, jurisdiction })
    })
}

/// Any policy that ships.
pub fn shipped_policy() -> impl Strategy<Value = Policy> {
    select(policies().to_vec())
}

/// An id.
pub fn slug() -> impl Strategy<Value = Slug> {
    "[a-z][a-z0-9]{0,7}(-[a-z0-9]{1,6}){0,2}".prop_filter_map("an id", |text: String| Slug::parse(&text).ok())
}

/// A text that says something, in any script, with quotes, newlines and the like.
pub fn text() -> impl Strategy<Value = Cow<'static, str>> {
    "\\PC{0,12}[a-zA-Zéж字]\\PC{0,12}".prop_map(|text: String| Cow::Owned(text))
}

fn items() -> impl Strategy<Value = ItemSet> {
    vec(1_u8..=24, 1..5).prop_map(|numbers| numbers.into_iter().collect())
}

fn cluster() -> impl Strategy<Value = Cluster> {
    (text(), vec(items(), 1..4)).prop_map(|(prompt, all_of)| Cluster {
        id: Slug::literal("x"),
        prompt,
        all_of: Cow::Owned(all_of),
    })
}

/// Bands without gaps from 1 up to high, or none.
fn bands(at_least: u8) -> impl Strategy<Value = Vec<Band>> {
    let cuts = vec(1..at_least.max(2), 0..4);
    let route = select(vec![RouteLevel::Standard, RouteLevel::Medium]);
    (any::<bool>(), cuts, vec((text(), route), 5)).prop_map(move |(has, mut cuts, named)| {
        if !has || at_least < 2 {
            return Vec::new();
        }
        cuts.push(at_least - 1);
        cuts.sort_unstable();
        cuts.dedup();
        let mut from = 1;
        let mut bands = Vec::new();
        for (at, (to, (name, route))) in cuts.into_iter().zip(named).enumerate() {
            let id = Slug::parse(&format!("band-{at}")).unwrap_or(Slug::literal("band"));
            bands.push(Band { id, name, from, to, route });
            from = to + 1;
        }
        bands
    })
}

fn escalation() -> impl Strategy<Value = Escalation> {
    let numbers = prop_oneof![
        (1_u16..6).prop_map(|events| (Some(events), None)),
        (1_u16..6).prop_map(|crimes| (None, Some(crimes))),
        (1_u16..8, 1_u16..5).prop_map(|(events, crimes)| (Some(events), Some(crimes))),
    ];
    (numbers, months(), any::<bool>(), any::<bool>()).prop_map(
        |((events, crimes), months, rising, established)| Escalation {
            events,
            crimes,
            months,
            rising,
            established,
        },
    )
}

fn months() -> impl Strategy<Value = u16> {
    prop_oneof![3 => Just(12), 2 => 1_u16..=36, 1 => 1_u16..=120]
}

fn repeat() -> impl Strategy<Value = Repeat> {
    let definition = select(vec![RepeatDefinition::AnyAbuse, RepeatDefinition::Criminal]);
    let anchor = select(vec![Anchor::LastReferral, Anchor::LastMeeting]);
    (definition, anchor, months()).prop_map(|(definition, anchor, months)| Repeat {
        definition,
        anchor,
        months,
    })
}

fn automatic() -> impl Strategy<Value = Vec<Automatic>> {
    let all = [Criterion::HonourBasedAbuse, Criterion::ForcedMarriage];
    (any::<bool>(), any::<bool>()).prop_map(move |(honour, marriage)| {
        let wanted = all.into_iter().zip([honour, marriage]);
        wanted.filter(|(_, wanted)| *wanted).map(|(criterion, _)| Automatic { criterion }).collect()
    })
}

fn provenance() -> impl Strategy<Value = Provenance> {
    let confidence = select(vec![Confidence::Verified, Confidence::Unverified]);
    (text(), day(), confidence, option::of(day())).prop_map(|(source, on, confidence, expires)| Provenance {
        source,
        on,
        confidence,
        expires,
    })
}

/// Any policy that can be used. It holds on every day that [`day`] gives unless `dated`.
pub fn policy(dated: bool) -> impl Strategy<Value = Policy> {
    let at_least = prop_oneof![2 => Just(14_u8), 3 => 1_u8..=24];
    let clauses = at_least.prop_flat_map(|at_least| {
        (
            Just(at_least),
            option::of(escalation()),
            option::of(repeat()),
            automatic(),
            vec(cluster(), 0..3),
            bands(at_least),
        )
    });
    let dates = (option::of(day()), option::of(day())).prop_map(move |(from, to)| match (dated, from, to) {
        (false, ..) => (None, None),
        (true, Some(from), Some(to)) => (Some(from.min(to)), Some(from.max(to))),
        (true, from, to) => (from, to),
    });
    let gss = option::of("[EWSNK][0-9]{8}".prop_map(Cow::Owned));
    let basis = select(vec![Basis::National, Basis::Local, Basis::NationalInLieu]);
    let head = (slug(), any::<u32>(), text(), basis, (text(), gss), provenance(), (day(), text()));
    (head, clauses, dates).prop_map(|(head, clauses, (effective_from, effective_to))| {
        let (id, edition, title, basis, (name, gss), source, (on, by)) = head;
        let (at_least, escalation, repeat, automatic, mut clusters, bands) = clauses;
        for (at, cluster) in clusters.iter_mut().enumerate() {
            cluster.id = Slug::parse(&format!("cluster-{at}")).unwrap_or(Slug::literal("cluster"));
        }
        Policy {
            id,
            edition,
            title,
            basis,
            area: Area { name, gss },
            instrument: InstrumentRef {
                id: Slug::literal("safelives-dash-24"),
                version: Cow::Borrowed("2009"),
            },
            effective_from,
            effective_to,
            review: Review { on, by },
            source,
            visible_high_risk: VisibleHighRisk { at_least },
            escalation,
            repeat,
            automatic: Cow::Owned(automatic),
            clusters: Cow::Owned(clusters),
            bands: Cow::Owned(bands),
        }
    })
}

/// What somebody needs, on either route, at any level.
pub fn need() -> impl Strategy<Value = Need> {
    let route = select(vec![NeedRoute::Victim, NeedRoute::AllegedPerpetrator]);
    let level =
        select(vec![RouteLevel::NotEstablished, RouteLevel::Standard, RouteLevel::Medium, RouteLevel::High]);
    let referrer = select(vec![Referrer::Person, Referrer::GeneralPractice, Referrer::Professional]);
    let person = (
        answer(select(Connection::ALL.to_vec())),
        answer(prop_oneof![1_u8..=110, 12_u8..=26]),
        answer(select(StatedGender::ALL.to_vec())),
        answer(select(vec![
            Language::ENGLISH,
            Language::BSL,
            Language::literal("ben"),
            Language::literal("pol"),
        ])),
        answer(select(Tenure::ALL.to_vec())),
        answer(select(vec![Gss::literal("E09000001"), Gss::literal("E06000039"), Gss::literal("W06000015")])),
    );
    let known_forms: Vec<FormSet> = forms().iter().filter_map(|form| FormSet::from_id(form.id)).collect();
    let wishes = (
        vec(select(known_forms), 0..3),
        vec(select(ByAndFor::ALL.to_vec()), 0..3),
        vec((select(Circumstance::ALL.to_vec()), fact()), 0..5),
    );
    ((route, level, referrer), person, wishes).prop_map(|((route, level, referrer), person, wishes)| {
        let mut need = Need::unknown(route, level);
        need.referrer = referrer;
        (need.connection, need.age, need.gender, need.language, need.tenure, need.gp_area) = person;
        let (forms, communities, circumstances) = wishes;
        need.forms = forms.into_iter().fold(FormSet::EMPTY, FormSet::or);
        need.by_and_for = Communities::of(&communities);
        for (circumstance, answer) in circumstances {
            need.set(circumstance, answer);
        }
        need
    })
}
