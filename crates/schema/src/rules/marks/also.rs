//! What a row mentions once more: a reference with a second day, or two references together.

use crate::{FieldAt, Record, Row, Shared, day::Span, fields as f, generated::records};

/// One more mention of what a row refers to.
#[derive(Debug)]
pub(crate) struct Also {
    /// What the mentions of the group share.
    pub(crate) shared: Shared,
    /// The field that holds the reference.
    pub(crate) reference: FieldAt,
    /// The field that holds the second of two.
    pub(crate) second: Option<FieldAt>,
    /// `None` where the row has nothing to mention; else the days that the mention is about, if it has any.
    pub(crate) tell: fn(&Row<'_>) -> Option<Option<Span>>,
}

const FIRST_LABEL: u8 = 56;

/// Stands for the field in the mention at a place of the list: fields of cells are below.
pub(crate) const fn label(place: u8) -> FieldAt {
    FieldAt(FIRST_LABEL.saturating_add(place))
}

/// True for the field of a cell, false for a label.
pub(crate) const fn is_cell(field: FieldAt) -> bool {
    field.0 < FIRST_LABEL
}

/// The field of the cell that holds what is mentioned.
pub(crate) fn cell(record: &Record, field: FieldAt) -> Option<FieldAt> {
    if is_cell(field) { Some(field) } else { Some(super::of(record)?.also(field)?.reference) }
}

const fn always(_: &Row<'_>) -> Option<Option<Span>> {
    Some(None)
}

/// Mentions the case on the day on which it closed.
pub(in crate::rules) const CLOSED: FieldAt = label(0);

pub(super) static CASE: &[Also] = &[Also {
    shared: Shared::Key(&records::case::RECORD),
    reference: f::case::CASE_ID,
    second: None,
    tell: |row| row.when(f::case::CLOSED_ON).map(Some),
}];

/// Mentions victim and alleged perpetrator on the day of the referral.
pub(in crate::rules) const PAIR_REFERRED: FieldAt = label(0);
/// Mentions the victim on the day of the referral.
pub(in crate::rules) const VICTIM_REFERRED: FieldAt = label(1);

pub(super) static MARAC_HEARING: &[Also] = &[
    Also {
        shared: Shared::TwoPeople,
        reference: f::marac_hearing::PERSON_ID,
        second: Some(f::marac_hearing::ALLEGED_PERPETRATOR_ID),
        tell: |row| row.when(f::marac_hearing::REFERRED_ON).map(Some),
    },
    Also {
        shared: Shared::Key(&records::person::RECORD),
        reference: f::marac_hearing::PERSON_ID,
        second: None,
        tell: |row| row.when(f::marac_hearing::REFERRED_ON).map(Some),
    },
];

pub(super) static PARTY: &[Also] = &[Also {
    shared: Shared::PersonInCase,
    reference: f::party::CASE_ID,
    second: Some(f::party::PERSON_ID),
    tell: always,
}];

pub(super) static PERSON: &[Also] = &[Also {
    shared: Shared::Token,
    reference: f::person::LINKAGE_TOKEN,
    second: None,
    tell: |row| super::birth::born(row).map(Some),
}];

/// Mentions the case on the day on which a need was reviewed.
pub(in crate::rules) const REVIEWED: FieldAt = label(0);

pub(super) static SUPPORT_NEED: &[Also] = &[
    Also {
        shared: Shared::Key(&records::case::RECORD),
        reference: f::support_need::CASE_ID,
        second: None,
        tell: |row| row.when(f::support_need::OUTCOME_ON).map(Some),
    },
    Also {
        shared: Shared::PersonInCase,
        reference: f::support_need::CASE_ID,
        second: Some(f::support_need::PERSON_ID),
        tell: |row| row.has(f::support_need::NEED, &["behaviour-change"]).then_some(None),
    },
];

pub(super) static SURVIVOR_FEEDBACK: &[Also] = &[
    Also {
        shared: Shared::Key(&records::person::RECORD),
        reference: f::survivor_feedback::FEEDBACK_ID,
        second: None,
        tell: always,
    },
    Also {
        shared: Shared::Key(&records::case::RECORD),
        reference: f::survivor_feedback::FEEDBACK_ID,
        second: None,
        tell: always,
    },
];
