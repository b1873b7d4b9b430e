//! Rules about referrals that were received.

pub(super) mod received_before_birth;
