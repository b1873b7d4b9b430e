//! `file.live-and-synthetic`: made-up rows among real ones.

use alloc::vec::Vec;

use super::{FileFacts, FileRule, at};
use crate::{FieldAt, generated::rules as words};

pub(super) const RULE: FileRule = (&words::FILE_LIVE_AND_SYNTHETIC, check);

fn check(facts: &FileFacts<'_>) -> Vec<Option<FieldAt>> {
    let with = |code| facts.tally.with_code(facts.plan, "data_status", code) > 0;
    at(facts, "data_status", with("live") && (with("synthetic") || with("test")))
}
