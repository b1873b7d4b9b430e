//! What the area's rule says, why, what is open, what is due and what to do.

use fingerpost_core::{Answer, AnswerSource, Freshness};
use fingerpost_dash::Response;
use fingerpost_taxonomy::{
    Jurisdiction,
    duty::{DutyFacts, Standing, Urgency},
};
use fingerpost_thresholds::{
    Basis, Decision, Event, Facts, Hearing, History, Judgement, Level, Pair, Policy, evaluate, explain,
    what_would_change,
};

use super::facts;
use crate::{
    Session, act,
    answers::{Fact, Field},
    view::View,
};

/// What the rule says of the answers. `None` only where there is no rule or no day.
pub(crate) fn decide(session: &Session) -> Option<Decision<'static>> {
    let policy = session.policy?;
    evaluate(&session.answers.ric, &known(session), policy, session.today()?, jurisdiction(policy)).ok()
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

/// Its name, for the page to say.
fn nation(policy: &Policy) -> &'static str {
    match jurisdiction(policy) {
        Jurisdiction::England => "England",
        Jurisdiction::Wales => "Wales",
        Jurisdiction::Scotland => "Scotland",
        Jurisdiction::NorthernIreland => "Northern Ireland",
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
        .then(|| Judgement::reason_checked_by_host(true).ok())
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

/// The history as the rule takes it. The number that was asked for is of the last 12 months, so it always counts: its
/// events stand on the day of the latest one or, where that is not known or is longer ago, today. A day that is longer
/// ago is one event more.
fn history(session: &Session) -> History {
    let answers = &session.answers;
    let mut history = History::NONE;
    let crimes = answers.number(Field::Crimes);
    let latest = answers.day(Field::Latest);
    let from = session.today().and_then(|today| today.minus_months(12));
    let recent = latest.filter(|day| from.is_none_or(|from| *day >= from));
    // A day without a number is one event.
    let events = answers.number(Field::Events).unwrap_or(0).min(999).max(u32::from(recent.is_some()));
    let mut add = |on, crime| history.events.push(Event { on, crime, pair: Pair(0) });
    if let Some(on) = recent.or(session.today()) {
        for event in 0..events {
            add(
                on,
                match crimes {
                    Some(crimes) => Answer::known(event < crimes, AnswerSource::SelfStated),
                    None => Answer::DoesNotKnow,
                },
            );
        }
    }
    if let (Some(on), None) = (latest, recent) {
        add(on, Answer::DoesNotKnow);
    }
    let (referred, met) = (answers.day(Field::Referred), answers.day(Field::Met));
    if referred.is_some() || met.is_some() {
        history.hearings.push(Hearing { referred, met, pair: Pair(0) });
    }
    history
}

pub(super) fn draw(session: &Session, view: &mut View) {
    view.lines("*Result\n!16 link|Back to the answers\n");
    let Some(decision) = decide(session) else {
        view.lines(include_str!("en/no-result.txt"));
        return;
    };
    view.line("~", decision.level.label());
    view.lines("<div care first\n").line("-h3|", decision.level.label());
    // In this order: the level, each reason, what is open, each prompt, the rule.
    let sentences = explain(&decision);
    let mut rest = sentences.as_slice();
    let mut next = |count: usize| {
        let (head, tail) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        rest = tail;
        head
    };
    // The level stands above already, and a colon after it.
    let skip = decision.level.label().len().saturating_add(2);
    for level in next(1) {
        view.line("-p|", level.get(skip..).unwrap_or(""));
    }
    if matches!(decision.level, Level::NotHighByCount) {
        view.lines("-p|This is not a level of risk, and it does not mean safe.\n");
    }
    view.close();

    let reasons = next(decision.reasons.len());
    for open in next(usize::from(decision.indeterminate.is_some())) {
        view.line("-p inset|", open);
    }
    if matches!(session.answers.fact(Fact::SafeHome), Response::No | Response::DontKnow) {
        view.lines("-p inset|It may not be safe to go home today. Plan where to go before the patient leaves, and call 999 in danger.\n");
    }
    find_out(session, view);
    view.lines("-h3|What to do\n<ol\n");
    for route in decision.routes {
        view.line("-li|", route.action());
    }
    view.close();
    duties(&decision, view);
    view.lines("-h3|Why\n<ul\n");
    for reason in reasons {
        view.line("-li|", reason);
    }
    view.lines(">\n-h3|Think about\n<ul\n");
    for prompt in next(decision.prompts.len()) {
        view.line("-li|", prompt);
    }
    view.close();
    raised(session, &decision, view);
    rule(session, &decision, view);
    view.lines("-h3|What the checklist can and cannot tell\n<ul small\n");
    for limit in decision.limits {
        view.lines("-li|").push(limit.statement).lines(" (").push(&limit.source.source).lines(")\n");
    }
    view.lines(">\n!3|Where to turn: services and helplines\n!21 second|Papers: summary, MARAC draft, file\n!16 second|Change answers\n");
}

/// What a disclosure leads to and nobody knows, before every step: a child is missed where nobody asked.
fn find_out(session: &Session, view: &mut View) {
    let mut any = false;
    for (fact, question, _) in facts::AFTER_DISCLOSURE {
        let open = match session.answers.told(fact as u32) {
            1 | 2 => continue,
            3 => "' Not known: find out from other sources.\n",
            _ => "-span mark|Not asked\n",
        };
        if !core::mem::replace(&mut any, true) {
            view.lines("-h3|Find out first\n<ul\n");
        }
        view.line("<li\n-b|", question).lines("' \n").lines(open).lines("' \n!");
        view.number(act::EDIT.saturating_add(fact as u32))
            .lines(" link|Answer it|")
            .line("", question)
            .close();
    }
    if any {
        view.close();
    }
}

/// What would make the level higher, and nothing that would make it lower.
fn raised(session: &Session, decision: &Decision<'_>, view: &mut View) {
    let Some(today) = session.today() else { return };
    let changes = what_would_change(decision, &session.answers.ric, &known(session), today);
    if changes.is_empty() {
        return;
    }
    view.lines("-h3|What would make the level higher\n<ul\n");
    for change in changes {
        view.line("-li|", &change.sentence());
    }
    view.close();
}

/// Duties stand apart from the level: no count makes one or removes one.
fn duties(decision: &Decision<'_>, view: &mut View) {
    view.lines("-h3|Duties, whatever the level\n-p|The law of ")
        .lines(nation(decision.policy))
        .lines(" is meant. Elsewhere, ask your safeguarding lead.\n<ul\n");
    for due in &decision.duties {
        let duty = due.duty;
        view.lines("<li\n-b|").lines(if due.standing == Standing::Due { "" } else { "To check: " });
        view.push(duty.title).lines(match duty.urgency {
            Urgency::Now => ", now.",
            Urgency::SameDay => ", today.",
            Urgency::NextWorkingDay => ", by the end of the next working day.",
            Urgency::Soon => ", soon.",
        });
        view.lines("\n' ").push(duty.action).lines(" ").line("", due.because);
        view.lines("-span small| (").push(&duty.provenance.source);
        if !duty.provenance.confidence.is_verified() {
            view.lines("; not checked against the source");
        }
        view.lines(")\n>\n");
    }
    view.close();
}

/// Whose rule it is, from where, and of when.
fn rule(session: &Session, decision: &Decision<'_>, view: &mut View) {
    let policy = decision.policy;
    view.lines("-h3|The rule\n");
    if policy.basis == Basis::NationalInLieu || session.unknown_area {
        view.lines("-p inset|This area's own rule is not established: the national criteria stand in. Ask the MARAC coordinator.\n");
    }
    view.lines("-p small|").push(&policy.title).lines(". Area: ").push(&policy.area.name).lines(". Source: ");
    view.push(&policy.source.source)
        .lines(", ")
        .date(policy.source.on)
        .lines(". Reviewed ")
        .date(policy.review.on);
    view.lines(" by ").push(&policy.review.by).lines(".");
    view.lines(match session.today().map(|today| policy.source.freshness(today)) {
        Some(Freshness::Stale) => " Past its date: check before use.\n",
        Some(Freshness::Unverified) => " Not checked against the source.\n",
        _ => "\n",
    });
}
