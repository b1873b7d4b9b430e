//! Rules about referrals that were made.

pub(super) mod alleged_perpetrator_to_victim_service;
pub(super) mod idva_below_high;
pub(super) mod made_before_received;
pub(super) mod no_receiving_service;
pub(super) mod result_before_made;
pub(super) mod victim_to_perpetrator_programme;
