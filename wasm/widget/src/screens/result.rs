//! What the area's rule says, why, what is open, what is due and what to do.

use alloc::vec::Vec;

use fingerpost_core::{Answer, AnswerSource, Freshness};
use fingerpost_dash::Response;
use fingerpost_taxonomy::{
    Jurisdiction,
    duty::{DutyFacts, Standing, Urgency},
};
use fingerpost_thresholds::{Basis, Decision, Event, Facts, Hearing, History, Judgement, Level, Pair, Policy, evaluate, explain};

use super::{Screen, back, facts, foot};
use crate::{
    Session, act,
    answers::{Fact, Field},
    view::View,
};

/// What the rule says of the answers. `None` only where there is no rule or no day.
pub(super) fn decide(session: &Session) -> Option<Decision<'static>> {
    let policy = session.policy?;
    evaluate(&session.answers.ric, &known(session), policy, session.today?, jurisdiction(policy)).ok()
}

/// Whose law the duties follow: that of the area, by its code; England where it has none, as the rules here are.
fn jurisdiction(policy: &Policy) -> Jurisdiction {
    match policy.area.gss.as_ref().and_then(|code| code.bytes().next()) {
        Some(b'W') => Jurisdiction::Wales,
        Some(b'S') => Jurisdiction::Scotland,
        Some(b'N') => Jurisdiction::NorthernIreland,
        _ => Jurisdiction::England,
    }
}

/// The age in years, as far as it is known.
pub(super) fn age(session: &Session) -> Answer<u8> {
    let age = session.answers.number(Field::Age).and_then(|age| u8::try_from(age).ok());
    age.map_or(Answer::NotAsked, |age| Answer::known(age, AnswerSource::SelfStated))
}

fn known(session: &Session) -> Facts {
    let answers = &session.answers;
    let yes_no = |fact| answers.answer(fact);
    // The reason is on the page and stays there. Here is only that there is one.
    let judgement = (session.judged_high() && answers.field(Field::Reason) == 1)
        .then(|| Judgement::reason_recorded_elsewhere("x").ok())
        .flatten();
    Facts {
        judgement,
        history: history(session),
        rising: yes_no(Fact::Rising),
        honour_based_abuse: yes_no(Fact::Honour),
        duty: DutyFacts {
            age: age(session),
            children: yes_no(Fact::Children),
            fgm_known: yes_no(Fact::FgmKnown),
            fgm_risk: yes_no(Fact::FgmRisk),
            forced_marriage: yes_no(Fact::ForcedMarriage),
            care_and_support_needs: yes_no(Fact::CareNeeds),
            unable_to_protect: yes_no(Fact::Unable),
            interpreter_needed: yes_no(Fact::Interpreter),
            ..DutyFacts::UNKNOWN
        },
    }
}

fn history(session: &Session) -> History {
    let answers = &session.answers;
    let mut history = History::NONE;
    let crimes = answers.number(Field::Crimes);
    let latest = answers.day(Field::Latest);
    // A day without a number is one event.
    let events = answers.number(Field::Events).or(latest.map(|_| 1)).unwrap_or(0).min(999);
    if let Some(on) = facts::day_of_events(session) {
        for event in 0..events {
            let crime = match crimes {
                Some(crimes) => Answer::known(event < crimes, AnswerSource::SelfStated),
                None => Answer::DoesNotKnow,
            };
            history.events.push(Event { on, crime, pair: Pair(0) });
        }
    }
    let (referred, met) = (answers.day(Field::Referred), answers.day(Field::Met));
    if referred.is_some() || met.is_some() {
        history.hearings.push(Hearing { referred, met, pair: Pair(0) });
    }
    history
}

pub(super) fn draw(session: &Session, view: &mut View) {
    view.screen("Result");
    back(view, Screen::Review, "Back to the answers");
    let Some(decision) = decide(session) else {
        view.open("p inset").text("No result: the rule of this area does not hold today, or a day is in the future. Use your judgement and call the MARAC coordinator.").close();
        foot(view);
        return;
    };
    let mut sentences = explain(&decision).into_iter();
    view.open("div care first").open("h3").text(decision.level.label()).close();
    // The first sentence is the level with the count; the word stands above already.
    if let Some(first) = sentences.next() {
        let count = first.split_once(": ").map_or(first.as_str(), |(_, count)| count);
        view.para(count);
    }
    if decision.level == Level::NotHighByCount {
        view.para("This is not a level of risk, and it does not mean safe.");
    }
    view.close();

    let reasons: Vec<_> = sentences.by_ref().take(decision.reasons.len()).collect();
    if decision.indeterminate.is_some() {
        if let Some(open) = sentences.next() {
            view.open("p inset").text(&open).close();
        }
    }
    if matches!(session.answers.fact(Fact::SafeHome), Response::No | Response::DontKnow) {
        view.open("p inset").text("It may not be safe to go home today. Plan where to go before the patient leaves, and call 999 in danger.").close();
    }
    view.leaf("h3", "What to do").open("ol");
    for route in &decision.routes {
        view.leaf("li", route.action());
    }
    view.close();
    duties(&decision, view);
    view.leaf("h3", "Why").open("ul");
    for reason in &reasons {
        view.leaf("li", reason);
    }
    view.close().leaf("h3", "Think about").open("ul");
    for prompt in sentences.by_ref().take(decision.prompts.len()) {
        view.leaf("li", &prompt);
    }
    view.close();
    rule(session, &decision, view);
    view.leaf("h3", "What this does not say").open("ul small");
    for limit in decision.limits {
        view.open("li").text(limit.statement).push(" (").push(&limit.source.source).push(")").close();
    }
    view.close();
    view.button("button", act::ON, "Where to turn: services and helplines");
    view.button("button second", Screen::Checklist.act(), "Change answers");
    foot(view);
}

/// Duties stand apart from the level: no count makes one or removes one.
fn duties(decision: &Decision<'_>, view: &mut View) {
    view.leaf("h3", "Duties, whatever the level").open("ul");
    for due in &decision.duties {
        let duty = due.duty;
        view.open("li").open("b").text(if due.standing == Standing::Due { "" } else { "To check: " });
        view.push(duty.title).push(match duty.urgency {
            Urgency::Now => ", now. ",
            Urgency::SameDay => ", today. ",
            Urgency::NextWorkingDay => ", by the end of the next working day. ",
            Urgency::Soon => ", soon. ",
        });
        view.close().text(duty.action).push(" ").push(due.because);
        view.open("span small").text(" (").push(&duty.provenance.source);
        if !duty.provenance.confidence.is_verified() {
            view.push("; not checked against the source");
        }
        view.push(")").close().close();
    }
    view.close();
}

/// Whose rule it is, from where, and of when.
fn rule(session: &Session, decision: &Decision<'_>, view: &mut View) {
    let policy = decision.policy;
    view.leaf("h3", "The rule");
    if policy.basis == Basis::NationalInLieu || session.unknown_area {
        view.open("p inset").text("This area's own rule is not established: the national criteria stand in. Ask the MARAC coordinator.").close();
    }
    view.open("p small").text(&policy.title).push(". Area: ").push(&policy.area.name).push(". Source: ");
    view.push(&policy.source.source).push(", ").date(policy.source.on).push(". Reviewed ").date(policy.review.on);
    view.push(" by ").push(&policy.review.by).push(".");
    match session.today.map(|today| policy.source.freshness(today)) {
        Some(Freshness::Stale) => view.push(" Past its date: check before use."),
        Some(Freshness::Unverified) => view.push(" Not checked against the source."),
        _ => view,
    };
    view.close();
}
