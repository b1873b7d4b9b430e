//! Rules about referrals that were received.

pub(super) mod decided_before_received;
pub(super) mod non_resident_not_signposted;
pub(super) mod received_before_birth;
