//! `police-record.cause-given`: a column for the reason or cause of what happened. The City review found such a column in
//! the police's infographics, without a word on who said it (section 3.1). It is never read.

use alloc::{vec, vec::Vec};

use super::{FileFacts, FileRule};
use crate::{FieldAt, generated::rules as words};

pub(super) const RULE: FileRule = (&words::POLICE_RECORD_CAUSE_GIVEN, check);

/// What such a column is called.
const NAMES: &[&str] =
    &["reason", "reasons", "why", "cause", "causes", "motive", "trigger", "triggers", "provocation"];

fn check(facts: &FileFacts<'_>) -> Vec<Option<FieldAt>> {
    let known = |heading: &str| facts.plan.record().field(heading).is_some();
    let given = facts.headings.iter().any(|heading| !known(heading) && says_cause(heading));
    if given { vec![None] } else { Vec::new() }
}

/// Whether a heading is that of such a column.
pub(crate) fn says_cause(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| NAMES.contains(&word))
}
