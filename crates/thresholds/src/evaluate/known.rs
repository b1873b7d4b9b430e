//! What the checklist itself says about the duties.

use fingerpost_core::{Answer, AnswerSource};
use fingerpost_dash::{Response, Ric};
use fingerpost_taxonomy::duty::DutyFacts;

use crate::Facts;

/// The duties' facts, with those that the answers give.
///
/// A yes on the checklist stands even against a fact that says no: the duty is then looked at, which errs to safety.
/// A no on the checklist fills a gap only where the item asks exactly what the duty turns on: item 5 and item 15.
/// Items 7 and 9 can show that there are children, and never that there are none.
pub(super) fn with_answers(facts: &Facts, ric: &Ric) -> DutyFacts {
    let mut duty = facts.duty;
    duty.suicidal = merged(duty.suicidal, ric.response(5));
    duty.strangulation = merged(duty.strangulation, ric.response(15));
    for number in &[7, 9] {
        if ric.response(*number) == Some(Response::Yes) {
            duty.children = YES;
        }
    }
    duty
}

const YES: Answer<bool> = Answer::known(true, AnswerSource::SelfStated);

fn merged(fact: Answer<bool>, response: Option<Response>) -> Answer<bool> {
    match (fact, response) {
        (_, Some(Response::Yes)) => YES,
        (Answer::NotAsked | Answer::NotRecorded, Some(Response::No)) => {
            Answer::known(false, AnswerSource::SelfStated)
        }
        (Answer::NotAsked | Answer::NotRecorded, Some(Response::DontKnow)) => Answer::DoesNotKnow,
        (fact, _) => fact,
    }
}
