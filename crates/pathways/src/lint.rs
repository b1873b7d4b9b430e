//! What is wrong with a directory on a day.

use alloc::borrow::Cow;

use fingerpost_characteristics::ByAndFor;
use fingerpost_core::{Date, FieldPath, Finding, Freshness, Param, Provenance, Report, RuleId, Severity};
use fingerpost_thresholds::RouteLevel;

use crate::{Audience, Communities, Directory, Service, Status, helplines};

/// The longest description that a page shows well, in characters.
const LONGEST_DESCRIPTION: usize = 160;

/// Checks a directory as somebody who keeps it would: what is out of date, what cannot be reached, for whom there is
/// nothing. Checking never stops at the first finding; the directory is usable unless there is an error among them.
///
/// ```
/// use fingerpost_core::Date;
/// use fingerpost_pathways::{directory_for, lint};
/// let report = lint(directory_for("slough").ok_or("no directory")?, Date::literal(2026, 11, 21));
/// let stale = report.findings().iter().filter(|f| f.rule.as_str() == "directory.entry-stale").count();
/// assert!(stale > 20, "made from a review of 2016");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn lint(directory: &Directory, today: Date) -> Report {
    let mut report = Report::new();
    let root = FieldPath::root;
    if directory.services.is_empty() {
        report.push(Finding::new(
            NO_SERVICES,
            Severity::Error,
            root().field("services"),
            "expected a service",
        ));
    }
    for (at, service) in directory.services.iter().enumerate() {
        let path = root().field("services").index(at);
        freshness(&service.provenance, &path, today, &mut report);
        of_service(service, &path, &mut report);
    }
    for (at, gap) in directory.gaps.iter().enumerate() {
        freshness(&gap.provenance, &root().field("gaps").index(at), today, &mut report);
    }
    levels(directory, &mut report);
    whole(directory, &mut report);
    report
}

/// Checks the national helplines: what is out of date and what was never verified.
#[must_use]
pub fn lint_helplines(today: Date) -> Report {
    let mut report = Report::new();
    for (at, line) in helplines().iter().enumerate() {
        freshness(line.provenance, &FieldPath::root().field("helplines").index(at), today, &mut report);
    }
    report
}

const NO_SERVICES: RuleId = RuleId::new("directory.no-services");
const STALE: RuleId = RuleId::new("directory.entry-stale");
const UNVERIFIED: RuleId = RuleId::new("directory.entry-unverified");
const NO_EXPIRY: RuleId = RuleId::new("directory.entry-never-expires");
const FROM_THE_FUTURE: RuleId = RuleId::new("directory.entry-from-the-future");
const NO_CONTACT: RuleId = RuleId::new("directory.no-contact-route");
const ELIGIBILITY: RuleId = RuleId::new("directory.eligibility-not-stated");
const LONG: RuleId = RuleId::new("directory.description-too-long");
const REFUGE: RuleId = RuleId::new("directory.refuge-with-location");
const AMBIGUOUS: RuleId = RuleId::new("directory.dash-ambiguous");
const LEVEL: RuleId = RuleId::new("directory.level-without-service");
const PERPETRATOR: RuleId = RuleId::new("directory.no-provision-for-people-who-use-abuse");
const BY_AND_FOR: RuleId = RuleId::new("directory.no-by-and-for");

fn freshness(provenance: &Provenance, path: &FieldPath, today: Date, report: &mut Report) {
    let mut found = |rule, severity, field: &'static str, message: &'static str| {
        report.push(Finding::new(rule, severity, path.clone().field(field), message));
    };
    match provenance.freshness(today) {
        Freshness::Stale => found(STALE, Severity::Query, "expires", "past its date: check before use"),
        Freshness::Unverified => {
            found(UNVERIFIED, Severity::Query, "confidence", "never checked against a source")
        }
        Freshness::Current => {}
    }
    if provenance.expires.is_none() {
        found(NO_EXPIRY, Severity::Query, "expires", "a contact rots: expected a last day");
    }
    if provenance.on > today {
        found(FROM_THE_FUTURE, Severity::Error, "assured_date", "expected a day that is not after today");
    }
}

fn of_service(service: &Service, path: &FieldPath, report: &mut Report) {
    let mut found = |rule, severity, field: &'static str, message: &'static str, param: Option<Param>| {
        let finding = Finding::new(rule, severity, path.clone().field(field), message);
        report.push(match param {
            Some(param) => finding.with(param),
            None => finding,
        });
    };
    if service.phones.is_empty() && service.url.is_empty() {
        found(NO_CONTACT, Severity::Query, "phones", "expected a telephone or a page", None);
    }
    let takes = &service.eligibility;
    for (stated, name) in [
        (!takes.genders.is_empty(), "gender"),
        (!takes.connections.is_empty(), "connection"),
        (!takes.levels.is_empty(), "risk"),
        (!takes.routes_in.is_empty(), "route-in"),
    ] {
        if !stated {
            let param = Param::Ours(Cow::Borrowed(name));
            found(
                ELIGIBILITY,
                Severity::Note,
                "attributes",
                "not stated, so everybody has to ask",
                Some(param),
            );
        }
    }
    if service.description().chars().count() > LONGEST_DESCRIPTION {
        let limit = i64::try_from(LONGEST_DESCRIPTION).unwrap_or(i64::MAX);
        found(LONG, Severity::Note, "description", "expected a shorter text", Some(Param::Number(limit)));
    }
    let mentions = |word| mentions(service.name(), word) || mentions(service.description(), word);
    if mentions("refuge") && !service.locations.is_empty() {
        found(REFUGE, Severity::Error, "locations", "a refuge's place must not be in a directory", None);
    }
    if mentions("dash") && !mentions("charity") {
        // A charity in Berkshire has the checklist's name (Slough review).
        found(AMBIGUOUS, Severity::Query, "name", "say whether this is the charity or the checklist", None);
    }
}

/// True when the text has the word, whatever its case.
fn mentions(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|part| part.eq_ignore_ascii_case(word))
}

fn levels(directory: &Directory, report: &mut Report) {
    for level in [RouteLevel::High, RouteLevel::Medium, RouteLevel::Standard] {
        let served = directory.services.iter().any(|service| {
            service.status == Status::Active
                && service.eligibility.audience != Audience::AllegedPerpetrator
                && service.eligibility.levels.contains(level)
        });
        if served {
            continue;
        }
        let declared =
            directory.gaps.iter().any(|gap| gap.audience == Audience::Victim && gap.levels.contains(level));
        let (severity, message) = if declared {
            (Severity::Note, "no service says that it takes this level; the gap is declared")
        } else {
            (Severity::Query, "no service says that it takes this level, and no gap says so")
        };
        let finding = Finding::new(LEVEL, severity, FieldPath::root().field("services"), message);
        report.push(finding.with(Param::Ours(Cow::Borrowed(level.id()))));
    }
}

fn whole(directory: &Directory, report: &mut Report) {
    let path = || FieldPath::root().field("gaps");
    let serves = |audience| directory.services.iter().any(|service| service.eligibility.audience == audience);
    let lacks = |audience| directory.gaps.iter().any(|gap| gap.audience == audience);
    if !serves(Audience::AllegedPerpetrator) && !lacks(Audience::AllegedPerpetrator) {
        let message = "nothing for people who use abuse, and no gap says so";
        report.push(Finding::new(PERPETRATOR, Severity::Query, path(), message));
    }
    let led = directory
        .services
        .iter()
        .fold(Communities::EMPTY, |all, service| all.or(service.eligibility.by_and_for));
    let declared = directory.gaps.iter().fold(Communities::EMPTY, |all, gap| all.or(gap.communities));
    for community in [ByAndFor::BlackAndMinoritised, ByAndFor::Lgbt, ByAndFor::Disabled, ByAndFor::Older] {
        if !led.contains(community) && !declared.contains(community) {
            let message = "no service is led by and for this community, and no gap says so";
            let finding = Finding::new(BY_AND_FOR, Severity::Query, path(), message);
            report.push(finding.with(Param::Ours(Cow::Borrowed(community.as_str()))));
        }
    }
}
