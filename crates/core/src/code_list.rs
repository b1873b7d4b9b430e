//! A published list of codes.

use thiserror::Error;

use crate::{Code, Date};

/// One row of a [`CodeList`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeRow {
    /// The code as the publisher writes it.
    pub code: &'static str,
    /// The publisher's label, or a short one of ours where the publisher's is not free to use.
    pub label: &'static str,
    /// The code that this one belongs under in a two-level list, or empty.
    pub parent: &'static str,
    /// The first day on which the code could be used, where the publisher says.
    pub since: Option<Date>,
    /// The last day on which the code could be used. Rows are retired, never deleted.
    pub retired: Option<Date>,
}

/// A list of codes with its publisher, edition and licence.
///
/// Rows are sorted by code, so a look-up is a binary search and allocates nothing.
#[derive(Clone, Copy, Debug)]
pub struct CodeList {
    /// Our id of the code system.
    pub system: &'static str,
    /// The system's version.
    pub version: &'static str,
    /// What the list is of.
    pub title: &'static str,
    /// Who publishes it.
    pub publisher: &'static str,
    /// Under which licence the codes may be used.
    pub licence: &'static str,
    /// Where it was read.
    pub source: &'static str,
    /// When it was read.
    pub retrieved: Date,
    /// A digest of the data file, to tell one edition from another.
    pub fingerprint: &'static str,
    /// The codes, sorted.
    pub rows: &'static [CodeRow],
}

/// A code cannot be used. The code itself is not repeated: it may be a person's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LookUpError {
    /// The code names another system or another version.
    #[error("the code belongs to another system or version than {expected}")]
    WrongSystem {
        /// The system that was asked.
        expected: &'static str,
    },
    /// The system has no such code.
    #[error("{system} has no such code")]
    UnknownCode {
        /// The system that was asked.
        system: &'static str,
    },
    /// The code was retired before the day in question.
    #[error("the code was retired from {system} on {retired}")]
    Retired {
        /// The system that was asked.
        system: &'static str,
        /// The code's last day.
        retired: Date,
    },
    /// The code came into use after the day in question.
    #[error("the code came into {system} on {since}")]
    NotYet {
        /// The system that was asked.
        system: &'static str,
        /// The code's first day.
        since: Date,
    },
}

impl CodeList {
    /// The row of a code, whether or not it is still in use. Exact spelling only: normalising what people type is
    /// another step, with a report of its own.
    #[must_use]
    pub fn row(&self, code: &str) -> Option<&'static CodeRow> {
        let at = self.rows.binary_search_by(|row| row.code.cmp(code)).ok()?;
        self.rows.get(at)
    }

    /// The row of a code that was in use on a day.
    ///
    /// # Errors
    /// [`LookUpError`] says whether the system, the code or the day is wrong, and does not repeat the code.
    pub fn look_up(&self, code: &Code, on: Date) -> Result<&'static CodeRow, LookUpError> {
        let system = self.system;
        if code.system() != system || code.version() != self.version {
            return Err(LookUpError::WrongSystem { expected: system });
        }
        let row = self.row(code.code()).ok_or(LookUpError::UnknownCode { system })?;
        match (row.since, row.retired) {
            (_, Some(retired)) if on > retired => Err(LookUpError::Retired { system, retired }),
            (Some(since), _) if on < since => Err(LookUpError::NotYet { system, since }),
            _ => Ok(row),
        }
    }

    /// A row's code with this list's system and version.
    #[must_use]
    pub const fn code(&self, row: &CodeRow) -> Code {
        Code::literal(self.system, self.version, row.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &[CodeRow] = &[
        CodeRow { code: "A", label: "first", parent: "", since: None, retired: None },
        CodeRow {
            code: "B",
            label: "old",
            parent: "",
            since: None,
            retired: Some(Date::literal(2006, 10, 1)),
        },
        CodeRow {
            code: "C",
            label: "new",
            parent: "",
            since: Some(Date::literal(2020, 1, 1)),
            retired: None,
        },
    ];
    const LIST: CodeList = CodeList {
        system: "letters",
        version: "1",
        title: "Letters",
        publisher: "us",
        licence: "MIT OR Apache-2.0",
        source: "this test",
        retrieved: Date::literal(2026, 1, 1),
        fingerprint: "0",
        rows: ROWS,
    };

    fn look_up(system: &str, code: &str, on: Date) -> Result<&'static str, LookUpError> {
        LIST.look_up(&Code::parse(system, "1", code).unwrap(), on).map(|row| row.label)
    }

    #[test]
    fn each_refusal_is_its_own() {
        let day = Date::literal(2010, 1, 1);
        assert_eq!(look_up("letters", "A", day), Ok("first"));
        assert_eq!(look_up("figures", "A", day), Err(LookUpError::WrongSystem { expected: "letters" }));
        assert_eq!(look_up("letters", "a", day), Err(LookUpError::UnknownCode { system: "letters" }));
        assert!(matches!(look_up("letters", "B", day), Err(LookUpError::Retired { .. })));
        assert_eq!(look_up("letters", "B", Date::literal(2006, 10, 1)), Ok("old"));
        assert!(matches!(look_up("letters", "C", day), Err(LookUpError::NotYet { .. })));
    }
}
