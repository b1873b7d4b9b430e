//! Checking files: any size, in bounded memory, on as many threads as there are.
//!
//! This is the one place of the crate that reads files; what is right and wrong is decided by [`Plan`](crate::Plan) and
//! [`judge`](crate::judge), which read none.

mod export;
mod found;
mod input;
mod run;
mod told;

pub use export::check_export;
pub use input::{Input, InputError};
pub use run::{CheckError, CheckOptions, FileOutcome, MEMORY, Outcome, Watch, check};
pub use told::Told;
