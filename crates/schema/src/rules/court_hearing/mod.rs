//! Rules about court hearings.

pub(super) mod outcome_of_a_future_hearing;
