//! The marks, by record. Each row has three bits, and a bit that is not set says nothing: it is never a no.

use crate::{FieldAt, Row, fields as f};

/// `contact`, `health-attendance`, `risk-assessment`: the row says that no interpreter was needed.
pub(in crate::rules) const NO_INTERPRETER: u8 = 1;
/// `health-attendance`, `risk-assessment`: HARK was used.
pub(in crate::rules) const HARK: u8 = 2;
/// `health-attendance`: FGM as done, and nothing says that it was reported.
pub(in crate::rules) const FGM_UNREPORTED: u8 = 4;

/// `person`: needs an interpreter.
pub(in crate::rules) const INTERPRETER_NEEDED: u8 = 1;
/// `person`: lives outside the area.
pub(in crate::rules) const OUTSIDE_THE_AREA: u8 = 2;
/// `person`: has no care and support needs.
pub(in crate::rules) const NO_CARE_NEEDS: u8 = 4;

/// `marac-hearing`: a repeat.
pub(in crate::rules) const REPEAT: u8 = 1;
/// `marac-hearing`: no repeat.
pub(in crate::rules) const NO_REPEAT: u8 = 2;
/// `marac-hearing`: nothing says who the alleged perpetrator is.
pub(in crate::rules) const NOBODY_ALLEGED: u8 = 4;

/// `party`: the two bits of the role; 0 for a role that is not known.
pub(in crate::rules) const ROLE: u8 = 3;
/// `party`: a victim.
pub(in crate::rules) const VICTIM: u8 = 1;
/// `party`: a child victim.
pub(in crate::rules) const CHILD_VICTIM: u8 = 2;
/// `party`: an alleged perpetrator, or one who was found to be so.
pub(in crate::rules) const ABUSIVE: u8 = 3;
/// `party`: the main one.
pub(in crate::rules) const PRIMARY: u8 = 4;

/// `referral-in`: not taken, for want of capacity or because of who the service is for, and not signposted.
pub(in crate::rules) const TURNED_AWAY: u8 = 1;

/// `referral-out`: to children's social care.
pub(in crate::rules) const TO_CHILDRENS: u8 = 1;

/// `social-care-episode`: children's.
pub(in crate::rules) const CHILDRENS: u8 = 1;
/// `social-care-episode`: adults'.
pub(in crate::rules) const ADULTS: u8 = 2;
/// `social-care-episode`: an adult safeguarding enquiry.
pub(in crate::rules) const ENQUIRY: u8 = 4;

fn bits<const N: usize>(all: [(u8, bool); N]) -> u8 {
    all.into_iter().filter(|(_, set)| *set).fold(0, |marks, (bit, _)| marks | bit)
}

/// The mark of a case that is open with somebody in a role, from 1. A victim's case and an alleged perpetrator's are
/// never one case.
pub(in crate::rules) const fn open_as(role: u8) -> u8 {
    role
}

pub(super) fn case(row: &Row<'_>) -> u8 {
    if row.has(f::case::STATE, &["open"]) { open_as(role(row, f::case::PERSON_ROLE)) } else { 0 }
}

fn role(row: &Row<'_>, field: FieldAt) -> u8 {
    match row.code(field) {
        Some("victim") => VICTIM,
        Some("child-victim") => CHILD_VICTIM,
        Some("alleged-perpetrator" | "perpetrator") => ABUSIVE,
        _ => 0,
    }
}

pub(super) fn no_interpreter(row: &Row<'_>, field: FieldAt) -> u8 {
    bits([(NO_INTERPRETER, row.has(field, &["not-needed"]))])
}

pub(super) fn health_attendance(row: &Row<'_>) -> u8 {
    use f::health_attendance as h;
    let done = row.has(h::RECENCY, &["current", "last-twelve-months", "historic"]);
    let unreported = row.unsaid(h::FGM_REPORTED) || row.flag(h::FGM_REPORTED) == Some(false);
    no_interpreter(row, h::INTERPRETER)
        | bits([
            (HARK, row.known(h::HARK_YES)),
            (FGM_UNREPORTED, unreported && done && row.has(h::FORMS, &["fgm"])),
        ])
}

pub(super) fn marac_hearing(row: &Row<'_>) -> u8 {
    use f::marac_hearing as m;
    bits([
        (REPEAT, row.flag(m::REPEAT) == Some(true)),
        (NO_REPEAT, row.flag(m::REPEAT) == Some(false)),
        (NOBODY_ALLEGED, row.unsaid(m::ALLEGED_PERPETRATOR_ID)),
    ])
}

pub(super) fn party(row: &Row<'_>) -> u8 {
    role(row, f::party::ROLE) | bits([(PRIMARY, row.flag(f::party::PRIMARY) == Some(true))])
}

pub(super) fn person(row: &Row<'_>) -> u8 {
    use f::person as p;
    bits([
        (INTERPRETER_NEEDED, row.flag(p::INTERPRETER_NEEDED) == Some(true)),
        (OUTSIDE_THE_AREA, row.has_other(p::RESIDENCE_GROUP, &["in-area"])),
        (NO_CARE_NEEDS, row.flag(p::CARE_AND_SUPPORT_NEEDS) == Some(false)),
    ])
}

pub(super) fn referral_in(row: &Row<'_>) -> u8 {
    bits([(TURNED_AWAY, row.has(f::referral_in::OUTCOME, &["not-eligible", "no-capacity"]))])
}

pub(super) fn referral_out(row: &Row<'_>) -> u8 {
    bits([(TO_CHILDRENS, row.has(f::referral_out::RECEIVING_SERVICE, &["childrens-social-care", "mash"]))])
}

pub(super) fn risk_assessment(row: &Row<'_>) -> u8 {
    use f::risk_assessment as r;
    no_interpreter(row, r::INTERPRETER) | bits([(HARK, row.has(r::INSTRUMENT, &["hark"]))])
}

pub(super) fn social_care_episode(row: &Row<'_>) -> u8 {
    use f::social_care_episode as s;
    bits([
        (CHILDRENS, row.has(s::BRANCH, &["childrens"])),
        (ADULTS, row.has(s::BRANCH, &["adults"])),
        (ENQUIRY, row.has(s::STAGE, &["section-42-enquiry"])),
    ])
}
