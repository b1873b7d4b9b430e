//! Rules about survivors' feedback.

pub(super) mod id_of_a_person;
pub(super) mod orientation_under_16;
