//! Records as Rust types, from outside.
#![cfg(all(feature = "typed", feature = "forms"))]
#![expect(clippy::unwrap_used, reason = "a test says what went wrong by failing")]

mod made;
mod privacy;
mod round_trip;
mod validate;

use std::collections::BTreeMap;

use fingerpost_schema::{
    Profile, Record,
    forms::{columns, example_rows},
    typed::{self, CellError, TypedRow},
};

/// A row by the name of its fields.
pub(crate) type Cells = BTreeMap<&'static str, String>;

macro_rules! read {
    ($record:expr, $cells:expr, { $($id:literal => $module:ident :: $name:ident,)* }) => {{
        let cells: &Cells = $cells;
        let cell = |name: &str| cells.get(name).map(String::as_str);
        match $record {
            $($id => typed::$module::$name::try_from_cells(&cell).map(|row| Box::new(row) as Box<dyn TypedRow>),)*
            other => unreachable!("{other} has no type"),
        }
    }};
}

/// A row of any record.
pub(crate) fn read(record: &Record, cells: &Cells) -> Result<Box<dyn TypedRow>, CellError> {
    read!(record.id, cells, {
        "case" => case::Case,
        "contact" => contact::Contact,
        "court-hearing" => court_hearing::CourtHearing,
        "health-attendance" => health_attendance::HealthAttendance,
        "housing-move" => housing_move::HousingMove,
        "marac-hearing" => marac_hearing::MaracHearing,
        "party" => party::Party,
        "person" => person::Person,
        "police-record" => police_record::PoliceRecord,
        "referral-in" => referral_in::ReferralIn,
        "referral-out" => referral_out::ReferralOut,
        "risk-assessment" => risk_assessment::RiskAssessment,
        "sanctuary-request" => sanctuary_request::SanctuaryRequest,
        "social-care-episode" => social_care_episode::SocialCareEpisode,
        "strategy-action" => strategy_action::StrategyAction,
        "support-need" => support_need::SupportNeed,
        "survivor-feedback" => survivor_feedback::SurvivorFeedback,
        "training-session" => training_session::TrainingSession,
    })
}

/// The example rows of a service as cells by name.
pub(crate) fn examples(profile: &Profile, record: &'static Record) -> Vec<Cells> {
    let names: Vec<&'static str> = columns(profile, record).iter().map(|field| field.name).collect();
    let cells = |row: Vec<std::borrow::Cow<'static, str>>| {
        names
            .iter()
            .copied()
            .zip(row.into_iter().map(String::from))
            .filter(|(_, cell)| !cell.is_empty())
            .collect()
    };
    example_rows(profile, record).into_iter().map(cells).collect()
}

/// What a row writes, without what is empty.
pub(crate) fn written(row: &dyn TypedRow) -> Cells {
    row.to_cells().into_iter().filter(|(_, cell)| !cell.is_empty()).collect()
}
