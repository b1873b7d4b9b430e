//! `marac-hearing.two-definitions`: repeats by two definitions in one file. SafeLives has published two, and their rates
//! must not be compared.

use alloc::vec::Vec;

use super::{FileFacts, FileRule, at};
use crate::{FieldAt, generated::rules as words};

pub(super) const RULE: FileRule = (&words::MARAC_HEARING_TWO_DEFINITIONS, check);

fn check(facts: &FileFacts<'_>) -> Vec<Option<FieldAt>> {
    let used = |code: &&str| facts.tally.with_code(facts.plan, "repeat_definition", code) > 0;
    let used = ["any-abuse", "criminal-abuse", "other-local"].iter().filter(|code| used(code)).count();
    at(facts, "repeat_definition", used > 1)
}
