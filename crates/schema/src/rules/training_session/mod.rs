//! Rules about training.

pub(super) mod figures_do_not_add_up;
