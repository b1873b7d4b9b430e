//! Rules about a file as a whole, from what was counted on the way. One file each, like the rules about rows.

mod cause_given;
mod live_and_synthetic;
mod no_rows;
mod other_too_often;
mod other_version;
mod two_definitions;
mod unknown_too_often;

use alloc::vec::Vec;

#[cfg(feature = "mapping")]
pub(crate) use cause_given::says_cause;

use crate::{FieldAt, Plan, Rule, Tally};

/// What a rule about a file looks at.
pub(crate) struct FileFacts<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) tally: &'a Tally,
    pub(crate) headings: &'a [&'a str],
}

/// A rule about a file: the rule, and where it is broken. A field, or `None` for the file as such.
type FileRule = (&'static Rule, fn(&FileFacts<'_>) -> Vec<Option<FieldAt>>);

const RULES: &[FileRule] = &[
    cause_given::RULE,
    live_and_synthetic::RULE,
    no_rows::RULE,
    other_too_often::RULE,
    other_version::RULE,
    two_definitions::RULE,
    unknown_too_often::RULE,
];

/// Applies every rule about a file that has been read.
#[must_use]
pub fn judge_file(plan: &Plan, tally: &Tally, headings: &[&str]) -> Vec<(&'static Rule, Option<FieldAt>)> {
    let facts = FileFacts { plan, tally, headings };
    let mut found = Vec::new();
    for (rule, check) in RULES {
        if rule.records.is_empty() || rule.records.contains(&plan.record().id) {
            found.extend(check(&facts).into_iter().map(|at| (*rule, at)));
        }
    }
    found
}

/// The field of that name, as the one place where a rule is broken.
pub(crate) fn at(facts: &FileFacts<'_>, field: &str, broken: bool) -> Vec<Option<FieldAt>> {
    let place = facts.plan.record().field(field).map(|(at, _)| at);
    if broken { alloc::vec![place] } else { Vec::new() }
}
