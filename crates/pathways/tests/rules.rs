//! The six rules that both reviews ask for.
#![cfg(feature = "parse")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use fingerpost_characteristics::{ByAndFor, Connection, Language, StatedGender};
use fingerpost_core::{Answer, AnswerSource::SelfStated, Date};
use fingerpost_pathways::{
    Ask, AskAbout, Audience, Circumstance, Communities, Directory, FormSet, Gss, Need, NeedRoute, Referrer,
    Signpost, Statement, WhyMatch, WhyNot, directories, directory_for, signpost,
};
use fingerpost_thresholds::RouteLevel;

const TODAY: Date = Date::literal(2026, 11, 21);
const LEVELS: [RouteLevel; 4] =
    [RouteLevel::NotEstablished, RouteLevel::Standard, RouteLevel::Medium, RouteLevel::High];

fn known<T>(value: T) -> Answer<T> {
    Answer::known(value, SelfStated)
}

fn victim(level: RouteLevel) -> Need {
    Need::unknown(NeedRoute::Victim, level)
}

fn city(need: &Need) -> Signpost<'static> {
    signpost(need, directory_for("city-of-london").unwrap(), TODAY)
}

fn slough(need: &Need) -> Signpost<'static> {
    signpost(need, directory_for("slough").unwrap(), TODAY)
}

fn ids<'a>(answer: &'a Signpost<'_>) -> Vec<&'a str> {
    answer.matches.iter().map(|found| found.service.id()).collect()
}

fn missed<'a>(answer: &'a Signpost<'_>, id: &str) -> Vec<&'a str> {
    let miss =
        answer.near_misses.iter().find(|miss| miss.service.id() == id).unwrap_or_else(|| panic!("{id}"));
    miss.failed.iter().map(WhyNot::as_str).collect()
}

fn asks(answer: &Signpost<'_>, id: &str) -> Vec<&'static str> {
    let found =
        answer.matches.iter().find(|found| found.service.id() == id).unwrap_or_else(|| panic!("{id}"));
    found.asks.iter().map(Ask::as_str).collect()
}

/// Rule 1: a route for every level, and the level's own services first.
#[test]
fn every_level_has_a_route() {
    for directory in directories() {
        for level in LEVELS {
            for route in [NeedRoute::Victim, NeedRoute::AllegedPerpetrator] {
                let answer = signpost(&Need::unknown(route, level), directory, TODAY);
                assert!(!answer.emergency.is_empty() && !answer.helplines.is_empty());
                let local = !answer.matches.is_empty();
                assert!(
                    local || (!answer.gaps.is_empty() && answer.statements.contains(Statement::NothingLocal))
                );
            }
        }
    }
    assert_eq!(ids(&city(&victim(RouteLevel::High)))[..2], ["idva", "marac"]);
    assert_eq!(ids(&slough(&victim(RouteLevel::High)))[..2], ["dash-charity-slough-idva", "marac"]);
    for level in [RouteLevel::Medium, RouteLevel::Standard] {
        let answer = city(&victim(level));
        let first = &answer.matches[0];
        assert!(first.service.id().starts_with("ascent-") && first.why.contains(WhyMatch::Level));
        assert_eq!(missed(&answer, "idva"), ["level"]);

        let answer = slough(&victim(level));
        assert_eq!(ids(&answer)[0], "dash-charity-slough-outreach");
        assert!(answer.gaps.iter().any(|gap| gap.id() == "medium-standard"), "what happens to the others?");
        assert!(answer.statements.contains(Statement::NoneStatesLevel));
    }
}

/// Rule 1 again: no level established is not a low level, so nothing for high risk is hidden.
#[test]
fn not_established_hides_nothing() {
    let answer = city(&victim(RouteLevel::NotEstablished));
    assert!(ids(&answer).contains(&"idva") && ids(&answer).contains(&"ascent-advice-hub"));
    assert!(asks(&answer, "idva").contains(&"level"));
    assert!(answer.statements.contains(Statement::LevelNotEstablished));
    assert!(slough(&victim(RouteLevel::NotEstablished)).gaps.iter().any(|gap| gap.id() == "medium-standard"));
}

/// Where little is known, the general line for domestic abuse comes first; distress lines and specialist ones follow.
#[test]
fn lines_come_in_a_useful_order() {
    let first = |need: &Need| city(need).helplines[0].line.id();
    assert_eq!(first(&victim(RouteLevel::NotEstablished)), "refuge");
    let mut need = victim(RouteLevel::High);
    need.age = known(70);
    assert_eq!(first(&need), "refuge");
    assert!(city(&need).helplines.iter().take(4).any(|found| found.line.id() == "hourglass"));
    need.age = known(12);
    assert!(city(&need).helplines.iter().take(4).any(|found| found.line.id() == "childline"));
    need.age = known(17);
    assert_eq!(
        ids(&city(&need))[..2],
        ["idva", "marac"],
        "an age leads nobody away from the high-risk route"
    );
    need.age = known(40);
    need.gender = known(StatedGender::Man);
    assert_eq!(first(&need), "mens-advice-line");
    need.forms = FormSet::STALKING;
    assert_eq!(first(&need), "national-stalking-helpline");
}

/// An age that nobody knows is no no: a lower limit that every adult is above moves no line and no service.
#[test]
fn an_unknown_age_leads_nobody_away_from_a_line_for_adults() {
    let lines =
        |need: &Need| -> Vec<&str> { city(need).helplines.iter().map(|found| found.line.id()).collect() };
    let mut need = victim(RouteLevel::NotEstablished);
    need.forms = FormSet::SEXUAL_VIOLENCE;
    assert_eq!(lines(&need)[..2], ["rape-crisis", "nhs-111"], "16 and over");
    let found = &city(&need).helplines[0];
    assert!(found.asks.iter().any(|ask| ask.as_str() == "age"), "and it is asked about all the same");
    need.age = known(40);
    assert_eq!(lines(&need)[..2], ["rape-crisis", "nhs-111"]);
    need.age = known(15);
    assert!(!lines(&need).contains(&"rape-crisis"));
    // What is for the young alone stays behind what is for all, and comes forward for them.
    let place = |need: &Need| ids(&city(need)).iter().position(|id| *id == "kooth").unwrap();
    let mut need = victim(RouteLevel::NotEstablished);
    need.referrer = Referrer::Person;
    let unknown = place(&need);
    need.age = known(15);
    assert!(place(&need) < unknown);
}

/// Rule 2: residents, workers, students and visitors differ, and others than residents are sent home as well.
#[test]
fn connections_differ() {
    let with = |connection| {
        let mut need = victim(RouteLevel::Medium);
        need.connection = known(connection);
        city(&need)
    };
    let resident = with(Connection::Resident);
    assert!(ids(&resident).contains(&"sanctuary-scheme"));
    assert!(!resident.statements.contains(Statement::HomeAreaToo));
    for connection in [Connection::Worker, Connection::Visitor, Connection::Student] {
        let answer = with(connection);
        assert!(answer.statements.contains(Statement::HomeAreaToo));
        assert_eq!(missed(&answer, "sanctuary-scheme"), ["connection"]);
        assert!(ids(&answer).contains(&"vulnerable-victims-advocate"));
        // Ascent takes residents of all London: somebody who works in the City may be one.
        assert!(asks(&answer, "ascent-advice-hub").contains(&"home-area"));
    }
    assert!(asks(&with(Connection::Student), "vulnerable-victims-advocate").contains(&"connection"));
    let unknown = city(&victim(RouteLevel::Medium));
    assert!(unknown.statements.contains(Statement::AskWhereLives));
    assert!(asks(&unknown, "sanctuary-scheme").contains(&"connection"));
}

const LED: &str = r#"{
  "id": "led", "edition": "1", "area": {"slug": "led", "gss": "E06000039", "name": "Led"},
  "organizations": [{"id": "org", "name": "Org"}],
  "services": [
    {"id": "a-general", "organization_id": "org", "name": "A", "description": "A.", "status": "active",
     "attributes": [{"taxonomy_term_id": "route:victim"}, {"taxonomy_term_id": "risk:medium"}],
     "source": "s", "assured_date": "2026-01-01", "confidence": "verified"},
    {"id": "b-specialist", "organization_id": "org", "name": "B", "description": "B.", "status": "active",
     "attributes": [{"taxonomy_term_id": "route:victim"}, {"taxonomy_term_id": "specialist-for:lgbt"}],
     "source": "s", "assured_date": "2026-01-01", "confidence": "verified"},
    {"id": "c-led", "organization_id": "org", "name": "C", "description": "C.", "status": "active",
     "attributes": [{"taxonomy_term_id": "route:victim"}, {"taxonomy_term_id": "by-and-for:lgbt"},
       {"taxonomy_term_id": "refuses:no-recourse-to-public-funds"}],
     "source": "s", "assured_date": "2026-01-01", "confidence": "verified"}
  ]
}"#;

/// Rule 3: a service led by and for a community comes first for a person who asks for one, and for nobody else; the
/// others stay, for it never replaces choice.
#[test]
fn by_and_for_comes_first_for_who_asks() {
    let directory = Directory::from_json(LED).unwrap();
    let mut need = victim(RouteLevel::Medium);
    assert_eq!(ids(&signpost(&need, &directory, TODAY)), ["a-general", "c-led", "b-specialist"]);
    need.by_and_for = Communities::of(&[ByAndFor::Lgbt]);
    let answer = signpost(&need, &directory, TODAY);
    assert_eq!(ids(&answer), ["c-led", "b-specialist", "a-general"]);
    assert!(answer.matches[0].why.contains(WhyMatch::ByAndFor));
    assert!(asks(&answer, "a-general").contains(&"by-and-for"), "not stated is asked");

    need.by_and_for = Communities::of(&[ByAndFor::BlackAndMinoritised]);
    let answer = slough(&need);
    assert!(answer.statements.contains(Statement::NoneByAndFor));
    assert!(answer.gaps.iter().any(|gap| gap.id() == "by-and-for-bme"));
    assert_eq!(answer.helplines[0].line.id(), "southall-black-sisters");
}

/// Rule 4: the two routes never meet, and professionals' services are not shown to the public.
#[test]
fn the_routes_never_meet() {
    for directory in directories() {
        for level in LEVELS {
            for referrer in [Referrer::Person, Referrer::GeneralPractice, Referrer::Professional] {
                for route in [NeedRoute::Victim, NeedRoute::AllegedPerpetrator] {
                    let mut need = Need::unknown(route, level);
                    need.referrer = referrer;
                    let answer = signpost(&need, directory, TODAY);
                    let audiences = (answer.matches.iter().map(|found| found.service.eligibility.audience))
                        .chain(answer.near_misses.iter().map(|miss| miss.service.eligibility.audience))
                        .chain(answer.helplines.iter().map(|found| found.line.eligibility.audience))
                        .chain(answer.gaps.iter().map(|gap| gap.audience));
                    for audience in audiences {
                        let right = match route {
                            NeedRoute::Victim => {
                                audience == Audience::Victim
                                    || (audience == Audience::ProfessionalOnly
                                        && referrer != Referrer::Person)
                            }
                            NeedRoute::AllegedPerpetrator => audience == Audience::AllegedPerpetrator,
                        };
                        assert!(right);
                    }
                }
            }
        }
    }
    let answer = slough(&Need::unknown(NeedRoute::AllegedPerpetrator, RouteLevel::NotEstablished));
    assert!(answer.matches.is_empty() && answer.statements.contains(Statement::NothingLocal));
    assert_eq!(answer.gaps[0].id(), "perpetrator-work");
    assert_eq!(answer.helplines[0].line.id(), "respect-phoneline");
}

/// Rule 5: what a service does not state is asked; what it states decides; what is not known of the person is asked.
#[test]
fn unknown_is_not_no() {
    let mut need = victim(RouteLevel::Medium);
    need.set(Circumstance::NoRecourseToPublicFunds, known(true));
    let answer = city(&need);
    assert!(asks(&answer, "ascent-ikwro").contains(&"no-recourse-to-public-funds"));
    assert!(answer.matches[0].service.id() == "ascent-southall-black-sisters", "it is for exactly this");
    need.set(Circumstance::NoRecourseToPublicFunds, known(false));
    assert_eq!(missed(&city(&need), "ascent-southall-black-sisters"), ["only-for"]);
    for absent in [Answer::Declined, Answer::DoesNotKnow, Answer::NotAsked, Answer::NotRecorded] {
        need.set(Circumstance::NoRecourseToPublicFunds, absent);
        assert!(asks(&city(&need), "ascent-southall-black-sisters").contains(&"no-recourse-to-public-funds"));
    }

    let directory = Directory::from_json(LED).unwrap();
    let mut need = victim(RouteLevel::Medium);
    assert!(asks(&signpost(&need, &directory, TODAY), "c-led").contains(&"no-recourse-to-public-funds"));
    need.set(Circumstance::NoRecourseToPublicFunds, known(true));
    assert_eq!(missed(&signpost(&need, &directory, TODAY), "c-led"), ["refuses"]);
}

/// Rule 5, age by age and gender by gender.
#[test]
fn ages_genders_practices_languages() {
    let mut need = victim(RouteLevel::Standard);
    for (age, takes) in [(10, false), (11, true), (19, true), (20, false)] {
        need.age = known(age);
        assert_eq!(ids(&city(&need)).contains(&"kooth"), takes, "{age}");
    }
    need.age = known(13);
    assert_eq!(missed(&city(&need), "ascent-advice-hub"), ["too-young"]);
    assert!(
        asks(&city(&need), "vulnerable-victims-advocate").contains(&"age"),
        "a child's age is asked about"
    );
    need.age = known(30);
    assert_eq!(missed(&city(&need), "kooth"), ["too-old"]);

    need.gender = known(StatedGender::Man);
    assert_eq!(missed(&city(&need), "ascent-advice-hub"), ["gender"]);
    assert!(ids(&city(&need)).contains(&"vulnerable-victims-advocate"));
    assert!(city(&need).helplines.iter().take(3).any(|found| found.line.id() == "mens-advice-line"));
    assert!(!city(&need).helplines.iter().any(|found| found.line.id() == "refuge"));
    need.gender = known(StatedGender::NonBinary);
    assert!(asks(&city(&need), "ascent-advice-hub").contains(&"gender"), "women does not say");

    need.gender = known(StatedGender::Woman);
    need.gp_area = known(Gss::literal("E09000007"));
    assert_eq!(missed(&city(&need), "iris"), ["gp-registration"]);
    need.gp_area = known(Gss::literal("E09000012"));
    assert!(ids(&city(&need)).contains(&"iris"));
    need.gp_area = Answer::NotAsked;
    assert!(asks(&city(&need), "iris").contains(&"gp-registration"));

    need.language = known(Language::literal("syl"));
    assert!(city(&need).matches.iter().all(|found| found.asks.about.contains(AskAbout::Language)));
    need.language = known(Language::BSL);
    let bsl = Ask::Circumstance(Circumstance::BritishSignLanguage);
    assert!(city(&need).matches.iter().all(|found| found.asks.iter().any(|ask| ask == bsl)));
    assert_eq!(city(&need).helplines[0].line.id(), "signhealth");
}

/// Rule 6: when nothing matches, say so, say why each near match failed, and show the national lines.
#[test]
fn nothing_is_said_aloud() {
    let none = LED.replace(
        r#"{"taxonomy_term_id": "route:victim"}"#,
        r#"{"taxonomy_term_id": "route:victim"}, {"taxonomy_term_id": "gender:woman"}"#,
    );
    let directory = Directory::from_json(&none).unwrap();
    let mut need = victim(RouteLevel::Medium);
    need.gender = known(StatedGender::Man);
    let answer = signpost(&need, &directory, TODAY);
    assert!(answer.matches.is_empty() && answer.statements.contains(Statement::NothingLocal));
    assert_eq!(answer.near_misses.len(), 3);
    assert!(answer.near_misses.iter().all(|miss| miss.failed.contains(WhyNot::Gender)));
    assert!(!answer.helplines.is_empty() && !answer.emergency.is_empty());
    for statement in answer.statements.iter() {
        assert!(statement.text().ends_with('.'));
    }
}

/// A form of abuse leads to those who work with it, through the broader form too, and hides no domestic abuse service.
#[test]
fn forms_lead_to_their_services() {
    let mut need = victim(RouteLevel::NotEstablished);
    need.forms = FormSet::FGM;
    let answer = slough(&need);
    assert_eq!(ids(&answer)[0], "fgm-nurse");
    assert!(
        asks(&answer, "dash-charity-slough-outreach").contains(&"form"),
        "nearly any form may be domestic abuse"
    );
    assert_eq!(missed(&answer, "sarc"), ["form"]);
    assert!(
        answer.helplines.iter().take(3).any(|found| found.line.id() == "karma-nirvana"),
        "'honour'-based abuse"
    );
    assert!(!answer.helplines.iter().any(|found| found.line.id() == "national-stalking-helpline"));
    need.forms = FormSet::RAPE;
    assert!(["isva", "sarc"].contains(&ids(&slough(&need))[0]));
}

/// Entries past their date are shown and marked.
#[test]
fn stale_entries_are_marked() {
    let answer = city(&victim(RouteLevel::High));
    assert!(answer.statements.contains(Statement::CheckBeforeUse));
    let fresh = signpost(
        &victim(RouteLevel::High),
        directory_for("city-of-london").unwrap(),
        Date::literal(2021, 6, 1),
    );
    assert!(!fresh.statements.contains(Statement::CheckBeforeUse));
    assert_eq!(ids(&fresh), ids(&answer), "the day changes no order");
}
