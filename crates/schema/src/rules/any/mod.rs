//! Rules about every record.

pub(super) mod date_before_birth;
pub(super) mod family_interpreted;
pub(super) mod interpreter_not_used;
pub(super) mod key_twice;
pub(super) mod level_without_a_policy;
pub(super) mod none_with_others;
pub(super) mod perpetrator_without_basis;
pub(super) mod reference_unknown;
pub(super) mod same_person_on_both_sides;
pub(super) mod vawg_and_forms_disagree;
