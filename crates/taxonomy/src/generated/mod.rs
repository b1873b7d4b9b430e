//! Tables that `cargo xtask codegen` writes from `data/`. Never edited by hand.

pub(crate) mod duties;
pub(crate) mod forms;
