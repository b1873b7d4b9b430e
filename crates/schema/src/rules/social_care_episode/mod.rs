//! Rules about social care.

pub(super) mod age_and_branch_differ;
pub(super) mod ended_before_it_started;
pub(super) mod enquiry_without_needs;
pub(super) mod factor_without_form;
pub(super) mod of_the_other_branch;
