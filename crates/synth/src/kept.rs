//! Fields about whose absence there is a rule. A row that is right always says something in them, and a defect never takes
//! from them what they say unless it is the defect that the rule is for.

/// By record and field. An empty record is any.
pub(crate) const KEPT: &[(&str, &str)] = &[
    ("", "schema_version"),
    ("", "data_status"),
    ("", "service"),
    ("", "vawg"),
    ("", "forms"),
    ("", "person_role"),
    ("", "risk_level"),
    ("", "risk_policy"),
    ("", "instrument"),
    ("", "yes"),
    ("", "interpreter"),
    ("person", "birth_precision"),
    ("person", "ethnicity"),
    ("person", "connection"),
    ("person", "residence_group"),
    ("person", "care_and_support_needs"),
    ("person", "homelessness"),
    ("person", "linkage_permission"),
    ("person", "interpreter_needed"),
    ("referral-in", "outcome"),
    ("referral-in", "source"),
    ("referral-out", "receiving_service"),
    ("referral-out", "result"),
    ("case", "state"),
    ("case", "abuse_ongoing"),
    ("case", "both_parties_in_service"),
    ("case", "couple_remaining_together"),
    ("party", "relationship"),
    ("party", "role"),
    ("party", "role_basis"),
    ("party", "primary"),
    ("risk-assessment", "no"),
    ("risk-assessment", "dont_know"),
    ("risk-assessment", "unanswered"),
    ("risk-assessment", "raised_by_judgement"),
    ("risk-assessment", "judgement_grounds"),
    ("risk-assessment", "referred_to_marac"),
    ("marac-hearing", "criteria"),
    ("marac-hearing", "repeat"),
    ("marac-hearing", "repeat_definition"),
    ("marac-hearing", "repeat_anchor"),
    ("marac-hearing", "previous_referred_on"),
    ("police-record", "record_kind"),
    ("police-record", "outcome"),
    ("social-care-episode", "branch"),
    ("social-care-episode", "stage"),
    ("health-attendance", "enquiry"),
    ("health-attendance", "hark_yes"),
    ("health-attendance", "fgm_reported"),
    ("health-attendance", "hidden_from_online_access"),
    ("training-session", "attended"),
    ("training-session", "attended_social_care"),
    ("training-session", "attended_health"),
    ("training-session", "attended_substance_misuse"),
    ("training-session", "attended_housing"),
    ("training-session", "attended_police_and_justice"),
    ("training-session", "attended_voluntary"),
    ("training-session", "attended_employers"),
    ("training-session", "attended_other"),
    ("strategy-action", "status"),
    ("strategy-action", "measure"),
];

/// True for a field that must go on saying what it says.
pub(crate) fn is(record: &str, field: &str) -> bool {
    KEPT.iter().any(|(of, name)| *name == field && (of.is_empty() || *of == record))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_one_is_a_field() {
        for (of, name) in super::KEPT {
            let of = |record: &&&fingerpost_schema::Record| of.is_empty() || record.id == *of;
            let known =
                fingerpost_schema::records().iter().filter(of).any(|record| record.field(name).is_some());
            assert!(known, "{name}");
        }
    }
}
