//! How a verb ended, as the shell sees it.

use std::process::ExitCode;

/// How a verb ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// Done, and nothing that was asked about is wrong: 0.
    Well,
    /// Done, and something is wrong with the data: 1.
    WithFindings,
    /// Not done: 2, as for arguments that make no sense.
    CouldNot,
}

impl From<Ended> for ExitCode {
    fn from(ended: Ended) -> Self {
        Self::from(match ended {
            Ended::Well => 0,
            Ended::WithFindings => 1,
            Ended::CouldNot => 2,
        })
    }
}
