//! `referral-in.other-too-often`: the City review found sources of referral lumped as "other" (section 2.1).

use alloc::vec::Vec;

use super::{FileFacts, FileRule, at};
use crate::{FieldAt, fields::referral_in, generated::rules as words};

pub(super) const RULE: FileRule = (&words::REFERRAL_IN_OTHER_TOO_OFTEN, check);

/// One in so many.
const MOST: u64 = 10;

fn check(facts: &FileFacts<'_>) -> Vec<Option<FieldAt>> {
    let Some(filled) = facts.tally.filled(facts.plan, referral_in::SOURCE) else { return Vec::new() };
    let other = facts.tally.with_code(facts.plan, "source", "other");
    let unknown = filled.does_not_know.saturating_add(filled.not_asked).saturating_add(filled.not_recorded);
    at(facts, "source", other.saturating_add(unknown).saturating_mul(MOST) > filled.all())
}
