//! Where to turn: local services with why and why not, gaps, helplines.

use fingerpost_characteristics::{ByAndFor, Connection, Language, StatedGender};
use fingerpost_core::{Answer, AnswerSource, Date, Freshness, TextBuilder};
use fingerpost_dash::Response;
use fingerpost_pathways::{
    AskAbout, Circumstance, Communities, Directory, FormSet, Hours, LineMatch, Match, Need, NeedRoute,
    Referrer, RiskLevels, Statement, WhyMatch, national, signpost,
};
use fingerpost_thresholds::RouteLevel;

use super::result;
use crate::{
    Session,
    answers::{Fact, Field},
    view::View,
};

/// How many services are shown at once; the others are one press away.
const SHOWN: usize = 6;

pub(super) fn draw(session: &Session, view: &mut View) {
    // Back to a result only where there is one.
    view.lines("*Where to turn\n")
        .lines(if session.answered() > 0 { "!17" } else { "!10" })
        .lines(" link|Back\n");
    view.lines("<details\n-summary|Make the list fit the patient\n");
    filters(session, view);
    view.lines(include_str!("en/filters-professional.txt"))
        .lines("?234 ask|Asks for a service led by and for|");
    for (number, community) in (1..).zip(ByAndFor::ALL) {
        view.lines("|").number(number).lines(" ").push(community.label());
    }
    view.lines("\n>\n<div\n@id list\n");
    list(session, view);
    view.close();
}

/// Self mode.
pub(super) fn own(session: &Session, view: &mut View) {
    view.lines(include_str!("en/own.txt")).lines("<details\n-summary|Show what is for me\n");
    filters(session, view);
    view.lines(">\n<div\n@id list\n");
    list(session, view);
    view.lines(">\n!1 second|Clear this page\n");
}

/// What both modes ask before they list.
fn filters(session: &Session, view: &mut View) {
    if let Some(directory) = session.directory {
        view.lines("?232 ask|")
            .push(&directory.area.name)
            .lines("||1 Lives here|2 Works here|3 Studies here|4 Visits\n");
    }
    view.lines(include_str!("en/filters.txt"));
}

/// Draws the list again after an answer, and leaves the focus where it is.
pub(super) fn again(session: &Session, view: &mut View) {
    view.lines("#list\n");
    list(session, view);
    view.lines("~The list has changed.\n");
}

/// The `n`th, from 1, of a few values, as what the person said.
fn picked<T: Copy>(session: &Session, field: Field, all: &[T]) -> Answer<T> {
    let at = usize::try_from(session.answers.field(field).wrapping_sub(1)).ok();
    at.and_then(|at| all.get(at))
        .map_or(Answer::NotAsked, |one| Answer::known(*one, AnswerSource::SelfStated))
}

/// What is known of the need. In self mode nothing of a level or a checklist is in it.
pub(super) fn need(session: &Session) -> Need {
    let answers = &session.answers;
    let level = match result::decide(session) {
        Some(decision) if !session.own && session.answered() > 0 => decision.route_level(),
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
    for (form, told) in &[
        (FormSet::HONOUR_BASED_ABUSE, answers.fact(Fact::Honour)),
        (FormSet::FORCED_MARRIAGE, answers.fact(Fact::ForcedMarriage)),
        (FormSet::FGM, answers.fact(Fact::FgmKnown)),
        (FormSet::FGM, answers.fact(Fact::FgmRisk)),
        (FormSet::STALKING, session.item(8)),
        (FormSet::NON_FATAL_STRANGULATION, session.item(15)),
        (FormSet::SEXUAL_VIOLENCE, session.item(16)),
    ] {
        if *told == Response::Yes {
            need.forms = need.forms.or(*form);
        }
    }
    if !session.answers.ric.yes().is_empty() {
        need.forms = need.forms.or(FormSet::DOMESTIC_ABUSE);
    }
    need
}

fn list(session: &Session, view: &mut View) {
    let Some(today) = session.today else { return };
    let need = need(session);
    let Some(directory) = session.directory else {
        view.lines(
            "-p inset|There is no list of local services for this area here. Ask your safeguarding lead.\n",
        );
        lines(&national(&need, None, today), today, view);
        return;
    };
    let answer = signpost(&need, directory, today);
    // Somebody who looks for herself or himself needs a number first.
    if session.own {
        lines(&answer.helplines, today, view);
    }
    view.line("-h3|Local services: ", &directory.area.name);
    for statement in answer.statements.iter().filter(|statement| said(*statement, session.own)) {
        view.line("-p|", statement.text());
    }
    let mut more = false;
    // Who is taken by level of risk alone is decided by professionals, and says nothing to the person.
    let by_level = |found: &&Match<'_>| {
        session.own && found.service.eligibility.levels == RiskLevels::of(&[RouteLevel::High])
    };
    for (at, found) in answer.matches.iter().filter(|found| !by_level(found)).enumerate() {
        if at == SHOWN {
            more = true;
            view.lines("<details\n-summary|More local services\n");
        }
        service(found, directory, session.own, view);
    }
    if more {
        view.close();
    }
    for gap in answer.gaps.iter().filter(|gap| !session.own || gap.levels.is_empty()) {
        view.line("<div care\n-h4|Not available here\n-p|", gap.missing()).line("-p|", gap.instead()).close();
    }
    if session.own {
        return;
    }
    lines(&answer.helplines, today, view);
    if !answer.near_misses.is_empty() {
        view.lines("<details\n-summary|Services that do not fit, and why\n");
        for missed in &answer.near_misses {
            view.line("<p\n-b|", missed.service.name()).lines("' ");
            joined(missed.failed.iter().map(|why| why.text()), view);
            view.lines(".\n>\n");
        }
        view.close();
    }
}

/// Self mode speaks of no level.
const fn said(statement: Statement, own: bool) -> bool {
    !own || !matches!(statement, Statement::LevelNotEstablished | Statement::NoneStatesLevel)
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>, view: &mut View) {
    let mut between = "";
    for text in texts {
        view.lines(between).push(text);
        between = "; ";
    }
}

fn service(found: &Match<'_>, directory: &Directory, own: bool, view: &mut View) {
    let service = found.service;
    view.line("<div card\n-h4|", service.name());
    if let Some(provider) = directory.provider(service).filter(|provider| provider.name != service.name()) {
        view.line("-p small|", &provider.name);
    }
    view.line("-p|", service.description());
    for phone in service.phones.iter() {
        view.line("<p\n+", &phone.number).line("' ", &phone.description).close();
    }
    if !service.url.is_empty() {
        view.line("-p|", &service.url);
    }
    let why = if own { found.why.without(WhyMatch::Level) } else { found.why };
    if !why.is_empty() {
        view.lines("-p small|Fits: ");
        joined(why.iter().map(|why| why.text()), view);
        view.lines(".\n");
    }
    let mut asks = found.asks;
    if own {
        asks.about = asks.about.without(AskAbout::Level);
    }
    if !asks.is_empty() {
        view.lines("-p small|Ask: ");
        joined(asks.iter().map(|ask| ask.text()), view);
        view.lines(".\n");
    }
    view.lines("<p small\n");
    mark(found.freshness, view);
    view.lines("' Source: ")
        .push(&service.provenance.source)
        .lines(", ")
        .date(service.provenance.on)
        .lines(".\n>\n>\n");
}

fn mark(freshness: Freshness, view: &mut View) {
    view.lines(match freshness {
        Freshness::Current => "",
        Freshness::Stale => "-b mark|Past its date: check before use\n",
        Freshness::Unverified => "-b mark|Not verified: check before use\n",
    });
}

fn lines(lines: &[LineMatch], today: Date, view: &mut View) {
    view.lines("-h3|National helplines\n<ul\n");
    for found in lines {
        let line = found.line;
        view.line("<li\n-b|", line.name())
            .lines("': \n")
            .line("+", line.number())
            .lines("'. ")
            .push(line.who())
            .lines(". ");
        if !line.other_ways().is_empty() {
            view.push(line.other_ways()).lines(". ");
        }
        match line.hours_on(today) {
            Hours::Open(hours) => {
                for opening in hours {
                    let mut text = TextBuilder::new();
                    opening.write_to(&mut text);
                    view.push(text.as_str()).lines(". ");
                }
                view.end();
            }
            Hours::Check => {
                view.lines("Check the hours. \n");
            }
        }
        mark(found.freshness, view);
        view.close();
    }
    view.close();
}
