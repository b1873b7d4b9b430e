//! One fact that suffices in this area.

use super::Found;
use crate::{Criterion, Facts, Open, Policy, Prompt, Reason};

/// Applies the clauses.
pub(super) fn apply(facts: &Facts, policy: &Policy, found: &mut Found<'_>) {
    for automatic in policy.automatic.iter() {
        let criterion = automatic.criterion;
        let answer = match criterion {
            Criterion::HonourBasedAbuse => &facts.honour_based_abuse,
            Criterion::ForcedMarriage => &facts.duty.forced_marriage,
        };
        if answer.is_yes() {
            found.because(Reason::Automatic { criterion });
        } else if answer.may_be_yes() {
            found.ask(Open::Criterion(criterion), Prompt::AskCriterion { criterion });
        }
    }
}
