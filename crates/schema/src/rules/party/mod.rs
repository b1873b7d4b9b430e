//! Rules about the parts that people have in a case.

pub(super) mod child_as_witness;
pub(super) mod child_victim_is_adult;
pub(super) mod nobody_alleged;
pub(super) mod relationship_not_recorded;
pub(super) mod two_primary_alleged_perpetrators;
pub(super) mod two_primary_victims;
pub(super) mod victim_and_alleged_perpetrator;
pub(super) mod victim_is_under_16;
