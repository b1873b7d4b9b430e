//! What each level leads to.

use fingerpost_taxonomy::duty::DutyFacts;

use crate::{Level, Route, RouteLevel};

/// MARAC takes people of 16 and over.
const MARAC_AGE: u8 = 16;
/// Below this age children's social care is told whatever else is done.
const ADULT_AGE: u8 = 18;

/// The steps for a level: as they are, with a referral to children's social care, with finding out, and with both.
macro_rules! steps {
    ($($step:ident)*) => {{
        use Route::{ChildrensSocialCare, Emergency, FindOut};
        const STEPS: &[&[Route]; 4] = &[
            &[Emergency, $(Route::$step),*],
            &[Emergency, ChildrensSocialCare, $(Route::$step),*],
            &[Emergency, FindOut, $(Route::$step),*],
            &[Emergency, FindOut, ChildrensSocialCare, $(Route::$step),*],
        ];
        STEPS
    }};
}

/// The steps for a level. There are always some, and never "no action".
///
/// Where something that is not known could make the level high, the steps for a lower level stand beside finding it
/// out, and judgement is prompted for; the steps for high are not taken on a guess.
pub(super) fn routes(level: Level<'_>, indeterminate: bool, facts: &DutyFacts) -> &'static [Route] {
    let age = facts.age.value().copied();
    let child = age.is_some_and(|age| age < MARAC_AGE);
    let [plain, social_care, find_out, both] = match level.route_level() {
        RouteLevel::High if child => steps!(SafetyPlan Review),
        RouteLevel::High => steps!(Marac Idva SafetyPlan Review),
        RouteLevel::Medium => steps!(DomesticAbuseService SafetyPlan Review),
        RouteLevel::Standard | RouteLevel::NotEstablished => steps!(Information DomesticAbuseService Review),
    };
    match (indeterminate, facts.children.is_yes() || age.is_some_and(|age| age < ADULT_AGE)) {
        (false, false) => plain,
        (false, true) => social_care,
        (true, false) => find_out,
        (true, true) => both,
    }
}
