//! `file.no-rows`: headings and nothing below them. Nothing recorded and nothing sent are two different things (City 2.1, on
//! the Sanctuary Scheme: no expenditure is a true nought, no data on referrals is not).

use alloc::{vec, vec::Vec};

use super::{FileFacts, FileRule};
use crate::{FieldAt, generated::rules as words};

pub(super) const RULE: FileRule = (&words::FILE_NO_ROWS, check);

fn check(facts: &FileFacts<'_>) -> Vec<Option<FieldAt>> {
    if facts.tally.rows() == 0 { vec![None] } else { Vec::new() }
}
