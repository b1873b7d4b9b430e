//! `file.unknown-too-often`: a field that every service is asked for, mostly not asked or not recorded (Slough, "Local DVA
//! Data": recording is absent, inconsistent or inadequate). Declining is the person's right and counts as asked.

use alloc::vec::Vec;

use super::{FileFacts, FileRule};
use crate::{FieldAt, FieldGroup, Need, generated::rules as words};

pub(super) const RULE: FileRule = (&words::FILE_UNKNOWN_TOO_OFTEN, check);

fn check(facts: &FileFacts<'_>) -> Vec<Option<FieldAt>> {
    let record = facts.plan.record();
    let asked = |group| {
        matches!(
            group,
            FieldGroup::Protected | FieldGroup::Demographic | FieldGroup::Vulnerability | FieldGroup::Abuse
        )
    };
    record
        .fields
        .iter()
        .filter(|field| field.need == Need::Required && asked(field.group))
        .filter_map(|field| record.field(field.name).map(|(at, _)| at))
        .filter(|at| {
            facts.tally.filled(facts.plan, *at).is_some_and(|filled| {
                filled.not_asked.saturating_add(filled.not_recorded).saturating_mul(2) > filled.all()
            })
        })
        .map(Some)
        .collect()
}
