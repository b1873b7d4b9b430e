//! What each record says of itself beside its references: the day that a row is about, and up to three marks. Rules that
//! look across rows see these and nothing else.

use crate::{FieldAt, Record, Row, fields as f};

/// The field with the day that a row of the record is about. A month counts from its first day.
pub(crate) fn day(record: &Record) -> Option<FieldAt> {
    Some(match record.id {
        "case" => f::case::OPENED_ON,
        "contact" => f::contact::CONTACT_ON,
        "court-hearing" => f::court_hearing::HEARING_ON,
        "health-attendance" => f::health_attendance::ATTENDED_ON,
        "housing-move" => f::housing_move::REQUESTED_ON,
        "marac-hearing" => f::marac_hearing::MEETING_ON,
        "party" => f::party::PART_FROM,
        "person" => f::person::BIRTH_MONTH,
        "police-record" => f::police_record::RECORDED_ON,
        "referral-in" => f::referral_in::RECEIVED_ON,
        "referral-out" => f::referral_out::MADE_ON,
        "risk-assessment" => f::risk_assessment::ASSESSED_ON,
        "sanctuary-request" => f::sanctuary_request::REQUESTED_ON,
        "social-care-episode" => f::social_care_episode::STARTED_ON,
        "strategy-action" => f::strategy_action::STARTED_ON,
        "support-need" => f::support_need::IDENTIFIED_ON,
        "training-session" => f::training_session::HELD_ON,
        _ => return None,
    })
}

/// The marks of a row of the record: up to three bits, of which each record says what they mean.
pub(crate) fn of(record: &Record) -> Option<fn(&Row<'_>) -> u8> {
    let _ = record;
    None
}
