//! Rules about persons.

pub(super) mod area_named_outside;
pub(super) mod asked_too_young;
pub(super) mod born_in_the_future;
pub(super) mod disability_none_with_others;
pub(super) mod nationality_without_ethnicity;
pub(super) mod prostitution_under_18;
pub(super) mod resident_outside_the_area;
pub(super) mod rough_sleeping_not_homeless;
pub(super) mod sex_used_for_gender;
pub(super) mod token_without_permission;
pub(super) mod two_births;
pub(super) mod visitor_inside_the_area;
