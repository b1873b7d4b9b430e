//! Where to turn: local services with why and why not, gaps, helplines.

use fingerpost_characteristics::{ByAndFor, Connection, Language, StatedGender};
use fingerpost_core::{Answer, AnswerSource, Date, Freshness, Provenance};
use fingerpost_dash::Response;
use fingerpost_pathways::{
    Ask, AskAbout, Asks, Circumstance, Communities, Directory, FormSet, Helpline, Hours, LineMatch, Match,
    Need, NeedRoute, Referrer, RiskLevels, Statement, WhyMatch, national, signpost,
};
use fingerpost_thresholds::RouteLevel;

use super::{
    filters,
    openings::{self, Clock},
    result,
};
use crate::{
    Session,
    answers::{Fact, Field},
    view::View,
};

/// How many services, and how many helplines, are shown at once; the others are one press away.
const SHOWN: usize = 6;

/// How many services easy read shows at once. Helplines are never folded away there: they are what helps at once.
const SHOWN_EASY: usize = 3;

pub(super) fn draw(session: &Session, view: &mut View) {
    // Back to a result only where there is one.
    view.lines("*Where to turn\n")
        .lines(if session.answered() > 0 { "!17" } else { "!10" })
        .lines(" link|Back\n");
    filters::draw(session, view);
    view.lines("<div\n@id list\n");
    list(session, view);
    view.lines(">\n!26 second|Plan safe contact\n");
}

/// Draws the list again after an answer, leaves the focus where it is, and says how long the list is.
pub(super) fn again(session: &Session, view: &mut View) {
    view.lines("#list\n");
    let counted = list(session, view);
    view.lines("~");
    said_count(counted, view);
    view.end();
}

/// Takes one filter back. Its button is gone with what it was about, so the focus goes to the number of services.
pub(super) fn cleared(session: &Session, act: u32, view: &mut View) {
    view.lines("=").number(act).lines(" \n#list\n");
    list(session, view);
    view.lines("^count\n");
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
        _ if session.own => RouteLevel::NotEstablished,
        Some(decision) if session.answered() > 0 => decision.route_level(),
        _ => match answers.field(Field::Level) {
            1 => RouteLevel::High,
            2 => RouteLevel::Medium,
            3 => RouteLevel::Standard,
            _ => RouteLevel::NotEstablished,
        },
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
    if let Some(language) = filters::language(session) {
        need.language = Answer::known(language, AnswerSource::SelfStated);
    }
    if answers.fact(Fact::SignLanguage) == Response::Yes {
        need.language = Answer::known(Language::BSL, AnswerSource::SelfStated);
    }
    need.set(Circumstance::NoRecourseToPublicFunds, answers.answer(Fact::NoRecourse));
    need.set(Circumstance::Interpreter, answers.answer(Fact::Interpreter));
    need.set(Circumstance::Children, answers.answer(Fact::Children));
    need.set(Circumstance::CareAndSupportNeeds, answers.answer(Fact::CareNeeds));
    need.forms = filters::forms(session);
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

/// Draws the list. Gives how many local services and how many helplines are in it.
pub(super) fn list(session: &Session, view: &mut View) -> [usize; 2] {
    let Some(today) = session.today() else { return [0, 0] };
    let need = need(session);
    let Some(directory) = session.directory else {
        let lines = national(&need, None, today);
        let counted = [0, lines.len()];
        top(session, counted, view);
        view.lines("-p inset|There is no list of local services for this area here. ");
        view.lines(if session.own { "A helpline can find one.\n" } else { "Ask your safeguarding lead.\n" });
        helplines(session, &lines, today, view);
        return counted;
    };
    let answer = signpost(&need, directory, today);
    // Who is taken by level of risk alone is decided by professionals, and says nothing to the person.
    let told = |found: &&Match<'_>| {
        !session.own || found.service.eligibility.levels != RiskLevels::of(&[RouteLevel::High])
    };
    let matches = || answer.matches.iter().filter(told);
    let counted = [matches().count(), answer.helplines.len()];
    top(session, counted, view);
    // Somebody who looks for herself or himself needs a number first.
    if session.own {
        helplines(session, &answer.helplines, today, view);
    }
    view.line("-h3|Local services: ", &directory.area.name);
    for statement in answer.statements.iter() {
        if let Some(text) = said(statement, session.own) {
            view.line("-p|", text);
        }
    }
    let mut more = false;
    let shown = if session.easy { SHOWN_EASY } else { SHOWN };
    for (at, found) in matches().enumerate() {
        if at == shown {
            more = true;
            view.lines("<details\n-summary|More local services\n");
        }
        service(found, directory, session, view);
    }
    if more {
        view.close();
    }
    for gap in &answer.gaps {
        // A gap without a text for the person is one for professionals.
        let [missing, instead] = if session.own {
            [gap.for_you(), "A national helpline can say what there is instead."]
        } else {
            [gap.missing(), gap.instead()]
        };
        if !missing.is_empty() {
            view.line("<div care\n-h4|Not available here\n-p|", missing).line("-p|", instead).close();
        }
    }
    if session.own {
        return counted;
    }
    helplines(session, &answer.helplines, today, view);
    if !answer.near_misses.is_empty() {
        view.lines("<details\n-summary|Services that do not fit, and why\n");
        for missed in &answer.near_misses {
            view.line("<p\n-b|", missed.service.name()).lines("' ");
            joined(missed.failed.iter().map(|why| why.text()), view);
            view.lines(".\n>\n");
        }
        view.close();
    }
    counted
}

/// How many there are, and what the list is made to fit.
fn top(session: &Session, counted: [usize; 2], view: &mut View) {
    view.lines("<p small\n@id count\n@tabindex -1\n'");
    said_count(counted, view);
    view.lines("\n>\n");
    filters::set(session, view);
}

/// `8 local services and 1 helpline.`
fn said_count([services, lines]: [usize; 2], view: &mut View) {
    for (count, one, many) in
        [(services, " local service and ", " local services and "), (lines, " helpline.", " helplines.")]
    {
        view.arg_number(u32::try_from(count).unwrap_or(0)).lines(if count == 1 { one } else { many });
    }
}

/// A sentence about the whole list. Self mode speaks of no level, and to the person.
const fn said(statement: Statement, own: bool) -> Option<&'static str> {
    if !own {
        return Some(statement.text());
    }
    match statement {
        Statement::LevelNotEstablished | Statement::NoneStatesLevel => None,
        Statement::AskWhereLives => Some("Services can differ for people who live here and for others. Ask."),
        Statement::HomeAreaToo => {
            Some("The area where you live may have services too. A helpline can find them.")
        }
        Statement::NoneByAndFor => {
            Some("No local service says that it is led by and for the community that you chose. Ask them.")
        }
        Statement::NothingLocal => {
            Some("No local service here says that it fits. A helpline can look further.")
        }
        other @ Statement::CheckBeforeUse => Some(other.text()),
    }
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>, view: &mut View) {
    let mut between = "";
    for text in texts {
        view.lines(between).push(text);
        between = "; ";
    }
}

/// The same with a line for each, so that each is a message of its own in another language.
fn each<'t>(texts: impl Iterator<Item = &'t str>, view: &mut View) {
    let mut between = "'";
    for text in texts {
        view.lines(between).push(text);
        between = "\n'; \n'";
    }
    view.lines("\n'.\n");
}

fn service(found: &Match<'_>, directory: &Directory, session: &Session, view: &mut View) {
    let service = found.service;
    view.line("<div card\n-h4|", service.name());
    if let Some(provider) = directory.provider(service).filter(|provider| provider.name != service.name()) {
        view.line("-p small|", &provider.name);
    }
    // The description is written for professionals, and may speak of levels and meetings.
    let what = if session.own { service.for_you() } else { service.description() };
    view.line("-p|", if what.is_empty() { "Ask them what they do and whether it fits you." } else { what });
    for phone in service.phones.iter() {
        view.line("<p\n+", &phone.number).line("' ", &phone.description).close();
    }
    if !service.schedules.is_empty() {
        view.lines("<p\n");
        if found.freshness == Freshness::Current {
            openings::draw(&service.schedules, Clock::new(session.clock), view);
        } else {
            view.lines("-b|Check the hours.\n");
        }
        view.close();
    }
    if !service.url.is_empty() {
        view.line("-p|", &service.url);
    }
    let why = if session.own { found.why.without(WhyMatch::Level) } else { found.why };
    if !why.is_empty() {
        view.lines("<p small\n'Fits: \n");
        each(why.iter().map(|why| why.text()), view);
        view.close();
    }
    ask(found.asks, session.own, view);
    view.lines("<p small\n");
    mark(found.freshness, view);
    from(&service.provenance, view);
    view.lines(">\n>\n");
}

/// What is not known of a service and decides.
fn ask(mut asks: Asks, own: bool, view: &mut View) {
    if own {
        asks.about = asks.about.without(AskAbout::Level);
    }
    if asks.is_empty() {
        return;
    }
    view.lines("<p small\n-b mark|Ask\n' \n");
    let mut between = "'";
    for ask in asks.iter() {
        view.lines(between);
        match ask {
            Ask::About(about) if own => view.lines(to_you(about)),
            Ask::About(_) => view.push(ask.text()),
            Ask::Circumstance(_) => view.lines("about ").push(ask.text()),
        };
        between = "\n'; \n'";
    }
    view.lines("\n'.\n>\n");
}

/// What to ask, for the person.
const fn to_you(about: AskAbout) -> &'static str {
    match about {
        AskAbout::HomeArea => "whether it takes people who live where you live",
        AskAbout::GpRegistration => "whether it matters where your GP is",
        AskAbout::SpecialistFor => "whether it fits you",
        AskAbout::Tenure => "whether it matters how you are housed",
        AskAbout::RouteIn => "whether you can contact it yourself",
        other => other.label(),
    }
}

/// Where an entry comes from, and until when it was good.
fn from(provenance: &Provenance, view: &mut View) {
    view.lines("' Source: ").arg(&provenance.source).lines(", ").arg_date(provenance.on);
    if let Some(expires) = provenance.expires {
        view.lines("; to be checked by ").arg_date(expires);
    }
    view.lines(".\n");
}

fn mark(freshness: Freshness, view: &mut View) {
    view.lines(match freshness {
        Freshness::Current => "",
        Freshness::Stale => "-b mark|Past its date: check before use\n",
        Freshness::Unverified => "-b mark|Not verified: check before use\n",
    });
}

fn helplines(session: &Session, lines: &[LineMatch], today: Date, view: &mut View) {
    view.lines("-h3|National helplines\n<ul plain\n");
    let mut more = false;
    for (at, found) in lines.iter().enumerate() {
        if at == SHOWN && !session.easy {
            more = true;
            view.lines(">\n<details\n-summary|More helplines\n<ul plain\n");
        }
        line(session, found, today, view);
    }
    view.close();
    if more {
        view.close();
    }
}

fn line(session: &Session, found: &LineMatch, today: Date, view: &mut View) {
    let line: &Helpline = found.line;
    view.line("<li\n-b|", line.name()).lines("': \n");
    view.line(if line.takes_calls() { "+" } else { "-b|" }, line.number());
    view.lines("'. ").push(line.who()).lines(". ");
    if !line.other_ways().is_empty() {
        view.push(line.other_ways()).lines(". ");
    }
    view.end();
    match line.hours_on(today) {
        Hours::Open(hours) => openings::draw(hours, Clock::new(session.clock), view),
        Hours::Check => {
            view.lines("'Check the hours. \n");
        }
    }
    mark(found.freshness, view);
    view.close();
}
