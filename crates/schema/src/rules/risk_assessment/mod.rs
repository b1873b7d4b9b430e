//! Rules about risk assessments.

pub(super) mod could_be_high;
pub(super) mod counts_do_not_make_24;
pub(super) mod hark_under_18;
pub(super) mod high_count_not_high;
pub(super) mod high_not_referred;
pub(super) mod high_without_ground;
pub(super) mod more_answers_than_questions;
pub(super) mod no_indicators_called_standard;
pub(super) mod screen_given_a_level;
pub(super) mod threshold_of_another_instrument;
