//! Getting what a verb needs and the machine lacks. Each installer says in one line what it does and why, does nothing
//! when there is nothing to do, and when it cannot, says what to install by hand.

pub(crate) mod apt;
pub(crate) mod components;
pub(crate) mod npm;
pub(crate) mod python;
