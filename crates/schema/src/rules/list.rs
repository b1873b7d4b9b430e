//! Every rule, by kind, sorted by id.

use super::{GroupRule, RowRule, any, referral_in};

pub(super) static ROW: &[&RowRule] = &[];

pub(super) static GROUP: &[&GroupRule] =
    &[&any::key_twice::RULE, &any::reference_unknown::RULE, &referral_in::received_before_birth::RULE];
