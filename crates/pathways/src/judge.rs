//! One person and one service: what fits, what does not, what is not known.

use fingerpost_characteristics::{Connection, Language, StatedGender};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::RouteLevel;

use crate::{
    AskAbout, Asks, Audience, Circumstances, Eligibility, FormSet, Gss, Helpline, Need, NeedRoute, Referrer,
    RouteIn, RoutesIn, Service, Status, WhyMatch, WhyMatches, WhyNot, WhyNots,
};

/// What came of holding one need against one service.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// What fits.
    pub(crate) why: WhyMatches,
    /// What does not.
    pub(crate) not: WhyNots,
    /// What is not known.
    pub(crate) asks: Asks,
}

impl Verdict {
    fn fits(&mut self, reason: WhyMatch) {
        self.why = self.why.with(reason);
    }

    fn fails(&mut self, reason: WhyNot) {
        self.not = self.not.with(reason);
    }

    fn ask(&mut self, about: AskAbout) {
        self.asks.about = self.asks.about.with(about);
    }
}

/// True when a service may be on a page for this need at all. Everything else about routes rests on this one test.
pub(crate) const fn is_on_route(audience: Audience, need: &Need) -> bool {
    match (need.route, audience) {
        (NeedRoute::Victim, Audience::Victim)
        | (NeedRoute::AllegedPerpetrator, Audience::AllegedPerpetrator) => true,
        (NeedRoute::Victim, Audience::ProfessionalOnly) => !matches!(need.referrer, Referrer::Person),
        _ => false,
    }
}

/// Holds a need against a service of a directory.
pub(crate) fn service(need: &Need, service: &Service, area: Gss) -> Verdict {
    let takes = &service.eligibility;
    let mut verdict = common(need, takes);
    if service.status != Status::Active {
        verdict.fails(WhyNot::NotRunning);
    }
    level(need.level, takes, &mut verdict);
    connection(need, takes, reaches_beyond(&service.service_areas, area), &mut verdict);
    route_in(need.referrer, takes.routes_in, &mut verdict);
    if !service.gp_areas.is_empty() {
        match need.gp_area.value() {
            None => verdict.ask(AskAbout::GpRegistration),
            Some(gp) if service.gp_areas.contains(gp) => verdict.fits(WhyMatch::GpRegistration),
            Some(_) => verdict.fails(WhyNot::GpRegistration),
        }
    }
    if let Some(language) = need.language.value() {
        if service.languages.contains(language) {
            verdict.fits(WhyMatch::Language);
        } else if *language != Language::ENGLISH && *language != Language::BSL {
            verdict.ask(AskAbout::Language);
        }
    }
    verdict
}

/// Holds a need against a national helpline.
pub(crate) fn helpline(need: &Need, line: &Helpline, nation: Option<Jurisdiction>) -> Verdict {
    let mut verdict = common(need, &line.eligibility);
    match nation {
        Some(here) if !line.nations.is_empty() && !line.nations.contains(here) => {
            if need.connection.value() == Some(&Connection::Resident) {
                verdict.fails(WhyNot::Nation);
            } else {
                verdict.ask(AskAbout::HomeArea);
            }
        }
        _ => {}
    }
    verdict
}

/// What services and helplines have in common.
fn common(need: &Need, takes: &Eligibility) -> Verdict {
    let mut verdict = Verdict { why: WhyMatches::EMPTY, not: WhyNots::EMPTY, asks: Asks::default() };
    age(need.age.value().copied(), takes, &mut verdict);
    gender(need.gender.value().copied(), takes, &mut verdict);
    forms(need.forms, takes.forms, &mut verdict);
    communities(need, takes, &mut verdict);
    circumstances(need, takes, &mut verdict);
    if !takes.tenures.is_empty() {
        match need.tenure.value() {
            None => verdict.ask(AskAbout::Tenure),
            Some(tenure) if takes.tenures.contains(*tenure) => verdict.fits(WhyMatch::Circumstance),
            Some(_) => verdict.fails(WhyNot::Tenure),
        }
    }
    verdict
}

fn age(age: Option<u8>, takes: &Eligibility, verdict: &mut Verdict) {
    let (minimum, maximum) = (takes.minimum_age, takes.maximum_age);
    match age {
        Some(age) if minimum.is_some_and(|minimum| age < minimum) => verdict.fails(WhyNot::TooYoung),
        Some(age) if maximum.is_some_and(|maximum| age > maximum) => verdict.fails(WhyNot::TooOld),
        Some(_) if minimum.is_some() || maximum.is_some() => verdict.fits(WhyMatch::Age),
        // Most services take adults and say nothing; a child's age has to be asked about.
        Some(age) if age < 18 => verdict.ask(AskAbout::Age),
        None if minimum.is_some() || maximum.is_some() => verdict.ask(AskAbout::Age),
        _ => {}
    }
}

fn gender(gender: Option<StatedGender>, takes: &Eligibility, verdict: &mut Verdict) {
    match gender {
        None if takes.genders.is_empty() || takes.genders.len() == 3 => {}
        None => verdict.ask(AskAbout::Gender),
        Some(gender) if takes.genders.contains(gender) => verdict.fits(WhyMatch::Gender),
        // "Women" or "men" does not tell whether somebody who is neither only one nor only the other is taken.
        Some(StatedGender::NonBinary) => verdict.ask(AskAbout::Gender),
        Some(StatedGender::Man) if takes.genders.is_empty() => verdict.ask(AskAbout::Gender),
        Some(_) if takes.genders.is_empty() => {}
        Some(_) => verdict.fails(WhyNot::Gender),
    }
}

fn forms(needed: FormSet, taken: FormSet, verdict: &mut Verdict) {
    if taken.is_empty() || needed.is_empty() {
        if !taken.is_empty() && !taken.intersects(FormSet::DOMESTIC_ABUSE) {
            verdict.ask(AskAbout::Form);
        }
    } else if needed.with_broader().intersects(taken) {
        verdict.fits(WhyMatch::Form);
    } else if taken.with_broader().intersects(needed) || taken.intersects(FormSet::DOMESTIC_ABUSE) {
        // The person's form is broader than the service's, or could be part of domestic abuse: nearly any form can.
        verdict.ask(AskAbout::Form);
    } else {
        verdict.fails(WhyNot::Form);
    }
}

fn communities(need: &Need, takes: &Eligibility, verdict: &mut Verdict) {
    if takes.by_and_for.intersects(need.by_and_for) {
        verdict.fits(WhyMatch::ByAndFor);
    } else if !need.by_and_for.is_empty() && takes.by_and_for.is_empty() {
        verdict.ask(AskAbout::ByAndFor);
    }
    if takes.specialist_for.intersects(need.communities()) {
        verdict.fits(WhyMatch::SpecialistFor);
    } else if !takes.specialist_for.is_empty() {
        verdict.ask(AskAbout::SpecialistFor);
    }
}

fn circumstances(need: &Need, takes: &Eligibility, verdict: &mut Verdict) {
    let (has, has_not) = (need.has(), need.has_not());
    let welcome = takes.takes.or(takes.only_for);
    if has.intersects(takes.refuses) {
        verdict.fails(WhyNot::Refuses);
    }
    if has.intersects(welcome) {
        verdict.fits(WhyMatch::Circumstance);
    }
    let unstated = has.and(Circumstances::TO_ASK).minus(welcome).minus(takes.refuses);
    let unknown_refused = takes.refuses.minus(has).minus(has_not);
    let mut asks = unstated.or(unknown_refused);
    if !takes.only_for.is_empty() && !has.intersects(takes.only_for) {
        let open = takes.only_for.minus(has_not);
        if open.is_empty() {
            verdict.fails(WhyNot::OnlyFor);
        } else {
            asks = asks.or(open);
        }
    }
    verdict.asks.circumstances = asks;
}

fn level(level: RouteLevel, takes: &Eligibility, verdict: &mut Verdict) {
    if takes.levels.contains(level) {
        verdict.fits(WhyMatch::Level);
    } else if takes.levels.is_empty() || level == RouteLevel::NotEstablished {
        // Not established is not low: a professional's judgement may still make it high.
        if level != RouteLevel::NotEstablished || !takes.levels.is_empty() {
            verdict.ask(AskAbout::Level);
        }
    } else {
        verdict.fails(WhyNot::Level);
    }
}

/// True when a service reaches further than the directory's own area, as a London-wide one does.
fn reaches_beyond(service_areas: &[Gss], area: Gss) -> bool {
    service_areas.iter().any(|served| *served != area)
}

fn connection(need: &Need, takes: &Eligibility, beyond: bool, verdict: &mut Verdict) {
    let taken = takes.connections;
    match need.connection.value() {
        Some(connection) if taken.contains(*connection) => verdict.fits(WhyMatch::Connection),
        Some(Connection::Resident) if taken.is_empty() => {}
        Some(_) if taken.is_empty() => verdict.ask(AskAbout::Connection),
        // Living elsewhere in the wider area that it serves may do.
        Some(_) if beyond => verdict.ask(AskAbout::HomeArea),
        // A source that names visitors rarely names students, who are visitors too.
        Some(Connection::Student) if taken.contains(Connection::Visitor) => verdict.ask(AskAbout::Connection),
        Some(_) => verdict.fails(WhyNot::Connection),
        None if taken.is_empty() || taken.len() == 4 => {}
        None => verdict.ask(AskAbout::Connection),
    }
}

fn route_in(referrer: Referrer, routes: RoutesIn, verdict: &mut Verdict) {
    const PERSON: RoutesIn = RoutesIn::of(&[RouteIn::SelfReferral]);
    const PROFESSIONAL: RoutesIn = RoutesIn::of(&[RouteIn::SelfReferral, RouteIn::AnyProfessional]);
    const PRACTICE: RoutesIn = PROFESSIONAL.with(RouteIn::GeneralPractice);
    let open = match referrer {
        Referrer::Person => PERSON,
        Referrer::Professional => PROFESSIONAL,
        Referrer::GeneralPractice => PRACTICE,
    };
    if routes.intersects(open) {
        verdict.fits(WhyMatch::RouteIn);
    } else {
        verdict.ask(AskAbout::RouteIn);
    }
}
