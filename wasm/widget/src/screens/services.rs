//! Where to turn: local services with why and why not, gaps, helplines.

use alloc::vec::Vec;

use fingerpost_characteristics::{ByAndFor, Connection, Language, StatedGender};
use fingerpost_core::{Answer, AnswerSource, Freshness};
use fingerpost_dash::Response;
use fingerpost_pathways::{
    AskAbout, Circumstance, Communities, Directory, FormSet, Hours, LineMatch, Match, Need, NeedRoute, Referrer, Service,
    Statement, WhyMatch, national, signpost,
};
use fingerpost_thresholds::RouteLevel;

use super::{Screen, ask, back, foot, result};
use crate::{
    Session,
    answers::{Fact, Field},
    view::View,
};

const CONNECTIONS: [(u32, &str); 4] = [(1, "Lives here"), (2, "Works here"), (3, "Studies here"), (4, "Visits")];
const GENDERS: [(u32, &str); 3] = [(1, "Woman"), (2, "Man"), (3, "Non-binary")];

pub(super) fn draw(session: &Session, view: &mut View) {
    view.screen("Where to turn");
    // Only where there is a result to go back to.
    if session.answered() > 0 {
        back(view, Screen::Result, "Back to the result");
    } else {
        back(view, Screen::Safety, "Back to the start");
    }
    view.open("details").leaf("summary", "Make the list fit the patient");
    filters(session, view);
    ask::fact(view, &session.answers, Fact::NoRecourse, "No recourse to public funds?", "");
    ask::fact(view, &session.answers, Fact::SignLanguage, "British Sign Language?", "");
    ask::choice(view, &session.answers, Field::Community, "Asks for a service led by and for", "", &communities());
    view.close();
    view.open("div").attr("id", "list");
    list(session, view);
    view.close();
    foot(view);
}

/// What both modes ask before they list.
pub(super) fn filters(session: &Session, view: &mut View) {
    if let Some(directory) = session.directory {
        ask::choice(view, &session.answers, Field::Connection, &directory.area.name, "", &CONNECTIONS);
    }
    ask::choice(view, &session.answers, Field::Gender, "Gender", "", &GENDERS);
}

fn communities() -> Vec<(u32, &'static str)> {
    (1..).zip(ByAndFor::ALL).map(|(value, one)| (value, one.label())).collect()
}

/// Draws the list again after an answer, and leaves the focus where it is.
pub(super) fn again(session: &Session, view: &mut View) {
    view.at("list");
    list(session, view);
    view.say("The list has changed.");
}

/// The `n`th, from 1, of a few values, as what the person said.
fn picked<T: Copy>(session: &Session, field: Field, all: &[T]) -> Answer<T> {
    let at = usize::try_from(session.answers.field(field).wrapping_sub(1)).ok();
    at.and_then(|at| all.get(at)).map_or(Answer::NotAsked, |one| Answer::known(*one, AnswerSource::SelfStated))
}

/// What is known of the need. In self mode nothing of a level or a checklist is in it.
pub(super) fn need(session: &Session) -> Need {
    let answers = &session.answers;
    let level = match result::decide(session) {
        Some(decision) if !session.own && session.answered() > 0 => decision.level.route_level(),
        _ => RouteLevel::NotEstablished,
    };
    let mut need = Need::unknown(NeedRoute::Victim, level);
    if session.own {
        need.referrer = Referrer::Person;
    }
    need.age = result::age(session);
    need.connection = picked(session, Field::Connection, &Connection::ALL);
    need.gender = picked(session, Field::Gender, &StatedGender::ALL);
    if let Some(community) = picked(session, Field::Community, &ByAndFor::ALL).value() {
        need.by_and_for = Communities::EMPTY.with(*community);
    }
    if answers.fact(Fact::SignLanguage) == Response::Yes {
        need.language = Answer::known(Language::BSL, AnswerSource::SelfStated);
    }
    need.set(Circumstance::NoRecourseToPublicFunds, answers.answer(Fact::NoRecourse));
    need.set(Circumstance::Interpreter, answers.answer(Fact::Interpreter));
    need.set(Circumstance::Children, answers.answer(Fact::Children));
    need.set(Circumstance::CareAndSupportNeeds, answers.answer(Fact::CareNeeds));
    for (form, told) in [
        (FormSet::HONOUR_BASED_ABUSE, answers.fact(Fact::Honour)),
        (FormSet::FORCED_MARRIAGE, answers.fact(Fact::ForcedMarriage)),
        (FormSet::FGM, answers.fact(Fact::FgmKnown)),
        (FormSet::FGM, answers.fact(Fact::FgmRisk)),
        (FormSet::STALKING, session.item(8)),
        (FormSet::NON_FATAL_STRANGULATION, session.item(15)),
        (FormSet::SEXUAL_VIOLENCE, session.item(16)),
    ] {
        if told == Response::Yes {
            need.forms = need.forms.or(form);
        }
    }
    if !session.answers.ric.yes().is_empty() {
        need.forms = need.forms.or(FormSet::DOMESTIC_ABUSE);
    }
    need
}

pub(super) fn list(session: &Session, view: &mut View) {
    let Some(today) = session.today else { return };
    let need = need(session);
    let Some(directory) = session.directory else {
        view.open("p inset").text("There is no list of local services for this area here. Ask your safeguarding lead.").close();
        lines(&national(&need, None, today), session, view);
        return;
    };
    let answer = signpost(&need, directory, today);
    for statement in answer.statements.iter().filter(|statement| said(*statement, session.own)) {
        view.para(statement.text());
    }
    view.open("h3").text("Local services: ").push(&directory.area.name).close();
    for found in &answer.matches {
        service(found, directory, session, view);
    }
    for gap in &answer.gaps {
        view.open("div care").leaf("h4", "Not available here").para(&gap.missing).para(&gap.instead).close();
    }
    lines(&answer.helplines, session, view);
    if !session.own && !answer.near_misses.is_empty() {
        view.open("details").leaf("summary", "Services that do not fit, and why");
        for missed in &answer.near_misses {
            view.open("p").open("b").text(&missed.service.name).close().text(" ");
            joined(missed.failed.iter().map(|why| why.text()), view);
            view.push(".").close();
        }
        view.close();
    }
}

/// Self mode speaks of no level.
const fn said(statement: Statement, own: bool) -> bool {
    !own || !matches!(statement, Statement::LevelNotEstablished | Statement::NoneStatesLevel)
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>, view: &mut View) {
    for (at, text) in texts.enumerate() {
        view.push(if at > 0 { "; " } else { "" }).push(text);
    }
}

fn service(found: &Match<'_>, directory: &Directory, session: &Session, view: &mut View) {
    let service: &Service = found.service;
    view.open("div card").leaf("h4", &service.name);
    if let Some(provider) = directory.provider(service) {
        view.leaf("p small", &provider.name);
    }
    view.para(&service.description);
    for phone in service.phones.iter() {
        view.open("p").phone(&phone.number).text(" ").push(&phone.description).close();
    }
    if service.phones.is_empty() && service.url.is_empty() && !session.own {
        view.para("No number in the source: ask your safeguarding lead.");
    }
    if !service.url.is_empty() {
        view.para(&service.url);
    }
    let own = session.own;
    let mut why = found.why.iter().filter(|why| !own || *why != WhyMatch::Level).peekable();
    if why.peek().is_some() {
        view.open("p small").text("Fits: ");
        joined(why.map(|why| why.text()), view);
        view.push(".").close();
    }
    let level = fingerpost_pathways::Ask::About(AskAbout::Level);
    let mut asks = found.asks.iter().filter(|ask| !own || *ask != level).peekable();
    if asks.peek().is_some() {
        view.open("p small").text("Ask: ");
        joined(asks.map(|ask| ask.text()), view);
        view.push(".").close();
    }
    mark(found.freshness, view);
    view.open("p small").text("Source: ").push(&service.provenance.source).push(", ").date(service.provenance.on).push(".").close();
    view.close();
}

fn mark(freshness: Freshness, view: &mut View) {
    let text = match freshness {
        Freshness::Current => return,
        Freshness::Stale => "Past its date: check before use",
        Freshness::Unverified => "Not verified: check before use",
    };
    view.open("p").leaf("span mark", text).close();
}

fn lines(lines: &[LineMatch], session: &Session, view: &mut View) {
    let Some(today) = session.today else { return };
    view.leaf("h3", "National helplines").open("ul");
    for found in lines {
        let line = found.line;
        view.open("li").text(line.name).push(": ").phone(line.number);
        if !line.other_ways.is_empty() {
            view.text(", ").push(line.other_ways);
        }
        view.text(". ").push(line.who).push(". ");
        match line.hours_on(today) {
            Hours::Open(hours) => {
                for (at, opening) in hours.iter().enumerate() {
                    let mut text = fingerpost_core::TextBuilder::new();
                    opening.write_to(&mut text);
                    view.push(if at > 0 { ", " } else { "" }).push(text.as_str());
                }
                view.push(". ");
            }
            Hours::Check => {
                view.push("Check the hours. ");
            }
        }
        if found.freshness != Freshness::Current {
            view.open("span mark").text(if found.freshness == Freshness::Stale { "Check before use" } else { "Not verified" }).close();
        }
        view.close();
    }
    view.close();
}
