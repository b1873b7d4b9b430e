//! What each record says of itself beside its references: the days that a row can be about, and up to three marks. Rules
//! that look across rows see these and nothing else.
//!
//! | record | its day | marks |
//! |---|---|---|
//! | `case` | opened | 0: not known to be open, or a role not known; else [`open_as`] of the role |
//! | `contact` | the contact | [`NO_INTERPRETER`] |
//! | `court-hearing` | the hearing | |
//! | `health-attendance` | the attendance | [`NO_INTERPRETER`], [`HARK`], [`FGM_UNREPORTED`] |
//! | `housing-move` | requested | |
//! | `marac-hearing` | the meeting | [`REPEAT`], [`NO_REPEAT`], [`NOBODY_ALLEGED`] |
//! | `party` | the part began | the role, [`VICTIM`], [`CHILD_VICTIM`] or [`ABUSIVE`] under [`ROLE`], and [`PRIMARY`] |
//! | `person` | born: month, year, or a year that may be one out | [`INTERPRETER_NEEDED`], [`OUTSIDE_THE_AREA`], [`NO_CARE_NEEDS`] |
//! | `police-record` | recorded | |
//! | `referral-in` | received | [`TURNED_AWAY`] |
//! | `referral-out` | made | [`TO_CHILDRENS`] |
//! | `risk-assessment` | assessed | [`NO_INTERPRETER`], [`HARK`] |
//! | `sanctuary-request` | requested | |
//! | `social-care-episode` | started | [`CHILDRENS`], [`ADULTS`], [`ENQUIRY`] |
//! | `strategy-action` | the first day of the quarter | |
//! | `support-need` | identified | |
//!
//! Where one day or one reference is not enough a row mentions a reference once more, under a label of its own: see
//! [`Also`].

mod also;
mod bits;

pub(crate) use also::{Also, cell, is_cell, label};
pub(in crate::rules) use also::{CLOSED, PAIR_REFERRED, REVIEWED, VICTIM_REFERRED};
pub(in crate::rules) use bits::{
    ABUSIVE, ADULTS, CHILD_VICTIM, CHILDRENS, ENQUIRY, FGM_UNREPORTED, HARK, INTERPRETER_NEEDED,
    NO_CARE_NEEDS, NO_INTERPRETER, NO_REPEAT, NOBODY_ALLEGED, OUTSIDE_THE_AREA, PRIMARY, REPEAT, ROLE,
    TO_CHILDRENS, TURNED_AWAY, VICTIM, open_as,
};

use crate::{FieldAt, Record, Row, day::Span, fields as f, generated::records, rules::birth};

/// What a row of a record tells.
#[derive(Debug)]
pub(crate) struct Telling {
    record: &'static Record,
    when: fn(&Row<'_>) -> Option<Span>,
    marks: fn(&Row<'_>) -> u8,
    also: &'static [Also],
}

impl Telling {
    /// The days that the row can be about, and its marks.
    pub(crate) fn of(&self, row: &Row<'_>) -> (Option<Span>, u8) {
        ((self.when)(row), (self.marks)(row))
    }

    /// What the row mentions once more, each with its label.
    pub(crate) fn every_also(&self) -> impl Iterator<Item = (FieldAt, &'static Also)> + use<> {
        (0_u8..).zip(self.also).map(|(place, also)| (label(place), also))
    }

    /// What the row mentions under a label.
    pub(crate) fn also(&self, wanted: FieldAt) -> Option<&'static Also> {
        self.every_also().find(|(label, _)| *label == wanted).map(|(_, also)| also)
    }
}

/// What a row of the record tells; `None` where no rule looks across its rows.
pub(crate) fn of(record: &Record) -> Option<&'static Telling> {
    TELLING.iter().find(|telling| telling.record.ordinal == record.ordinal)
}

const fn nothing(_: &Row<'_>) -> u8 {
    0
}

static TELLING: &[Telling] = &[
    Telling {
        record: &records::case::RECORD,
        when: |row| row.when(f::case::OPENED_ON),
        marks: bits::case,
        also: also::CASE,
    },
    Telling {
        record: &records::contact::RECORD,
        when: |row| row.when(f::contact::CONTACT_ON),
        marks: |row| bits::no_interpreter(row, f::contact::INTERPRETER),
        also: &[],
    },
    Telling {
        record: &records::court_hearing::RECORD,
        when: |row| row.when(f::court_hearing::HEARING_ON),
        marks: nothing,
        also: &[],
    },
    Telling {
        record: &records::health_attendance::RECORD,
        when: |row| row.when(f::health_attendance::ATTENDED_ON),
        marks: bits::health_attendance,
        also: &[],
    },
    Telling {
        record: &records::housing_move::RECORD,
        when: |row| row.when(f::housing_move::REQUESTED_ON),
        marks: nothing,
        also: &[],
    },
    Telling {
        record: &records::marac_hearing::RECORD,
        when: |row| row.when(f::marac_hearing::MEETING_ON),
        marks: bits::marac_hearing,
        also: also::MARAC_HEARING,
    },
    Telling {
        record: &records::party::RECORD,
        when: |row| row.when(f::party::PART_FROM),
        marks: bits::party,
        also: also::PARTY,
    },
    Telling { record: &records::person::RECORD, when: birth::born, marks: bits::person, also: also::PERSON },
    Telling {
        record: &records::police_record::RECORD,
        when: |row| row.when(f::police_record::RECORDED_ON),
        marks: nothing,
        also: &[],
    },
    Telling {
        record: &records::referral_in::RECORD,
        when: |row| row.when(f::referral_in::RECEIVED_ON),
        marks: bits::referral_in,
        also: &[],
    },
    Telling {
        record: &records::referral_out::RECORD,
        when: |row| row.when(f::referral_out::MADE_ON),
        marks: bits::referral_out,
        also: &[],
    },
    Telling {
        record: &records::risk_assessment::RECORD,
        when: |row| row.when(f::risk_assessment::ASSESSED_ON),
        marks: bits::risk_assessment,
        also: &[],
    },
    Telling {
        record: &records::sanctuary_request::RECORD,
        when: |row| row.when(f::sanctuary_request::REQUESTED_ON),
        marks: nothing,
        also: &[],
    },
    Telling {
        record: &records::social_care_episode::RECORD,
        when: |row| row.when(f::social_care_episode::STARTED_ON),
        marks: bits::social_care_episode,
        also: &[],
    },
    Telling {
        record: &records::strategy_action::RECORD,
        when: |row| row.when(f::strategy_action::REPORTED_IN),
        marks: nothing,
        also: &[],
    },
    Telling {
        record: &records::support_need::RECORD,
        when: |row| row.when(f::support_need::IDENTIFIED_ON),
        marks: nothing,
        also: also::SUPPORT_NEED,
    },
    Telling {
        record: &records::survivor_feedback::RECORD,
        when: |_| None,
        marks: nothing,
        also: also::SURVIVOR_FEEDBACK,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_lie_beyond_the_fields_of_every_record() {
        for record in crate::records() {
            let fields = u8::try_from(record.fields.len()).unwrap();
            assert!(is_cell(FieldAt(fields - 1)) && !is_cell(label(0)), "{}", record.id);
            for (label, also) in of(record).into_iter().flat_map(Telling::every_also) {
                assert!(label.0 < 64 && !is_cell(label), "a mention has six bits for its field");
                assert!(record.at(also.reference).is_some());
                assert_eq!(cell(record, label), Some(also.reference));
            }
        }
    }

    #[test]
    fn every_record_tells_once() {
        for telling in TELLING {
            assert!(core::ptr::eq(of(telling.record).unwrap(), telling), "{}", telling.record.id);
        }
    }
}
