//! The answer: where to turn.

use alloc::vec::Vec;

use fingerpost_characteristics::Connection;
use fingerpost_core::{Date, Freshness};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::RouteLevel;

use crate::{
    Asks, Directory, EmergencyContact, Gap, Helpline, Need, Service, Statement, Statements, WhyMatch,
    WhyMatches, WhyNots, emergency, gap, helplines, judge,
    rank::{self, Row},
};

/// Where to turn. It is never empty: the emergency numbers and at least one national line are always there.
#[derive(Clone, PartialEq, Eq)]
pub struct Signpost<'d> {
    /// The emergency numbers, to show first.
    pub emergency: &'static [EmergencyContact],
    /// The services that match or may match, best first.
    pub matches: Vec<Match<'d>>,
    /// The services on the same route that do not, and why.
    pub near_misses: Vec<NearMiss<'d>>,
    /// The national lines, best first.
    pub helplines: Vec<LineMatch>,
    /// What the area is known not to have for this need, and what to do instead.
    pub gaps: Vec<&'d Gap>,
    /// What the answer as a whole has to say.
    pub statements: Statements,
}

/// A service that matches or may match.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Match<'d> {
    /// The service.
    pub service: &'d Service,
    /// What fits.
    pub why: WhyMatches,
    /// What is not known and decides.
    pub asks: Asks,
    /// Whether the entry may be shown as it stands.
    pub freshness: Freshness,
}

/// A service that does not match.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct NearMiss<'d> {
    /// The service.
    pub service: &'d Service,
    /// What does not fit: one reason at the least.
    pub failed: WhyNots,
    /// Whether the entry may be shown as it stands.
    pub freshness: Freshness,
}

/// A national line that fits or may fit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct LineMatch {
    /// The line.
    pub line: &'static Helpline,
    /// What fits.
    pub why: WhyMatches,
    /// What is not known and decides.
    pub asks: Asks,
    /// Whether the entry may be shown as it stands.
    pub freshness: Freshness,
}

/// Finds where to turn for a need, in one area, on a day.
///
/// The order depends on the need and the entries alone: neither on the order of the file nor on the day. A victim's
/// answer never holds a service for people who use abuse, nor the other way about; see
/// [`NeedRoute`](crate::NeedRoute) for couples who stay together.
///
/// ```
/// use fingerpost_core::Date;
/// use fingerpost_pathways::{Need, NeedRoute, directory_for, signpost};
/// use fingerpost_thresholds::RouteLevel;
///
/// let city = directory_for("city-of-london").ok_or("no directory")?;
/// let need = Need::unknown(NeedRoute::Victim, RouteLevel::High);
/// let answer = signpost(&need, city, Date::literal(2026, 11, 21));
/// let first = answer.matches.first().ok_or("empty")?;
/// assert!(first.service.eligibility.levels.contains(RouteLevel::High));
/// assert!(!answer.helplines.is_empty() && !answer.emergency.is_empty());
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn signpost<'d>(need: &Need, directory: &'d Directory, today: Date) -> Signpost<'d> {
    let services = &*directory.services;
    let id = |at: usize| services.get(at).map_or("", |service| service.id());
    let mut rows = Vec::new();
    for (at, service) in services.iter().enumerate() {
        if judge::is_on_route(service.eligibility.audience, need) {
            let verdict = judge::service(need, service, directory.area.gss);
            let key = rank::key(need, &service.eligibility, &verdict);
            rank::insert(&mut rows, Row { key, at, verdict }, &id);
        }
    }
    let mut matches = Vec::new();
    let mut near_misses = Vec::new();
    for Row { at, verdict, .. } in &rows {
        let Some(service) = services.get(*at) else { continue };
        let freshness = service.provenance.freshness(today);
        if verdict.not.is_empty() {
            matches.push(Match { service, why: verdict.why, asks: verdict.asks, freshness });
        } else {
            near_misses.push(NearMiss { service, failed: verdict.not, freshness });
        }
    }
    Signpost {
        emergency: emergency(),
        statements: statements(need, &matches),
        gaps: gap::for_need(need, directory, matches.is_empty()),
        matches,
        near_misses,
        helplines: national(need, directory.area.nation(), today),
    }
}

/// The national lines for a need, best first: what a page shows where there is no directory. Never empty.
///
/// `nation` is that of the area where the question is asked, where known.
#[must_use]
pub fn national(need: &Need, nation: Option<Jurisdiction>, today: Date) -> Vec<LineMatch> {
    let lines = helplines();
    // Where nothing else decides, the order is that of the table, which is ours.
    let id = |_| "";
    let mut rows = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if judge::is_on_route(line.eligibility.audience, need) {
            let verdict = judge::helpline(need, line, nation);
            if verdict.not.is_empty() {
                let key = rank::key(need, &line.eligibility, &verdict);
                rank::insert(&mut rows, Row { key, at, verdict }, &id);
            }
        }
    }
    let mut found = Vec::new();
    for Row { at, verdict, .. } in &rows {
        let Some(line) = lines.get(*at) else { continue };
        let freshness = line.provenance.freshness(today);
        found.push(LineMatch { line, why: verdict.why, asks: verdict.asks, freshness });
    }
    found
}

fn statements(need: &Need, matches: &[Match<'_>]) -> Statements {
    let mut statements = Statements::EMPTY;
    let none = |reason: WhyMatch| !matches.iter().any(|found| found.why.contains(reason));
    if matches.is_empty() {
        statements = statements.with(Statement::NothingLocal);
    }
    if need.level == RouteLevel::NotEstablished {
        statements = statements.with(Statement::LevelNotEstablished);
    } else if none(WhyMatch::Level) {
        statements = statements.with(Statement::NoneStatesLevel);
    }
    if !need.by_and_for.is_empty() && none(WhyMatch::ByAndFor) {
        statements = statements.with(Statement::NoneByAndFor);
    }
    match need.connection.value() {
        Some(Connection::Resident) => {}
        Some(_) => statements = statements.with(Statement::HomeAreaToo),
        None => statements = statements.with(Statement::AskWhereLives),
    }
    if matches.iter().any(|found| found.freshness == Freshness::Stale) {
        statements = statements.with(Statement::CheckBeforeUse);
    }
    statements
}

impl core::fmt::Debug for Signpost<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Signpost(withheld)")
    }
}

impl core::fmt::Debug for Match<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Match(withheld)")
    }
}

impl core::fmt::Debug for NearMiss<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("NearMiss(withheld)")
    }
}

impl core::fmt::Debug for LineMatch {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("LineMatch(withheld)")
    }
}
