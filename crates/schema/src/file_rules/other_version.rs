//! `file.other-version`: rows of another version of the standard, which has other fields and codes.

use alloc::vec::Vec;

use super::{FileFacts, FileRule, at};
use crate::{FieldAt, VERSION, generated::rules as words};

pub(super) const RULE: FileRule = (&words::FILE_OTHER_VERSION, check);

fn check(facts: &FileFacts<'_>) -> Vec<Option<FieldAt>> {
    let Some((field, _)) = facts.plan.record().field("schema_version") else { return Vec::new() };
    let Some(filled) = facts.tally.filled(facts.plan, field) else { return Vec::new() };
    at(facts, "schema_version", filled.known > facts.tally.with_code(facts.plan, "schema_version", VERSION))
}
