//! Rules about police records.

pub(super) mod domestic_abuse_by_a_stranger;
pub(super) mod ended_before_it_began;
pub(super) mod non_crime_with_crime_outcome;
pub(super) mod outcome_before_record;
pub(super) mod pattern_on_one_day;
pub(super) mod recorded_before_it_began;
