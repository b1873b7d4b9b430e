//! Stable names and what is shown beside them. Names are kept in records and read by programs: they never change.

use fingerpost_core::Date;
use fingerpost_dash::ItemSet;
use fingerpost_thresholds::{
    Anchor, Basis, Criterion, Level, Prompt, Reason, RepeatDefinition, Route, RouteLevel, limits, policies,
    policy_for,
};

use crate::policy;

#[test]
fn each_step_has_a_name_and_says_what_to_do() {
    for (route, id, action) in [
        (Route::Emergency, "emergency", "call 999 first"),
        (Route::Marac, "marac", "Refer to MARAC on the local form"),
        (Route::Idva, "idva", "Refer to the IDVA"),
        (Route::ChildrensSocialCare, "childrens-social-care", "Refer to children's social care separately"),
        (Route::DomesticAbuseService, "domestic-abuse-service", "Offer referral to a domestic abuse service"),
        (Route::SafetyPlan, "safety-plan", "safety plan together"),
        (Route::Information, "information", "Give information and helpline numbers"),
        (Route::FindOut, "find-out", "Find out what is not known"),
        (Route::Review, "review", "in 6 to 8 weeks at the latest"),
    ] {
        assert_eq!(route.id(), id);
        assert!(route.action().contains(action), "{id}: {}", route.action());
    }
}

#[test]
fn levels_of_routes_bases_and_criteria_have_names() {
    for (level, id) in [
        (RouteLevel::NotEstablished, "not-established"),
        (RouteLevel::Standard, "standard"),
        (RouteLevel::Medium, "medium"),
        (RouteLevel::High, "high"),
    ] {
        assert_eq!(level.id(), id);
    }
    for (basis, id) in
        [(Basis::National, "national"), (Basis::Local, "local"), (Basis::NationalInLieu, "national-in-lieu")]
    {
        assert_eq!(basis.id(), id);
    }
    for (criterion, id, label) in [
        (Criterion::HonourBasedAbuse, "honour-based-abuse", "honour-based abuse"),
        (Criterion::ForcedMarriage, "forced-marriage", "forced marriage"),
    ] {
        assert_eq!((criterion.id(), criterion.label()), (id, label));
    }
}

/// A local level has the name that the area gave it; nothing else is called standard or medium.
#[test]
fn a_level_has_a_name_a_label_and_services() {
    let medium = &policy("plymouth").bands[1];
    for (level, id, label, services) in [
        (
            Level::NoIndicatorsRecorded,
            "no-indicators-recorded",
            "No indicators recorded",
            RouteLevel::NotEstablished,
        ),
        (Level::NotHighByCount, "not-high-by-count", "Not high by count", RouteLevel::NotEstablished),
        (Level::Local(medium), "medium", "Medium", RouteLevel::Medium),
        (Level::High, "high", "High risk", RouteLevel::High),
    ] {
        assert_eq!((level.id(), level.label(), level.route_level()), (id, label, services));
    }
}

/// Each clause with its name and the items that it rests on.
#[test]
fn a_reason_names_its_clause_and_its_items() {
    let (items, none, day) = (ItemSet::of(&[2, 15]), ItemSet::EMPTY, Date::literal(2026, 1, 1));
    let (anchor, definition) = (Anchor::LastReferral, RepeatDefinition::AnyAbuse);
    for (reason, clause, rests_on) in [
        (Reason::VisibleHighRisk { at_least: 14, items }, "visible-high-risk", items),
        (Reason::Judgement, "professional-judgement", none),
        (
            Reason::Escalation { events: 3, crimes: 1, months: 12, established: true },
            "potential-escalation",
            none,
        ),
        (Reason::Repeat { since: day, anchor, event: day, definition }, "repeat", none),
        (Reason::Automatic { criterion: Criterion::HonourBasedAbuse }, "automatic", none),
        (Reason::Band { band: &policy("plymouth").bands[0], items }, "band", items),
        (Reason::NotHighByCount { at_least: 14, items }, "not-high-by-count", items),
        (Reason::NoIndicatorsRecorded, "no-indicators-recorded", none),
    ] {
        assert_eq!(reason.clause(), clause);
        assert!(reason.items() == rests_on, "{clause}");
    }
}

#[test]
fn a_prompt_has_a_name() {
    let items = ItemSet::of(&[15]);
    let cluster = &policy("plymouth").clusters[1];
    for (prompt, id) in [
        (Prompt::ConsiderJudgement { cluster, items }, "consider-judgement"),
        (Prompt::CheckJudgement, "check-judgement"),
        (Prompt::FindOut { items }, "find-out"),
        (Prompt::AskCrimes, "ask-crimes"),
        (Prompt::AskRising, "ask-rising"),
        (Prompt::AskCriterion { criterion: Criterion::ForcedMarriage }, "ask-criterion"),
        (Prompt::AskHistory, "ask-history"),
        (Prompt::HistoryNotCounted, "history-not-counted"),
        (Prompt::AskAge, "ask-age"),
        (Prompt::StalkingScreen, "stalking-screen"),
        (Prompt::HonourScreen, "honour-screen"),
    ] {
        assert_eq!(prompt.id(), id);
    }
}

/// An unknown area gets no policy: there is no silent fallback.
#[test]
fn policies_are_sorted_and_found_by_their_id_alone() {
    assert!(policies().is_sorted_by_key(|policy| policy.id.as_str()));
    assert!(policies().len() >= 6);
    for policy in policies() {
        assert_eq!(policy_for(policy.id.as_str()), Some(policy));
    }
    for unknown in ["", "Plymouth", "atlantis"] {
        assert_eq!(policy_for(unknown), None, "{unknown}");
    }
}

/// What a result does not say is said beside every result, and first that it is not a prediction.
#[test]
fn the_limits_are_all_there() {
    let ids: Vec<&str> = limits().iter().map(|limit| limit.id).collect();
    assert_eq!(
        ids,
        [
            "not-a-prediction",
            "accuracy-unknown",
            "low-is-not-safe",
            "counts-fall-short",
            "one-tick-can-outweigh",
            "not-for-honour"
        ]
    );
}
