//! Rules about every record.

pub(super) mod key_twice;
pub(super) mod reference_unknown;
