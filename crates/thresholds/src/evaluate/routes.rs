//! What each level leads to.

use alloc::vec::Vec;
use fingerpost_taxonomy::duty::DutyFacts;

use crate::{Level, Route, RouteLevel};

/// MARAC takes people of 16 and over.
const MARAC_AGE: u8 = 16;
/// Below this age children's social care is told whatever else is done.
const ADULT_AGE: u8 = 18;

/// The steps for a level. There are always some, and never "no action".
///
/// Where something that is not known could make the level high, the steps for a lower level stand beside finding it
/// out, and judgement is prompted for; the steps for high are not taken on a guess.
pub(super) fn routes(level: Level<'_>, indeterminate: bool, facts: &DutyFacts) -> Vec<Route> {
    let age = facts.age.value().copied();
    let child = age.is_some_and(|age| age < MARAC_AGE);
    let mut routes = Vec::from([Route::Emergency]);
    if indeterminate {
        routes.push(Route::FindOut);
    }
    if facts.children.is_yes() || age.is_some_and(|age| age < ADULT_AGE) {
        routes.push(Route::ChildrensSocialCare);
    }
    routes.extend_from_slice(match level.route_level() {
        RouteLevel::High if child => &[Route::SafetyPlan, Route::Review],
        RouteLevel::High => &[Route::Marac, Route::Idva, Route::SafetyPlan, Route::Review],
        RouteLevel::Medium => &[Route::DomesticAbuseService, Route::SafetyPlan, Route::Review],
        RouteLevel::Standard | RouteLevel::NotEstablished => {
            &[Route::Information, Route::DomesticAbuseService, Route::Review]
        }
    });
    routes
}
